import { firstOccurrence } from '@rollcall/calendar/recurrence/occurrences';
import { formatRule, parseRule } from '@rollcall/calendar/recurrence/rule';
import { RuleError } from '@rollcall/calendar/recurrence/rule-error';
import { readWallClock } from '@rollcall/calendar/wall-clock';
import { refuse } from '../../../platform/http/problem.exception.ts';
import { dayOf } from '../days.ts';

/** When the meetings of a series are, by the clock of `timeZone`; days `YYYY-MM-DD`, clocks `YYYY-MM-DDTHH:MM`. */
export type Calendar = {
  rule: string;
  startsAtLocal: string;
  exceptDays: string[];
  extra: string[];
  timeZone: string;
};

/**
 * A calendar as it is kept: in order, nothing twice, the rule as we write it ourselves.
 * @throws ProblemException 400 `time-skipped` or `invalid`, by the field
 */
export const checkedCalendar = (wish: Calendar): Calendar => {
  checkClock('startsAtLocal', wish.startsAtLocal, wish.timeZone);
  wish.extra.forEach((local, i) => checkClock(`extra.${i}`, local, wish.timeZone));
  const calendar = {
    ...wish,
    rule: kept(wish),
    exceptDays: inOrder(wish.exceptDays),
    extra: inOrder(wish.extra),
  };
  const first = firstOccurrence(calendar, dayOf(calendar.startsAtLocal));
  if (first === null) return refuse(400, 'invalid', { path: 'rule', message: 'gives no day' });
  if (first !== calendar.startsAtLocal) {
    return refuse(400, 'invalid', { path: 'startsAtLocal', message: 'is not a day that the rule gives' });
  }
  return calendar;
};

/** The rule in our own spelling. */
const kept = ({ rule, timeZone }: Calendar): string => {
  try {
    return formatRule(parseRule(rule, timeZone), timeZone);
  } catch (error) {
    if (error instanceof RuleError) return refuse(400, 'invalid', { path: 'rule', message: error.message });
    throw error;
  }
};

/** A time that is on no clock is refused, instead of moving by itself. Of one that comes twice, the first is meant. */
const checkClock = (path: string, local: string, timeZone: string): void => {
  const message = 'does not exist on that day: the clocks go forward over it';
  if (readings(path, local, timeZone).length === 0) refuse(400, 'time-skipped', { path, message });
};

const readings = (path: string, local: string, timeZone: string) => {
  try {
    return readWallClock(local, timeZone);
  } catch (error) {
    if (error instanceof RangeError) return refuse(400, 'invalid', { path, message: 'must be a day of the calendar' });
    throw error;
  }
};

const inOrder = (texts: string[]): string[] => [...new Set(texts)].sort();
