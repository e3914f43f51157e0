import { Button } from '@mantine/core';
import type { Agenda } from '@rollcall/contract/meetings/programme';
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './editor.module.css';

/** Somebody else has written the programme meanwhile: theirs to take instead, or to be written over. */
export const ProgrammeConflict = ({ theirs, onTake }: { theirs: Agenda; onTake: () => void }) => {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={note} className={classes.conflict} role="alert">
      <strong>
        <FormattedMessage id="programme.conflict" />
      </strong>
      <ol>
        {theirs.items.map(({ id, title, durationMinutes }) => (
          <li key={id}>
            <FormattedMessage
              id="programme.conflict.item"
              values={{ title: <bdi>{title}</bdi>, minutes: durationMinutes }}
            />
          </li>
        ))}
      </ol>
      <Button variant="default" size="compact-md" onClick={onTake}>
        <FormattedMessage id="programme.take-theirs" />
      </Button>
    </div>
  );
};
