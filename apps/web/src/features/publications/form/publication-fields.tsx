import { Checkbox, MultiSelect, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { publicationKinds, publicationVisibilities } from '@rollcall/contract/publications';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAreas } from '../../../app/data/use-areas.ts';
import { languageName } from '../../../app/language/code-names.ts';
import classes from '../publications.module.css';
import { usualLanguages } from '../words.ts';
import { FileField } from './file-field.tsx';
import { fieldsOf, type PublicationDraft } from './publication-draft.ts';

export type PublicationFormState = UseFormReturnType<PublicationDraft>;
type Line = 'publishedIn' | 'issue' | 'pages' | 'isbn';
const lines: Line[] = ['publishedIn', 'issue', 'pages', 'isbn'];
const counts = ['pageCount', 'durationMinutes'] as const;

/** All that is known of a publication; what its kind does not have is not asked for. */
export const PublicationFields = ({ form }: { form: PublicationFormState }) => {
  const intl = useIntl();
  const areas = useAreas();
  const { kind, languages, file } = form.values;
  const has = fieldsOf(kind);
  const label = (id: string) => <FormattedMessage id={`publications.form.${id as 'title'}`} />;
  return (
    <>
      <div className={classes.two}>
        <NativeSelect
          label={label('kind')}
          data={publicationKinds.map((value) => ({
            value,
            label: intl.formatMessage({ id: `publications.kind.${value}` }),
          }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={label('published')}
          description={label('published.hint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          {...form.getInputProps('published')}
        />
      </div>
      <TextInput label={label('title')} required {...form.getInputProps('title')} />
      <TextInput label={label('subtitle')} {...form.getInputProps('subtitle')} />
      <Textarea
        label={label('authors')}
        description={label('authors.hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={2}
        {...form.getInputProps('authors')}
      />
      <div className={classes.two}>
        {lines
          .filter((field) => has.has(field))
          .map((field) => (
            <TextInput key={field} label={label(field)} {...form.getInputProps(field)} />
          ))}
        {counts
          .filter((field) => has.has(field))
          .map((field) => (
            <NumberInput key={field} label={label(field)} min={1} allowDecimal={false} {...form.getInputProps(field)} />
          ))}
        <TextInput label={label('publisher')} {...form.getInputProps('publisher')} />
        <TextInput label={label('place')} {...form.getInputProps('place')} />
        <NativeSelect
          label={label('area')}
          data={[
            { value: '', label: intl.formatMessage({ id: 'publications.form.area.none' }) },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps('priorityAreaId')}
        />
        <MultiSelect
          label={label('languages')}
          data={[...new Set([...usualLanguages, ...languages])].map((value) => ({
            value,
            label: languageName(intl, value),
          }))}
          {...form.getInputProps('languages')}
        />
      </div>
      <TextInput
        type="url"
        inputMode="url"
        label={label('url')}
        placeholder="https://"
        {...form.getInputProps('url')}
      />
      <FileField value={file} error={form.errors['file']} onChange={(value) => form.setFieldValue('file', value)} />
      <Textarea
        label={label('summary')}
        description={label('summary.hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={3}
        {...form.getInputProps('summary')}
      />
      <Textarea
        label={label('text')}
        description={label('text.hint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autosize
        minRows={4}
        maxRows={20}
        {...form.getInputProps('text')}
      />
      <Checkbox label={label('shows-text')} {...form.getInputProps('showsText', { type: 'checkbox' })} />
      <NativeSelect
        label={label('visibility')}
        data={publicationVisibilities.map((value) => ({
          value,
          label: intl.formatMessage({ id: `publications.visibility.${value}` }),
        }))}
        {...form.getInputProps('visibility')}
      />
    </>
  );
};
