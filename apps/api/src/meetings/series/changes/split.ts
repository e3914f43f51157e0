import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import { formatRule, parseRule } from '@rollcall/calendar/recurrence/rule';
import { refuse } from '../../../platform/http/problem.exception.ts';
import { addDays, dayOf } from '../days.ts';
import type { Calendar } from './calendar.ts';

/** The calendar up to an occurrence (`YYYY-MM-DDTHH:MM`), without it. */
export const before = (calendar: Calendar, at: string): Calendar => {
  const rule = parseRule(calendar.rule, calendar.timeZone);
  const day = addDays(dayOf(at), -1);
  const end = { kind: 'until' as const, day: rule.end.kind === 'until' && rule.end.day < day ? rule.end.day : day };
  return {
    ...calendar,
    rule: formatRule({ ...rule, end }, calendar.timeZone),
    exceptDays: calendar.exceptDays.filter((except) => except < dayOf(at)),
    extra: calendar.extra.filter((local) => local < at),
  };
};

/**
 * The calendar from an occurrence on: the same rule, less what it gave before where it ends after so many times.
 * @throws ProblemException 400 where only extra dates follow
 */
export const after = (calendar: Calendar, at: string): Calendar => {
  const rule = parseRule(calendar.rule, calendar.timeZone);
  const bare = { ...calendar, exceptDays: [], extra: [] };
  const [first] = occurrences(bare, { from: dayOf(at), limit: 1 });
  if (!first) return refuse(400, 'invalid', { path: 'fromMeetingId', message: 'no day of the rule follows it' });
  const { end } = rule;
  const left = end.kind === 'count' ? { ...end, count: end.count - occurrences(bare, { to: dayOf(at) }).length } : end;
  return {
    ...calendar,
    rule: formatRule({ ...rule, end: left }, calendar.timeZone),
    startsAtLocal: first.startsAtLocal,
    exceptDays: calendar.exceptDays.filter((except) => except >= dayOf(at)),
    extra: calendar.extra.filter((local) => local >= at),
  };
};
