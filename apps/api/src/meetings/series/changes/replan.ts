import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import { refuse } from '../../../platform/http/problem.exception.ts';
import { addDays, dayOf, todayIn } from '../days.ts';
import { horizonOf } from '../extension/horizon.ts';
import type { Calendar } from './calendar.ts';
import { type Plan, planChange, REACH, type SeriesMeeting } from './plan.ts';

/**
 * What a changed calendar does to meetings.
 * @param since the first day of the calendar that is looked at
 * @returns the plan, and the day before which the series then has all its meetings
 * @throws ProblemException 400 where nothing of it is still to come
 */
export const replan = (
  meetings: SeriesMeeting[],
  calendar: Calendar,
  since: string,
  now: Date,
): Plan & { until: string } => {
  const until = endOf(meetings, calendar, now);
  const next = occurrences(calendar, { from: since, to: until });
  if (!next.some(({ startsAt }) => Date.parse(startsAt) > now.getTime())) {
    return refuse(400, 'invalid', { path: 'rule', message: 'gives no meeting that is still to come' });
  }
  const touched = meetings.filter(({ occurrence, startsAt }) => occurrence >= since || startsAt > now);
  return { ...planChange(touched, next, now), until };
};

/** A change of all looks back a little. */
export const lookBack = (timeZone: string, now: Date): string => addDays(todayIn(timeZone, now), -REACH);

/** A year ahead; further where meetings exist already, or the next one is later. */
export const endOf = (meetings: SeriesMeeting[], calendar: Calendar, now: Date): string => {
  const next = occurrences(calendar, { from: addDays(todayIn(calendar.timeZone, now), 1), limit: 1 });
  const last = [...meetings.map(({ occurrence }) => occurrence), ...next.map(({ startsAtLocal }) => startsAtLocal)];
  const days = last.map((local) => addDays(dayOf(local), 1));
  return days.reduce((a, b) => (a > b ? a : b), horizonOf(calendar.timeZone, now));
};
