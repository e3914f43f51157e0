import { publications } from '@rollcall/contract/publications';
import { readingLists } from '@rollcall/contract/publications/reading-lists';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import type { PublicationSearch, ReadingListSearch } from './publications.search.ts';

const first = undefined as string | undefined;

/** What a search finds, best first; else the latest first. */
export const publicationsQuery = ({ q, kind, area, language }: PublicationSearch) =>
  infiniteQueryOptions({
    queryKey: ['publications', 'list', q, kind, area, language],
    queryFn: ({ pageParam, signal }) =>
      api(
        publications.list,
        { query: { limit: 30, cursor: pageParam, q: q?.trim() || undefined, kind, priorityAreaId: area, language } },
        { signal },
      ),
    initialPageParam: first,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const publicationQuery = (publicationId: string) =>
  queryOptions({
    queryKey: ['publications', publicationId],
    queryFn: ({ signal }) => api(publications.get, { params: { publicationId } }, { signal }),
  });

/** Meetings that had it on their programme, or will. */
export const discussionsQuery = (publicationId: string, when: 'past' | 'coming') =>
  infiniteQueryOptions({
    queryKey: ['publications', publicationId, 'discussions', when],
    queryFn: ({ pageParam, signal }) =>
      api(
        publications.discussions,
        { params: { publicationId }, query: { when, limit: 20, cursor: pageParam } },
        { signal },
      ),
    initialPageParam: first,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const readingListsQuery = ({ branch, area }: ReadingListSearch) =>
  infiniteQueryOptions({
    queryKey: ['reading-lists', 'list', branch, area],
    queryFn: ({ pageParam, signal }) =>
      api(
        readingLists.list,
        { query: { limit: 30, cursor: pageParam, branchId: branch, priorityAreaId: area } },
        { signal },
      ),
    initialPageParam: first,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const readingListQuery = (readingListId: string) =>
  queryOptions({
    queryKey: ['reading-lists', readingListId],
    queryFn: ({ signal }) => api(readingLists.get, { params: { readingListId } }, { signal }),
  });
