import { areas } from '@rollcall/contract/areas';
import { meetings } from '@rollcall/contract/meetings';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../../app/api.ts';
import { meetingKeys } from '../../../app/meetings/meetings.queries.ts';

export const areaQuery = (areaId: string) =>
  queryOptions({
    queryKey: ['priority-areas', areaId],
    queryFn: ({ signal }) => api(areas.get, { params: { areaId } }, { signal }),
  });

export const areaMeetingsQuery = (areaId: string) =>
  infiniteQueryOptions({
    queryKey: [...meetingKeys, 'area', areaId],
    queryFn: ({ pageParam, signal }) =>
      api(meetings.listOfArea, { params: { areaId }, query: { limit: 5, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
