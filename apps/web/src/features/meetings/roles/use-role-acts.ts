import { type MeetingRole, roles } from '@rollcall/contract/meetings/roles';
import type { MeetingDetail } from '@rollcall/contract/meetings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { roleName } from '../../../app/meetings/role-words.ts';
import { say, sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { readRolesAgain } from './roles.queries.ts';

/** What a reader or an organizer does with one role; each says what came of it. */
export const useRoleActs = (meeting: MeetingDetail, role: MeetingRole) => {
  const intl = useIntl();
  const client = useQueryClient();
  const params = { meetingId: meeting.id, roleId: role.id };
  const name = roleName(intl, role);
  const settled = {
    onError: (error: Error) => sayProblem(problemWords(intl, error)),
    onSettled: () => readRolesAgain(client, meeting.id),
  };
  const signUp = useMutation({
    mutationFn: () => api(roles.signUp, { params }),
    onSuccess: () => say(intl.formatMessage({ id: 'roles.taken' }, { role: name })),
    ...settled,
  });
  const giveUp = useMutation({
    mutationFn: () => api(roles.giveUp, { params }),
    onSuccess: () => say(intl.formatMessage({ id: 'roles.given-up' }, { role: name })),
    ...settled,
  });
  const putOn = useMutation({
    mutationFn: (personId: string) => api(roles.putOn, { params: { ...params, personId } }),
    ...settled,
  });
  const takeOff = useMutation({
    mutationFn: (personId: string) => api(roles.takeOff, { params: { ...params, personId } }),
    ...settled,
  });
  const busy = [signUp, giveUp, putOn, takeOff].some(({ isPending }) => isPending);
  return { name, busy, signUp, giveUp, putOn, takeOff };
};
