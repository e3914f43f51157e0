import { offices } from '@rollcall/contract/branches';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

/** Offices that are held, the newest first. */
export const officesQuery = () =>
  infiniteQueryOptions({
    queryKey: ['offices'],
    queryFn: ({ pageParam, signal }) => api(offices.list, { query: { limit: 50, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
