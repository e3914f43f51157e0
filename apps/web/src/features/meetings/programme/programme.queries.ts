import { programme } from '@rollcall/contract/meetings/programme';
import { people } from '@rollcall/contract/people';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { meetingKeys } from '../../../app/meetings/meetings.queries.ts';

export const agendaQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys, 'agenda', meetingId],
    queryFn: ({ signal }) => api(programme.agenda, { params: { meetingId } }, { signal }),
  });

/** The programme as it stands when somebody begins to change it: never one that was read before. */
export const programmeToChangeQuery = (meetingId: string) =>
  queryOptions({
    ...agendaQuery(meetingId),
    queryKey: [...agendaQuery(meetingId).queryKey, 'to-change'],
    gcTime: 0,
    staleTime: Infinity,
  });

/** What came of the programme, and the quorum: for who shares the inner life of the branch. */
export const minutesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys, 'minutes', meetingId],
    queryFn: ({ signal }) => api(programme.minutes, { params: { meetingId } }, { signal }),
  });

/** People of a branch whose name holds `q`, for who speaks. */
export const speakersNamedQuery = (branchId: string, q: string) =>
  queryOptions({
    queryKey: ['people', branchId, 'speakers', q],
    queryFn: ({ signal }) => api(people.list, { params: { branchId }, query: { q, limit: 8 } }, { signal }),
  });
