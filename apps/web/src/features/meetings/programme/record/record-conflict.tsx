import { Button } from '@mantine/core';
import type { AgendaRecord } from '@rollcall/contract/meetings/programme';
import { FormattedMessage } from 'react-intl';
import classes from '../programme.module.css';
import { type RecordValues, valuesOf } from './record-values.ts';

type Props = { theirs: AgendaRecord; onTake: (values: RecordValues) => void };

/** What somebody else wrote of the item meanwhile, to take instead of the own. */
export const RecordConflict = ({ theirs, onTake }: Props) => (
  <div className={classes.record} role="alert">
    <p className={classes.decision}>
      <FormattedMessage id="programme.record.conflict" />
    </p>
    <p className={classes.note}>{[theirs.decision, theirs.minutes].filter(Boolean).join('\n')}</p>
    {theirs.votes && (
      <p className={classes.speaker}>
        <FormattedMessage id="programme.votes" values={theirs.votes} />
      </p>
    )}
    <Button variant="default" size="compact-md" mt={8} onClick={() => onTake(valuesOf(theirs))}>
      <FormattedMessage id="programme.record.take-theirs" />
    </Button>
  </div>
);
