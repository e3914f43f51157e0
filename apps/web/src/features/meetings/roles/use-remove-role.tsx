import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type MeetingRole, roles } from '@rollcall/contract/meetings/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { roleName } from '../../../app/meetings/role-words.ts';
import { say, sayProblem } from '../../../app/parts/say.ts';
import { problemWords } from '../../../app/states/problem-words.ts';
import { readRolesAgain } from './roles.queries.ts';

/** Removes a role, and offers to bring it back with those who did it. */
export const useRemoveRole = (meetingId: string, role: MeetingRole) => {
  const intl = useIntl();
  const client = useQueryClient();
  const notice = `role-${role.id}`;
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  const bringBack = async () => {
    notifications.hide(notice);
    try {
      const { kind, title, shift, wanted } = role;
      const { id: roleId } = await api(roles.add, { params: { meetingId }, body: { kind, title, shift, wanted } });
      for (const { personId } of role.people) await api(roles.putOn, { params: { meetingId, roleId, personId } });
    } catch (error) {
      onError(error);
    }
    await readRolesAgain(client, meetingId);
  };
  return useMutation({
    mutationFn: () => api(roles.remove, { params: { meetingId, roleId: role.id } }),
    onError,
    onSuccess: () =>
      say(
        <>
          <FormattedMessage id="roles.removed" values={{ role: roleName(intl, role) }} />
          <Button size="compact-sm" variant="default" ml="sm" onClick={() => void bringBack()}>
            <FormattedMessage id="roles.undo" />
          </Button>
        </>,
        notice,
      ),
    onSettled: () => readRolesAgain(client, meetingId),
  });
};
