import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { goToSignIn } from '../../../../app/session/sign-in.ts';
import type { DoorState } from '../model/door-model.ts';
import classes from '../door.module.css';

const known = ['link-expired', 'meeting-cancelled', 'meeting-not-started', 'forbidden', 'meeting-unknown'] as const;

/** Why the server gives nothing and takes nothing, and what to do with what waits on this device. */
export const Refused = ({ state: { list, waiting, refused } }: { state: DoorState }) => {
  const signedOut = refused === 'unauthenticated';
  const nothingToLose = signedOut && list === null && waiting.length === 0;
  useEffect(() => {
    if (nothingToLose) goToSignIn();
  }, [nothingToLose]);
  if (nothingToLose) return null;
  const code = signedOut
    ? list && !list.meeting.byRight
      ? 'link-expired'
      : 'unauthenticated'
    : known.find((one) => one === refused);
  return (
    <div className={classes.refused} role="alert">
      <p>
        <FormattedMessage id={`door.refused.${code ?? (refused ? 'other' : 'away')}`} />
      </p>
      {waiting.length > 0 && (
        <p>
          <FormattedMessage id="door.refused.waiting" values={{ count: waiting.length }} />
        </p>
      )}
      {code === 'unauthenticated' && (
        <Button variant="default" onClick={goToSignIn}>
          <FormattedMessage id="door.sign-in" />
        </Button>
      )}
    </div>
  );
};
