import { campaigns } from '@rollcall/contract/campaigns';
import { campaignBranches } from '@rollcall/contract/campaigns/branches';
import { campaignUpdates } from '@rollcall/contract/campaigns/updates';
import { meetings } from '@rollcall/contract/meetings';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { allPages } from '../../../app/data/pages.ts';
import { meetingKeys } from '../../../app/meetings/meetings.queries.ts';

/** Everything of campaigns has a key that begins so. */
export const campaignKeys = ['campaigns'] as const;

export const campaignQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKeys, 'detail', campaignId],
    queryFn: ({ signal }) => api(campaigns.get, { params: { campaignId } }, { signal }),
  });

/** Plans that are not published, for those who manage them: few, so all of them. */
export const plansQuery = () =>
  queryOptions({
    queryKey: [...campaignKeys, 'plans'],
    queryFn: ({ signal }) => allPages((cursor) => api(campaigns.plans, { query: { limit: 100, cursor } }, { signal })),
  });

/** The latest news first, five at a time. */
export const updatesQuery = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: [...campaignKeys, 'updates', campaignId],
    queryFn: ({ pageParam, signal }) =>
      api(campaignUpdates.list, { params: { campaignId }, query: { limit: 5, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** The branches that take part, by name: a few dozen at most. */
export const branchesQuery = (campaignId: string) =>
  queryOptions({
    queryKey: [...campaignKeys, 'branches', campaignId],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        api(campaignBranches.list, { params: { campaignId }, query: { limit: 100, cursor } }, { signal }),
      ),
  });

/** The next meetings in the campaign, a few at a time. */
export const campaignMeetingsQuery = (campaignId: string) =>
  infiniteQueryOptions({
    queryKey: [...meetingKeys, 'campaign', campaignId],
    queryFn: ({ pageParam, signal }) =>
      api(meetings.listOfCampaign, { params: { campaignId }, query: { limit: 5, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
