import { branches } from '@rollcall/contract/branches';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../app/api.ts';
import { meetingKeys } from '../../app/meetings/meetings.queries.ts';

/** Begins like the keys of meetings: it holds the next one, and an answer to it is seen here too. */
export const branchHomeQuery = (branchId: string) =>
  queryOptions({
    queryKey: [...meetingKeys, 'home', branchId],
    queryFn: ({ signal }) => api(branches.home, { params: { branchId } }, { signal }),
  });
