import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { READINGS_AT_MOST } from '@rollcall/contract/meetings/programme';
import { FormattedMessage, useIntl } from 'react-intl';
import { InCatalogue } from '../../../../../app/publications/in-catalogue.tsx';
import { newReading } from '../draft.ts';
import classes from '../editor.module.css';
import type { ProgrammeForm } from '../use-programme-form.ts';
import { Cross } from '../../../../../app/parts/icons.tsx';
import { useRemove } from './use-remove.tsx';

type Props = { form: ProgrammeForm; index: number };

const fields = ['title', 'author', 'chapters', 'url'] as const;

/** What to read before: which publication, which chapters, with which questions in mind. */
export const Readings = ({ form, index }: Props) => {
  const intl = useIntl();
  const remove = useRemove(form);
  const path = `items.${index}.readings` as const;
  const readings = form.values.items[index]?.readings ?? [];
  return (
    <fieldset className={classes.group}>
      <legend>
        <FormattedMessage id="programme.readings" />
      </legend>
      {readings.map((reading, n) => {
        const named = { title: reading.title || String(n + 1) };
        return (
          <div key={n} className={classes.reading}>
            <div className={classes.questions}>
              <InCatalogue
                publication={reading.publication}
                onPick={(picked) => form.setFieldValue(`${path}.${n}`, { ...reading, ...picked })}
                onLetGo={() => form.setFieldValue(`${path}.${n}.publication`, null)}
              />
            </div>
            {fields.map((field) => (
              <TextInput
                key={field}
                label={<FormattedMessage id={`programme.reading.${field}`} />}
                {...(field === 'url' ? { type: 'url', inputMode: 'url' as const } : {})}
                {...form.getInputProps(`${path}.${n}.${field}`)}
              />
            ))}
            <Textarea
              className={classes.questions}
              label={<FormattedMessage id="programme.reading.questions" />}
              autosize
              minRows={2}
              {...form.getInputProps(`${path}.${n}.questions`)}
            />
            <ActionIcon
              className={classes.removeReading}
              variant="subtle"
              size="lg"
              aria-label={intl.formatMessage({ id: 'programme.reading.remove' }, named)}
              onClick={() => remove(path, n, <FormattedMessage id="programme.removed" values={named} />)}
            >
              <Cross />
            </ActionIcon>
          </div>
        );
      })}
      {readings.length < READINGS_AT_MOST && (
        <div>
          <Button variant="default" size="compact-md" onClick={() => form.insertListItem(path, newReading())}>
            <FormattedMessage id="programme.reading.add" />
          </Button>
        </div>
      )}
    </fieldset>
  );
};
