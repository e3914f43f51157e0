import { door } from '@rollcall/contract/meetings/door';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../app/api.ts';

/** The links of a meeting's door that hold. */
export const doorLinksQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['door-links', meetingId],
    queryFn: ({ signal }) => api(door.links, { params: { meetingId } }, { signal }),
  });
