import { goals } from '@rollcall/contract/campaigns/goals';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { allPages } from '../../../app/data/pages.ts';

const key = (campaignId: string) => ['goals', campaignId];

/** The goals of a campaign: a handful. */
export const goalsQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...key(campaignId), 'list'],
    queryFn: ({ signal }) =>
      allPages((cursor) => api(goals.list, { params: { campaignId }, query: { limit: 100, cursor } }, { signal })),
  });

/** How one came along, by day and by branch. */
export const goalProgressQuery = (campaignId: string, goalId: string) =>
  queryOptions({
    queryKey: [...key(campaignId), goalId, 'progress'],
    queryFn: ({ signal }) => api(goals.progress, { params: { campaignId, goalId } }, { signal }),
  });

/** What was written down for it, ten at a time. */
export const goalEntriesQuery = (campaignId: string, goalId: string) =>
  infiniteQueryOptions({
    queryKey: [...key(campaignId), goalId, 'entries'],
    queryFn: ({ pageParam, signal }) =>
      api(goals.entries, { params: { campaignId, goalId }, query: { limit: 10, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** After something was set or written down: all that is known of the campaign's goals. */
export const readGoalsAgain = (client: QueryClient, campaignId: string) =>
  client.invalidateQueries({ queryKey: key(campaignId) });
