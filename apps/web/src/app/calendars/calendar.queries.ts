import { type CalendarOf, calendars } from '@rollcall/contract/meetings/calendars';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** The reader's secret address of a calendar. It stays the same until it is renewed. */
export const calendarQuery = (of: CalendarOf) =>
  queryOptions({
    queryKey: ['calendar', of],
    queryFn: ({ signal }) => api(calendars.address, { query: of }, { signal }),
    staleTime: Infinity,
  });
