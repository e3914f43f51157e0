import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import classes from './builder.module.css';

/** Somebody else has saved the petition meanwhile: theirs to take instead, or to be written over. */
export const Conflict = ({ onTake }: { onTake: () => void }) => {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div ref={note} className={classes.conflict} role="alert">
      <strong>
        <FormattedMessage id="petition.edit.conflict" />
      </strong>
      <Button variant="default" size="compact-md" onClick={onTake}>
        <FormattedMessage id="programme.take-theirs" />
      </Button>
    </div>
  );
};
