import { petitions, type PetitionState } from '@rollcall/contract/petitions';
import { signers } from '@rollcall/contract/petitions/signers';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';

/** Everything of petitions has a key that begins so. */
export const petitionKeys = ['petitions'] as const;

export type PetitionFilter = {
  campaignId?: string | undefined;
  branchId?: string | undefined;
  state?: PetitionState | undefined;
  /** In which titles are shown. */
  language: string;
};

/** Petitions and forms, latest first, twenty at a time. */
export const petitionsQuery = (filter: PetitionFilter) =>
  infiniteQueryOptions({
    queryKey: [...petitionKeys, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api(petitions.list, { query: { ...filter, limit: 20, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const petitionQuery = (petitionId: string) =>
  queryOptions({
    queryKey: [...petitionKeys, 'detail', petitionId],
    queryFn: ({ signal }) => api(petitions.get, { params: { petitionId } }, { signal }),
  });

export const figuresQuery = (petitionId: string) =>
  queryOptions({
    queryKey: [...petitionKeys, 'figures', petitionId],
    queryFn: ({ signal }) => api(signers.figures, { params: { petitionId } }, { signal }),
  });

/** Those who signed, latest first, as far as the reader may see them. */
export const signersQuery = (petitionId: string) =>
  infiniteQueryOptions({
    queryKey: [...petitionKeys, 'signers', petitionId],
    queryFn: ({ pageParam, signal }) =>
      api(signers.list, { params: { petitionId }, query: { limit: 25, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
