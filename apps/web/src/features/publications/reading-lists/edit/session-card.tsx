import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { READINGS_AT_MOST } from '@rollcall/contract/meetings/programme';
import { FormattedMessage, useIntl } from 'react-intl';
import { Moves } from '../../../../app/parts/cards/moves.tsx';
import { Cross } from '../../../../app/parts/icons.tsx';
import classes from '../../publications.module.css';
import { newReading } from './list-draft.ts';
import type { ListForm } from './list-draft.ts';
import { ReadingFields } from './reading-fields.tsx';

type Props = { form: ListForm; index: number; onMove: (to: number) => void; onRemove: () => void };

/** A session as it is written: moved by its buttons, with its readings below. */
export const SessionCard = ({ form, index, onMove, onRemove }: Props) => {
  const intl = useIntl();
  const { sessions } = form.values;
  const session = sessions[index];
  if (!session) return null;
  const named = { n: index + 1, title: session.title };
  const name = intl.formatMessage({ id: 'reading-lists.session.title' }, named);
  return (
    <li className={`card ${classes.session}`}>
      <div className={classes.sessionHead}>
        <span className={classes.n} aria-hidden="true">
          {index + 1}
        </span>
        <TextInput
          label={<FormattedMessage id="reading-lists.session.title" values={named} />}
          {...form.getInputProps(`sessions.${index}.title`)}
        />
        <div className={classes.send}>
          <Moves title={name} index={index} count={sessions.length} onMove={onMove} />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={intl.formatMessage({ id: 'reading-lists.session.remove' }, named)}
            onClick={onRemove}
          >
            <Cross />
          </ActionIcon>
        </div>
      </div>
      <Textarea
        label={<FormattedMessage id="reading-lists.session.about" />}
        autosize
        minRows={1}
        {...form.getInputProps(`sessions.${index}.about`)}
      />
      {session.readings.map((_, n) => (
        <ReadingFields key={n} form={form} session={index} index={n} />
      ))}
      {session.readings.length < READINGS_AT_MOST && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => form.insertListItem(`sessions.${index}.readings`, newReading())}
          >
            <FormattedMessage id="programme.reading.add" />
          </Button>
        </div>
      )}
    </li>
  );
};
