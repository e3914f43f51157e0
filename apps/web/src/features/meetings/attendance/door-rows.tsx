import { Button } from '@mantine/core';
import type { MeetingPerson } from '@rollcall/contract/meetings';
import { memo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { PersonName } from '../../../app/parts/person-name.tsx';
import classes from './attendance.module.css';

const AT_ONCE = 100;

export type Record = (person: MeetingPerson, came: boolean) => void;

type Props = { people: MeetingPerson[]; onRecord: Record | undefined };

/** Rows as wide as the page: the whole row is the button. A tap again takes it back. */
export const DoorRows = ({ people, onRecord }: Props) => {
  const [shown, show] = useState(AT_ONCE);
  return (
    <>
      <ul className={classes.rows}>
        {people.slice(0, shown).map((person) => (
          <DoorRow key={person.personId} person={person} onRecord={onRecord} />
        ))}
      </ul>
      {people.length > shown && (
        <Button variant="default" fullWidth onClick={() => show(shown + AT_ONCE)}>
          <FormattedMessage id="list.more" />
        </Button>
      )}
    </>
  );
};

type RowProps = { person: MeetingPerson; onRecord: Record | undefined };

export const DoorRow = memo(function DoorRow({ person, onRecord }: RowProps) {
  const { came, guests, status, homeBranch } = person;
  return (
    <li>
      <button
        type="button"
        className={classes.person}
        aria-pressed={came}
        disabled={!onRecord}
        onClick={() => onRecord?.(person, !came)}
      >
        <span className={classes.tick} aria-hidden="true" />
        <span className={classes.name}>
          <PersonName person={person} />
          <small>
            <FormattedMessage
              id="door.note"
              values={{
                status: status ?? 'none',
                guests,
                branch: homeBranch ?? '',
                hasBranch: homeBranch ? 'yes' : 'no',
              }}
            />
          </small>
        </span>
        <span className={classes.here}>{came && <FormattedMessage id="door.is-here" />}</span>
      </button>
    </li>
  );
});
