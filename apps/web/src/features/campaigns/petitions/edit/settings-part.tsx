import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Petition } from '@rollcall/contract/petitions';
import { FormattedMessage } from 'react-intl';
import { ownName } from '../../../../app/language/catalogs.ts';
import classes from './builder.module.css';
import type { BuilderForm } from './use-builder-form.ts';

type Props = { form: BuilderForm; petition: Petition };

/** The goal, the address in words, the main language, and whether a ZIP code must be given. */
export const SettingsPart = ({ form, petition }: Props) => {
  const field = (name: 'goal' | 'slug' | 'language') => form.getInputProps(name);
  return (
    <fieldset className={classes.group}>
      <legend>
        <FormattedMessage id="petition.edit.settings" />
      </legend>
      <NumberInput
        label={<FormattedMessage id="petition.goal" />}
        description={<FormattedMessage id={`petition.goal.hint.${petition.kind}`} />}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        min={1}
        max={100_000_000}
        allowDecimal={false}
        thousandSeparator=" "
        className={classes.short}
        {...field('goal')}
      />
      <Checkbox
        label={<FormattedMessage id="petition.needs-zip" />}
        description={<FormattedMessage id="petition.needs-zip.hint" />}
        {...form.getInputProps('needsZip', { type: 'checkbox' })}
      />
      <NativeSelect
        label={<FormattedMessage id="petitions.language" />}
        description={<FormattedMessage id="petition.main-language.hint" />}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        className={classes.short}
        data={Object.keys(form.values.texts).map((code) => ({ value: code, label: ownName(code) }))}
        {...field('language')}
      />
      <TextInput
        label={<FormattedMessage id="petition.slug" />}
        description={
          <FormattedMessage id={petition.state === 'draft' ? 'petition.slug.hint' : 'petition.slug.fixed'} />
        }
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        maxLength={80}
        disabled={petition.state !== 'draft'}
        {...field('slug')}
      />
    </fieldset>
  );
};
