import { type RsvpStatus, meetings } from '@rollcall/contract/meetings';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { allPages } from '../../app/data/pages.ts';
import { answerKeys, meetingKeys } from '../../app/meetings/meetings.queries.ts';

/** Who answered with `status`; without one, everybody who answered or came. For hosts. */
export const answersQuery = (meetingId: string, status?: RsvpStatus) =>
  infiniteQueryOptions({
    queryKey: [...answerKeys, meetingId, status ?? 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api(
        rsvps.list,
        { params: { meetingId }, query: { limit: status ? 20 : 100, status, cursor: pageParam } },
        { signal },
      ),
    getNextPageParam: (last) => last.nextCursor,
  });

/** All meetings of a branch that start between two instants: as many as a month holds. */
export const meetingsBetweenQuery = (branchId: string, from: string, to: string) =>
  queryOptions({
    queryKey: [...meetingKeys, 'between', branchId, from, to],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        api(meetings.list, { params: { branchId }, query: { from, to, limit: 100, cursor } }, { signal }),
      ),
  });
