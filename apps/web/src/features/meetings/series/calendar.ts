import { queryOptions } from '@tanstack/react-query';

/** The calendar's rules, which come with a library of their own: loaded only where something repeats. */
export const loadCalendar = async () => {
  const [{ occurrences, firstOccurrence }, { parseRule, formatRule }] = await Promise.all([
    import('@rollcall/calendar/recurrence/occurrences'),
    import('@rollcall/calendar/recurrence/rule'),
  ]);
  return { occurrences, firstOccurrence, parseRule, formatRule };
};
export type Calendar = Awaited<ReturnType<typeof loadCalendar>>;

export const calendarQuery = () =>
  queryOptions({ queryKey: ['calendar'], queryFn: loadCalendar, staleTime: Infinity, gcTime: Infinity });
