import { matchOccurrences } from '@rollcall/calendar/recurrence/matching';
import { firstOccurrence, occurrences } from '@rollcall/calendar/recurrence/occurrences';
import { parseRule } from '@rollcall/calendar/recurrence/rule';
import { RuleError } from '@rollcall/calendar/recurrence/rule-error';
import { addDays, dayOf, timeOf } from '../days.ts';
import { type Calendar, checkedCalendar } from './calendar.ts';
import type { Wish } from './held-series.ts';
import { REACH } from './plan.ts';

/**
 * The calendar with what an organizer wishes. A rule without a start begins where the old start's week, month or year has
 * it first, so that "every second week" stays in its weeks; extra dates at the old time of day move with it, and a day
 * without a meeting goes where the rule moves that meeting.
 * @returns null where nothing of it is named
 */
export const changedCalendar = (
  now: Calendar,
  wish: Pick<Wish, 'rule' | 'startsAtLocal' | 'exceptDays' | 'extra'>,
): Calendar | null => {
  const { rule, startsAtLocal, exceptDays, extra } = wish;
  if (rule === undefined && startsAtLocal === undefined && !exceptDays && !extra) return null;
  const ruled = { ...now, rule: rule ?? now.rule };
  const start = startsAtLocal ?? (rule === undefined ? now.startsAtLocal : beginning(ruled));
  const atOldTime = (local: string) => timeOf(local) === timeOf(now.startsAtLocal);
  const next = checkedCalendar({
    ...ruled,
    startsAtLocal: start,
    exceptDays: exceptDays ?? [],
    extra: extra ?? now.extra.map((local) => (atOldTime(local) ? `${dayOf(local)}T${timeOf(start)}` : local)),
  });
  return exceptDays ? next : { ...next, exceptDays: movedExceptions(now, next) };
};

const movedExceptions = (now: Calendar, next: Calendar): string[] => {
  const [first, last] = [now.exceptDays[0], now.exceptDays.at(-1)];
  if (!first || !last) return [];
  const span = { from: addDays(first, -REACH), to: addDays(last, REACH + 1) };
  const clocksOf = (calendar: Calendar) =>
    occurrences({ ...calendar, exceptDays: [], extra: [] }, span).map(({ startsAtLocal }) => startsAtLocal);
  const { kept } = matchOccurrences(clocksOf(now), clocksOf(next));
  const moved = new Map(kept.map(([was, is]) => [dayOf(was), dayOf(is)]));
  return [...new Set(now.exceptDays.map((day) => moved.get(day) ?? day))].sort();
};

/** The old start where the rule still gives it. What is wrong with a rule is said by who checks it. */
const beginning = (calendar: Calendar): string => {
  try {
    const day = dayOf(calendar.startsAtLocal);
    const kept = firstOccurrence(calendar, day);
    if (kept === calendar.startsAtLocal) return kept;
    const from = periodOf(parseRule(calendar.rule, calendar.timeZone).frequency, day);
    const earlier = { ...calendar, startsAtLocal: `${from}T${timeOf(calendar.startsAtLocal)}` };
    return firstOccurrence(earlier, from) ?? calendar.startsAtLocal;
  } catch (error) {
    if (error instanceof RuleError) return calendar.startsAtLocal;
    throw error;
  }
};

/** The first day of the week, month or year that a day lies in; weeks begin on Monday. */
const periodOf = (frequency: 'daily' | 'weekly' | 'monthly' | 'yearly', day: string): string => {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return {
    daily: day,
    weekly: addDays(day, -sinceMonday),
    monthly: `${day.slice(0, 7)}-01`,
    yearly: `${day.slice(0, 4)}-01-01`,
  }[frequency];
};
