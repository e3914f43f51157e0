import type { Page } from '@rollcall/contract/fields';
import { type Meeting, meetings } from '@rollcall/contract/meetings';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** Everything that holds meetings has a key that begins so: an answer is then seen wherever the meeting stands. */
export const meetingKeys = ['meetings'] as const;

/** Lists of who answered a meeting, by its id. */
export const answerKeys = ['answers'] as const;

export const meetingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys, 'detail', meetingId],
    queryFn: ({ signal }) => api(meetings.get, { params: { meetingId } }, { signal }),
  });

/** Which meetings: coming from now, or past, the last first. */
export type When = 'coming' | 'past';

const spanOf = (when: When) => {
  const now = new Date().toISOString();
  return when === 'coming' ? ({ from: now, order: 'asc' } as const) : ({ to: now, order: 'desc' } as const);
};

type Load = (
  span: ReturnType<typeof spanOf>,
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<Page<Meeting>>;

const pagesOf = (key: readonly string[], when: When, load: Load) =>
  infiniteQueryOptions({
    queryKey: [...meetingKeys, ...key, when],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => load(spanOf(when), pageParam, signal),
    getNextPageParam: (last) => last.nextCursor,
  });

export const branchMeetingsQuery = (branchId: string, when: When, limit = 20) =>
  pagesOf(['branch', branchId, String(limit)], when, (span, cursor, signal) =>
    api(meetings.list, { params: { branchId }, query: { ...span, limit, cursor } }, { signal }),
  );

/** Of all branches, as far as the reader may see them. */
export const nationMeetingsQuery = () =>
  pagesOf(['nation'], 'coming', (span, cursor, signal) =>
    api(meetings.listAll, { query: { ...span, limit: 8, cursor } }, { signal }),
  );

/** Those that the reader answered with going or maybe, or waits for. */
export const ownMeetingsQuery = (when: When) =>
  pagesOf(['own'], when, (span, cursor, signal) =>
    api(meetings.listOwn, { query: { ...span, limit: 20, cursor } }, { signal }),
  );
