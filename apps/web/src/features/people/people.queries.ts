import { people } from '@rollcall/contract/people';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

/** People of a branch by name, a page at a time; `q` is part of a name. */
export const branchPeopleQuery = (branchId: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['people', branchId, 'list', q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api(
        people.list,
        { params: { branchId }, query: { limit: 50, cursor: pageParam, q: q || undefined } },
        { signal },
      ),
    getNextPageParam: (last) => last.nextCursor,
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'detail', personId],
    queryFn: ({ signal }) => api(people.get, { params: { personId } }, { signal }),
  });
