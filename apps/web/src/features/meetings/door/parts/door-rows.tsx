import { Button } from '@mantine/core';
import { memo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { PersonName } from '../../../../app/parts/person-name.tsx';
import type { DoorRow } from '../model/rows.ts';
import classes from '../door.module.css';

const AT_ONCE = 100;

type OnMark = ((row: DoorRow) => void) | undefined;

/** Rows as wide as the page: the whole row is the button. A tap again takes it back. */
export const DoorRows = ({ rows, onMark }: { rows: DoorRow[]; onMark: OnMark }) => {
  const [shown, show] = useState(AT_ONCE);
  return (
    <>
      <ul className={classes.rows}>
        {rows.slice(0, shown).map((row) => (
          <Row key={row.personId} row={row} onMark={onMark} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button variant="default" fullWidth onClick={() => show(shown + AT_ONCE)}>
          <FormattedMessage id="list.more" />
        </Button>
      )}
    </>
  );
};

const Row = memo(function Row({ row, onMark }: { row: DoorRow; onMark: OnMark }) {
  const { came, guests, status, homeBranch, mode, isNew } = row;
  return (
    <li>
      <button
        type="button"
        className={classes.person}
        aria-pressed={came}
        disabled={!onMark}
        onClick={() => onMark?.(row)}
      >
        <span className={classes.tick} aria-hidden="true" />
        <span className={classes.name}>
          <PersonName person={row} />
          <small>
            <FormattedMessage
              id="door.note"
              values={{
                status: isNew ? 'new' : (status ?? 'none'),
                guests,
                mode: status === 'going' && mode === 'online' ? 'online' : 'room',
                branch: homeBranch ?? '',
                hasBranch: homeBranch ? 'yes' : 'no',
              }}
            />
          </small>
        </span>
        <span className={classes.here}>
          {came && <FormattedMessage id="door.is-here" />}
          {row.waiting && (
            <small className={classes.unsent}>
              <FormattedMessage id="door.unsent" />
            </small>
          )}
        </span>
      </button>
    </li>
  );
});
