import type { Repeat } from './repeat.ts';

const whole = (typed: number | '', most: number) =>
  typed !== '' && Number.isInteger(typed) && typed >= 1 && typed <= most;

/** What is wrong with how a meeting repeats, seen without the calendar; undefined: nothing. */
export const repeatFault = (repeat: Repeat, day: string) => {
  if (repeat.frequency === 'none') return undefined;
  if (!whole(repeat.interval, 99)) return 'repeat.interval.bad';
  if (repeat.frequency === 'weekly' && repeat.weekdays.length === 0) return 'repeat.weekdays.missing';
  if (repeat.frequency === 'monthly') {
    if (repeat.monthlyBy === 'weekday' && repeat.nths.length === 0) return 'repeat.weekdays.missing';
    if (repeat.monthlyBy === 'day' && repeat.monthDays.length === 0) return 'repeat.days.missing';
  }
  if (repeat.frequency === 'yearly' && repeat.months.length === 0) return 'repeat.months.missing';
  if (repeat.end === 'until' && !repeat.until) return 'repeat.until.missing';
  if (repeat.end === 'until' && repeat.until < day) return 'repeat.until.early';
  if (repeat.end === 'count' && !whole(repeat.count, 730)) return 'repeat.count.bad';
  return undefined;
};

/**
 * What the calendar has against a rule; undefined for any other error. It is known by its name: the class itself comes with
 * the calendar, which is loaded only when something repeats.
 */
export const ruleFault = (error: unknown) => {
  if (!(error instanceof Error) || error.name !== 'RuleError') return undefined;
  return 'part' in error && error.part === 'DTSTART'
    ? 'problem.time-skipped'
    : 'refusal.must-be-a-recurrence-rule-of-rfc-5545';
};
