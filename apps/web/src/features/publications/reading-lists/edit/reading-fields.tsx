import { Button, Textarea, TextInput } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { InCatalogue } from '../../../../app/publications/in-catalogue.tsx';
import classes from '../../publications.module.css';
import type { ListForm } from './list-draft.ts';

type Props = { form: ListForm; session: number; index: number };
const lines = ['title', 'author', 'chapters', 'url'] as const;

/** What is read: from the catalogue, or something else; which chapters, with which questions in mind. */
export const ReadingFields = ({ form, session, index }: Props) => {
  const path = `sessions.${session}.readings.${index}`;
  const reading = form.values.sessions[session]?.readings[index];
  if (!reading) return null;
  return (
    <div className={classes.reading}>
      <div className={classes.wide}>
        <InCatalogue
          publication={reading.publication}
          onPick={(picked) => form.setFieldValue(path, { ...reading, ...picked })}
          onLetGo={() => form.setFieldValue(`${path}.publication`, null)}
        />
      </div>
      {lines.map((field) => (
        <TextInput
          key={field}
          label={<FormattedMessage id={`programme.reading.${field}`} />}
          {...(field === 'url' ? { type: 'url', inputMode: 'url' as const } : {})}
          {...form.getInputProps(`${path}.${field}`)}
        />
      ))}
      <Textarea
        className={classes.wide}
        label={<FormattedMessage id="programme.reading.questions" />}
        autosize
        minRows={2}
        {...form.getInputProps(`${path}.questions`)}
      />
      <div className={classes.wide}>
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => form.removeListItem(`sessions.${session}.readings`, index)}
        >
          <FormattedMessage id="reading-lists.reading.remove" values={{ title: reading.title }} />
        </Button>
      </div>
    </div>
  );
};
