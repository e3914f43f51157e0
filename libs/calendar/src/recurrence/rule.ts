import {
  frequencies,
  weekdayCodes,
  type Frequency,
  type RuleWeekday,
  type RuleEnd,
  type Recurrence,
} from './recurrence.ts';
import { RuleError } from './rule-error.ts';
import { checkRule } from './rule-check.ts';
import { lastSecondOf, readUntilDay } from './until.ts';

const knownParts = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'UNTIL', 'COUNT', 'WKST'];

const partsOf = (text: string): Map<string, string> => {
  const parts = new Map<string, string>();
  for (const piece of text.trim().toUpperCase().split(';')) {
    const [name, value, ...rest] = piece.split('=');
    if (!name || !value || rest.length > 0) throw new RuleError('syntax', `“${piece}” is not a part of a rule.`);
    if (!knownParts.includes(name)) throw new RuleError(name, `Rules with ${name} are not supported.`);
    if (parts.has(name)) throw new RuleError(name, `${name} stands in the rule twice.`);
    parts.set(name, value);
  }
  return parts;
};

const integer = (name: string, text: string): number => {
  if (!/^[+-]?\d{1,4}$/.test(text)) throw new RuleError(name, `“${text}” is not a number that ${name} can have.`);
  return Number(text);
};

const integers = (name: string, text: string | undefined): number[] =>
  text === undefined ? [] : text.split(',').map((item) => integer(name, item));

const readFrequency = (text: string | undefined): Frequency => {
  const frequency = frequencies.find((known) => known.toUpperCase() === text);
  if (!frequency) throw new RuleError('FREQ', 'A rule repeats daily, weekly, monthly or yearly.');
  return frequency;
};

const readWeekday = (text: string): RuleWeekday => {
  const [, nth, code] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const day = weekdayCodes.find((known) => known === code);
  if (!day) throw new RuleError('BYDAY', `“${text}” is not a weekday.`);
  return { day, nth: nth === undefined ? null : Number(nth) };
};

const readEnd = (parts: Map<string, string>, timeZone: string): RuleEnd => {
  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  if (until !== undefined && count !== undefined)
    throw new RuleError('COUNT', 'A rule ends on a day or after a number of times, not both.');
  if (until !== undefined) return { kind: 'until', day: readUntilDay(until, timeZone) };
  if (count !== undefined) return { kind: 'count', count: integer('COUNT', count) };
  return { kind: 'never' };
};

/** Only where several weekdays are taken every so many weeks does the week's first day change what a rule means. */
const checkWeekStart = (start: string | undefined, rule: Recurrence): void => {
  if (start === undefined || start === 'MO') return;
  if (!weekdayCodes.some((known) => known === start)) throw new RuleError('WKST', `“${start}” is not a weekday.`);
  if (rule.frequency === 'weekly' && rule.interval > 1 && rule.weekdays.length > 0)
    throw new RuleError('WKST', 'Weeks that do not begin on Monday are not supported.');
};

/**
 * Reads the value of an RRULE (RFC 5545 3.3.10, without `RRULE:`). An UNTIL is taken as its local day, inclusive.
 * @throws RuleError for what is no rule, or none that the form could make
 */
export const parseRule = (text: string, timeZone: string): Recurrence => {
  const parts = partsOf(text);
  const interval = parts.get('INTERVAL');
  const weekdays = parts.get('BYDAY');
  const rule: Recurrence = {
    frequency: readFrequency(parts.get('FREQ')),
    interval: interval === undefined ? 1 : integer('INTERVAL', interval),
    weekdays: weekdays === undefined ? [] : weekdays.split(',').map(readWeekday),
    monthDays: integers('BYMONTHDAY', parts.get('BYMONTHDAY')),
    months: integers('BYMONTH', parts.get('BYMONTH')),
    end: readEnd(parts, timeZone),
  };
  checkRule(rule);
  checkWeekStart(parts.get('WKST'), rule);
  return rule;
};

/** The parts of a rule that say on which days it falls, without its end. */
export const formatPattern = ({ frequency, interval, months, monthDays, weekdays }: Recurrence): string =>
  [
    `FREQ=${frequency.toUpperCase()}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(months.length > 0 ? [`BYMONTH=${months.join(',')}`] : []),
    ...(monthDays.length > 0 ? [`BYMONTHDAY=${monthDays.join(',')}`] : []),
    ...(weekdays.length > 0 ? [`BYDAY=${weekdays.map(({ day, nth }) => `${nth ?? ''}${day}`).join(',')}`] : []),
  ].join(';');

/**
 * Writes a rule as the value of an RRULE (without `RRULE:`), its last day as UNTIL in UTC: that local day's last second.
 * @throws RuleError for a rule that contradicts itself or is out of bounds
 */
export const formatRule = (rule: Recurrence, timeZone: string): string => {
  checkRule(rule);
  const pattern = formatPattern(rule);
  if (rule.end.kind === 'until') return `${pattern};UNTIL=${lastSecondOf(rule.end.day, timeZone)}`;
  if (rule.end.kind === 'count') return `${pattern};COUNT=${rule.end.count}`;
  return pattern;
};
