import type { Recurrence } from './recurrence.ts';
import { RuleError } from './rule-error.ts';
import { isDay } from './until.ts';

const within = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

const unlessDoubled = (part: string, values: (string | number)[]): void => {
  if (new Set(values).size < values.length) throw new RuleError(part, `${part} names the same day or month twice.`);
};

const checkWeekdays = ({ frequency, weekdays }: Recurrence): void => {
  for (const { nth } of weekdays) {
    if (nth === null) continue;
    if (frequency !== 'monthly')
      throw new RuleError('BYDAY', 'Only in a monthly rule can a weekday be the first, second or last.');
    if (!within(Math.abs(nth), 1, 5))
      throw new RuleError('BYDAY', 'A month has at most five of a weekday: count from 1 to 5, or from -1 to -5.');
  }
  // Implementations disagree on what “the first Monday and every Sunday” means, so nobody is asked to make sense of it.
  if (new Set(weekdays.map(({ nth }) => nth === null)).size > 1)
    throw new RuleError('BYDAY', 'Name either each of the weekdays, or the first, second or last of them, not both.');
  unlessDoubled(
    'BYDAY',
    weekdays.map(({ day, nth }) => `${nth ?? ''}${day}`),
  );
};

const checkMonths = ({ frequency, monthDays, months }: Recurrence): void => {
  if (monthDays.length > 0 && frequency !== 'monthly')
    throw new RuleError('BYMONTHDAY', 'Only a monthly rule names days of the month.');
  if (!monthDays.every((day) => within(Math.abs(day), 1, 31)))
    throw new RuleError('BYMONTHDAY', 'Days of a month count from 1 to 31, or from -1 to -31.');
  if (months.length > 0 && frequency !== 'yearly') throw new RuleError('BYMONTH', 'Only a yearly rule names months.');
  if (!months.every((month) => within(month, 1, 12))) throw new RuleError('BYMONTH', 'Months count from 1 to 12.');
  unlessDoubled('BYMONTHDAY', monthDays);
  unlessDoubled('BYMONTH', months);
};

/** @throws RuleError for a rule that the form could not make */
export const checkRule = (rule: Recurrence): void => {
  if (!within(rule.interval, 1, 99)) throw new RuleError('INTERVAL', 'A rule repeats every 1 to 99 days, weeks or so.');
  checkWeekdays(rule);
  checkMonths(rule);
  if (rule.end.kind === 'count' && !within(rule.end.count, 1, 730))
    throw new RuleError('COUNT', 'A series has from 1 to 730 occurrences.');
  if (rule.end.kind === 'until' && !isDay(rule.end.day))
    throw new RuleError('UNTIL', 'The last day is not a day of the calendar.');
};
