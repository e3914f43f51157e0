import { sisterOrganizations } from '@rollcall/contract/solidarity';
import { sisterContacts } from '@rollcall/contract/solidarity/contacts';
import { exchanges } from '@rollcall/contract/solidarity/exchanges';
import { sisterStatements } from '@rollcall/contract/solidarity/statements';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api.ts';

const key = (organizationId: string) => ['sister-organizations', 'one', organizationId] as const;

export const sisterQuery = (organizationId: string) =>
  queryOptions({
    queryKey: [...key(organizationId), 'detail'],
    queryFn: ({ signal }) => api(sisterOrganizations.get, { params: { organizationId } }, { signal }),
  });

/** Asked for only when somebody wants to see them, and kept no longer than that: each look is written down. */
export const contactsQuery = (organizationId: string) =>
  queryOptions({
    queryKey: [...key(organizationId), 'contacts'],
    queryFn: ({ signal }) => api(sisterContacts.list, { params: { organizationId } }, { signal }),
    select: ({ items }) => items,
    staleTime: Infinity,
    gcTime: 0,
  });

export const exchangesQuery = (organizationId: string) =>
  infiniteQueryOptions({
    queryKey: [...key(organizationId), 'exchanges'],
    queryFn: ({ pageParam, signal }) =>
      api(exchanges.list, { params: { organizationId }, query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });

export const statementsQuery = (organizationId: string) =>
  infiniteQueryOptions({
    queryKey: [...key(organizationId), 'statements'],
    queryFn: ({ pageParam, signal }) =>
      api(sisterStatements.list, { params: { organizationId }, query: { cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
