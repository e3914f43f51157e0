import { campaigns, priorityAreas } from '@rollcall/contract/campaigns';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import { allPages } from './pages.ts';

export const priorityAreasQuery = () =>
  queryOptions({
    queryKey: ['priority-areas'],
    queryFn: ({ signal }) => api(priorityAreas.list, {}, { signal }),
    staleTime: 60 * 60_000,
  });

/** Campaigns that run now and in which a branch takes part: its own, and national ones that it took up. */
export const branchCampaignsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['campaigns', 'taken-up', branchId],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        api(campaigns.list, { query: { limit: 100, cursor, running: 'true', takenUpBy: branchId } }, { signal }),
      ),
    staleTime: 60_000,
  });

/** Campaigns that run now, of the nation and of all branches. */
export const runningCampaignsQuery = () =>
  queryOptions({
    queryKey: ['campaigns', 'running'],
    queryFn: ({ signal }) =>
      allPages((cursor) => api(campaigns.list, { query: { limit: 100, cursor, running: 'true' } }, { signal })),
    staleTime: 5 * 60_000,
  });
