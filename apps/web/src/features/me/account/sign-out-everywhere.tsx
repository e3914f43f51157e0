import { Button } from '@mantine/core';
import { sessions } from '@rollcall/contract/session';
import { useMutation } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { leaveNothing } from '../../../app/offline/leave-nothing.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import classes from '../me.module.css';

/** Ends every session, this one too: for a lost phone or a shared computer. */
export const SignOutEverywhere = () => {
  const intl = useIntl();
  const signOut = useMutation({
    mutationFn: () => api(sessions.closeAll, {}),
    onSuccess: async () => {
      await leaveNothing();
      window.location.assign('/sign-in');
    },
  });
  return (
    <div className={classes.body}>
      <p className={classes.muted}>
        <FormattedMessage id="account.everywhere.text" />
      </p>
      <div role="alert">
        {signOut.isError && <p className={classes.problem}>{problemWords(intl, signOut.error)}</p>}
      </div>
      <div>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          <FormattedMessage id="account.everywhere" />
        </Button>
      </div>
    </div>
  );
};
