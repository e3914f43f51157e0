import { campaigns } from '@rollcall/contract/campaigns';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { allPages } from '../../app/data/pages.ts';
import type { CampaignSearch } from './campaigns.search.ts';

const running = { running: 'true', other: 'false', all: undefined } as const;

/** Campaigns as the page shows them, the latest start first, fifty at a time. */
export const campaignsQuery = ({ area, branch, show = 'running' }: CampaignSearch) =>
  infiniteQueryOptions({
    queryKey: ['campaigns', 'list', area, branch, show],
    queryFn: ({ pageParam, signal }) =>
      api(
        campaigns.list,
        {
          query: { limit: 50, cursor: pageParam, priorityAreaId: area, branchId: branch, running: running[show] },
        },
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** Those that run and in which this branch takes part: a handful, so all of them. */
export const campaignsOfBranchQuery = (branchId: string | null) =>
  queryOptions({
    queryKey: ['campaigns', 'list', 'taken-up', branchId],
    queryFn: ({ signal }) =>
      allPages((cursor) =>
        api(campaigns.list, { query: { limit: 100, cursor, takenUpBy: branchId!, running: 'true' } }, { signal }),
      ),
    enabled: branchId !== null,
  });
