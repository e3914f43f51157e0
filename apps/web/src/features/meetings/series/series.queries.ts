import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { meetingKeys } from '../../../app/meetings/meetings.queries.ts';

/** Among the meetings: an answer to one of them changes what a series says of it. */
export const seriesQuery = (seriesId: string) =>
  queryOptions({
    queryKey: [...meetingKeys, 'series', seriesId],
    queryFn: ({ signal }) => api(seriesEndpoints.get, { params: { seriesId } }, { signal }),
  });

/** A branch's series that have meetings to come. */
export const branchSeriesQuery = (branchId: string) =>
  infiniteQueryOptions({
    queryKey: [...meetingKeys, 'series-of', branchId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api(seriesEndpoints.list, { params: { branchId }, query: { limit: 20, cursor: pageParam } }, { signal }),
    getNextPageParam: (last) => last.nextCursor,
  });
