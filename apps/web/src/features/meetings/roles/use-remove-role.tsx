import { type MeetingRole, roles } from '@rollcall/contract/meetings/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../app/api.ts';
import { roleName } from '../../../app/meetings/role-words.ts';
import { sayProblem } from '../../../app/parts/say.ts';
import { sayUndo } from '../../../app/parts/say-undo.tsx';
import { problemWords } from '../../../app/states/problem-words.ts';
import { readRolesAgain } from './roles.queries.ts';

/** Removes a role, and offers to bring it back with those who did it. */
export const useRemoveRole = (meetingId: string, role: MeetingRole) => {
  const intl = useIntl();
  const client = useQueryClient();
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  const bringBack = async () => {
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
      sayUndo(
        <FormattedMessage id="roles.removed" values={{ role: roleName(intl, role) }} />,
        `role-${role.id}`,
        bringBack,
      ),
    onSettled: () => readRolesAgain(client, meetingId),
  });
};
