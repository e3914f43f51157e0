import fc from 'fast-check';
import { DateTime, DtStart, RRule, RRuleSet } from 'rrule-rust';
import type { Occurrence } from '../src/recurrence/occurrences.ts';
import { formatRule } from '../src/recurrence/rule.ts';
import {
  frequencies,
  type Frequency,
  weekdayCodes,
  type Recurrence,
  type RuleEnd,
} from '../src/recurrence/recurrence.ts';

export const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Phoenix',
  'Pacific/Honolulu',
  'America/Los_Angeles',
] as const;

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const startDay = fc.integer({ min: 0, max: 20 * 365 }).map((days) => dayAfter('2015-01-01', days));

/** Rules that end before they start have a test of their own: the second implementation refuses them. */
const endAfter = (start: string): fc.Arbitrary<RuleEnd> =>
  fc.oneof(
    fc.constant<RuleEnd>({ kind: 'never' }),
    fc.integer({ min: 0, max: 4000 }).map((days): RuleEnd => ({ kind: 'until', day: dayAfter(start, days) })),
    fc.integer({ min: 1, max: 730 }).map((count): RuleEnd => ({ kind: 'count', count })),
  );

const interval = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: 1, max: 99 }));
type Days = fc.Arbitrary<Recurrence['weekdays']>;
const plainDays: Days = fc.subarray([...weekdayCodes]).map((days) => days.map((day) => ({ day, nth: null })));
// The second implementation knows no fifth weekday from a month's end: that has a test of its own.
const nthDays: Days = fc.uniqueArray(
  fc.record({ day: fc.constantFrom(...weekdayCodes), nth: fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3, -4) }),
  { maxLength: 3, selector: (weekday) => `${weekday.nth}${weekday.day}` },
);
const signed = (max: number) => fc.integer({ min: 1, max }).chain((n) => fc.constantFrom(n, -n));
const none = fc.constant<number[]>([]);
const months = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], { maxLength: 4 });

const ofFrequency: Record<
  Frequency,
  { weekdays: Days; monthDays: fc.Arbitrary<number[]>; months: fc.Arbitrary<number[]> }
> = {
  daily: { weekdays: plainDays, monthDays: none, months: none },
  weekly: { weekdays: plainDays, monthDays: none, months: none },
  monthly: {
    weekdays: fc.oneof(plainDays, nthDays),
    monthDays: fc.oneof(none, fc.uniqueArray(signed(31), { maxLength: 4 })),
    months: none,
  },
  yearly: { weekdays: plainDays, monthDays: none, months },
};

/** Every rule that the form can make for a series that starts on a day. */
export const rulesFrom = (start: string): fc.Arbitrary<Recurrence> =>
  fc
    .constantFrom(...frequencies)
    .chain((frequency) =>
      fc.record({ frequency: fc.constant(frequency), interval, ...ofFrequency[frequency], end: endAfter(start) }),
    );

const clock = (hour: number, minutes: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;

export type RuledStart = { rule: Recurrence; timeZone: string; startsAtLocal: string };

/** A rule with a start (`YYYY-MM-DDTHH:MM`) in one of the hours, in a zone; the start need not fall on the rule. */
export const startsIn = (hours: number[]): fc.Arbitrary<RuledStart> =>
  startDay.chain((day) =>
    fc.record({
      rule: rulesFrom(day),
      timeZone: fc.constantFrom(...zones),
      startsAtLocal: fc
        .tuple(fc.constantFrom(...hours), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minutes]) => `${day}T${clock(hour, minutes)}`),
    }),
  );

type LocalTime = ReturnType<typeof DateTime.local>;

const dateTime = (local: string): LocalTime => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/\D/).map(Number);
  return DateTime.local(year, month, day, hour, minute, 0);
};

const minuteOf = (value: LocalTime): string =>
  value.toString().replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d).*$/, '$1-$2-$3T$4:$5');

/** What a second implementation makes of the rule, from one local minute to another, both inclusive. */
export const secondOpinion = ({ rule, timeZone, startsAtLocal }: RuledStart, from: string, to: string): Occurrence[] =>
  new RRuleSet({
    dtstart: new DtStart(dateTime(startsAtLocal), timeZone),
    rrules: [RRule.fromString<LocalTime>(formatRule(rule, timeZone))],
  })
    .between(dateTime(from), dateTime(to), true)
    .map((found) => ({
      startsAtLocal: minuteOf(found),
      startsAt: found.toDate().toISOString().replace('.000Z', 'Z'),
    }));
