import { roles } from '@rollcall/contract/meetings/roles';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { meetingKeys, meetingQuery } from '../../../app/meetings/meetings.queries.ts';

export const rolesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['roles', meetingId],
    queryFn: ({ signal }) => api(roles.list, { params: { meetingId } }, { signal }),
    select: ({ items }) => items,
  });

/** After somebody took a role: the roles, the answers that came with it, and what the reader does. */
export const readRolesAgain = (client: QueryClient, meetingId: string) =>
  Promise.all([
    client.invalidateQueries({ queryKey: rolesQuery(meetingId).queryKey }),
    client.invalidateQueries({ queryKey: meetingQuery(meetingId).queryKey }),
    client.invalidateQueries({ queryKey: meetingKeys, refetchType: 'none' }),
    client.invalidateQueries({ queryKey: ['duties'] }),
    client.invalidateQueries({ queryKey: ['branches'], refetchType: 'none' }),
  ]);
