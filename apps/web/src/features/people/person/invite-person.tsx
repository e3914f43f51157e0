import { Button } from '@mantine/core';
import { people } from '@rollcall/contract/people';
import { can } from '@rollcall/contract/permissions';
import { useMutation } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { useSession } from '../../../app/session/session.queries.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import type { PersonDetail } from '@rollcall/contract/people';
import classes from './person.module.css';

/** Sends somebody without an account the link by which a password is set. */
export const InvitePerson = ({ person }: { person: PersonDetail }) => {
  const intl = useIntl();
  const session = useSession();
  const invite = useMutation({ mutationFn: () => api(people.invite, { params: { personId: person.id } }) });
  if (person.hasAccount || !person.email || !can(session, 'people.invite')) return null;
  return (
    <div role="status">
      {invite.isSuccess ? (
        <p className={classes.done}>
          <FormattedMessage id="person.invited" values={{ email: person.email }} />
        </p>
      ) : (
        <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>
          <FormattedMessage id="person.invite" />
        </Button>
      )}
      {invite.isError && <p className={classes.problem}>{problemWords(intl, invite.error)}</p>}
    </div>
  );
};
