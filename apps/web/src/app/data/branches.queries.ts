import { branches } from '@rollcall/contract/branches';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import { allPages } from './pages.ts';

export const branchQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['branches', branchId],
    queryFn: ({ signal }) => api(branches.get, { params: { branchId } }, { signal }),
    staleTime: 10 * 60_000,
  });

/** Every branch, by name: a few dozen, so that they are searched and sorted at hand. */
export const allBranchesQuery = () =>
  queryOptions({
    queryKey: ['branches', 'all'],
    queryFn: ({ signal }) => allPages((cursor) => api(branches.list, { query: { limit: 100, cursor } }, { signal })),
    staleTime: 10 * 60_000,
  });

export const regionsQuery = () =>
  queryOptions({
    queryKey: ['regions'],
    queryFn: ({ signal }) => api(branches.regions, {}, { signal }),
    staleTime: 60 * 60_000,
  });
