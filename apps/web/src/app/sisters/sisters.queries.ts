import { sisterOrganizations } from '@rollcall/contract/solidarity';
import { jointCampaigns, jointMeetings } from '@rollcall/contract/solidarity/joint';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import { allPages } from '../data/pages.ts';

/** Every sister organization, by name: some dozens, so that they are sought and put on a map at hand. */
export const allSistersQuery = () =>
  queryOptions({
    queryKey: ['sister-organizations', 'all'],
    queryFn: ({ signal }) =>
      allPages((cursor) => api(sisterOrganizations.list, { query: { limit: 100, cursor } }, { signal })),
    staleTime: 5 * 60_000,
  });

/** What carries the name of sister organizations. */
export type Joint = { meetingId: string } | { campaignId: string };

export const sistersOfQuery = (of: Joint) =>
  queryOptions({
    queryKey: ['sister-organizations', 'of', of],
    queryFn: ({ signal }) =>
      'meetingId' in of
        ? api(jointMeetings.list, { params: of }, { signal })
        : api(jointCampaigns.list, { params: of }, { signal }),
    select: ({ items }) => items,
    staleTime: 60_000,
  });

/** Gives a meeting or a campaign the name of an organization, or takes it off. */
export const setSister = (of: Joint, organizationId: string, how: 'add' | 'remove') =>
  'meetingId' in of
    ? api(jointMeetings[how], { params: { ...of, organizationId } })
    : api(jointCampaigns[how], { params: { ...of, organizationId } });
