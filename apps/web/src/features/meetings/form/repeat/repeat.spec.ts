import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import { formatRule } from '@rollcall/calendar/recurrence/rule';
import type { Recurrence, WeekdayCode } from '@rollcall/calendar/recurrence/recurrence';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noRepeat, repeatOf, ruleOf, withDay, withFrequency } from './repeat.ts';

const zone = 'America/Chicago';
const tuesday = '2026-11-24';
const noExceptions = { exceptDays: [], extra: [] };

const weekday = fc.constantFrom<WeekdayCode[]>('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const some = <T>(one: fc.Arbitrary<T>) => fc.uniqueArray(one, { maxLength: 3 });
const plain = some(weekday).map((days) => days.map((day) => ({ day, nth: null })));
const nths = fc.uniqueArray(fc.record({ day: weekday, nth: fc.constantFrom(1, 2, 3, 4, 5, -1, -2) }), {
  maxLength: 3,
  selector: ({ day, nth }) => `${nth}${day}`,
});
const end: fc.Arbitrary<Recurrence['end']> = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.record({ kind: fc.constant('until' as const), day: fc.constantFrom('2027-03-01', '2028-12-31') }),
  fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 40 }) }),
);
const rest = { interval: fc.integer({ min: 1, max: 6 }), end };
const none = fc.constant<never[]>([]);
const rules: fc.Arbitrary<Recurrence> = fc.oneof(
  fc.record({ frequency: fc.constant('daily' as const), weekdays: plain, monthDays: none, months: none, ...rest }),
  fc.record({ frequency: fc.constant('weekly' as const), weekdays: plain, monthDays: none, months: none, ...rest }),
  fc.record({
    frequency: fc.constant('monthly' as const),
    weekdays: fc.oneof(plain, nths),
    monthDays: some(fc.integer({ min: 1, max: 31 })),
    months: none,
    ...rest,
  }),
  fc.record({
    frequency: fc.constant('yearly' as const),
    weekdays: plain,
    monthDays: none,
    months: some(fc.integer({ min: 1, max: 12 })),
    ...rest,
  }),
);

describe('how a meeting repeats', () => {
  it('shows every rule so that it still means the same days when it is saved', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const days = (meant: Recurrence) =>
          occurrences(
            { rule: formatRule(meant, zone), startsAtLocal: `${tuesday}T19:00`, timeZone: zone, ...noExceptions },
            { limit: 8, to: '2029-01-01' },
          ).map(({ startsAtLocal }) => startsAtLocal);
        const saved = ruleOf(repeatOf(rule, tuesday, noExceptions));
        expect(saved && days(saved)).toEqual(days(rule));
      }),
      { numRuns: 150 },
    );
  });

  it('suggests what the first day is, for each frequency', () => {
    const suggested = withFrequency(noRepeat, 'monthly', tuesday);
    expect(suggested).toMatchObject({ weekdays: ['TU'], nths: [{ nth: 4, day: 'TU' }], monthDays: [24], months: [11] });
    expect(withFrequency(noRepeat, 'monthly', '2026-11-30').nths).toEqual([{ nth: -1, day: 'MO' }]);
  });

  it('follows the first day to another weekday, but not where more was chosen', () => {
    const weekly = withFrequency(noRepeat, 'weekly', tuesday);
    expect(withDay(weekly, tuesday, '2026-11-26').weekdays).toEqual(['TH']);
    expect(withDay({ ...weekly, weekdays: ['TU', 'FR'] }, tuesday, '2026-11-26').weekdays).toEqual(['TU', 'FR']);
    expect(withDay(noRepeat, '', tuesday).weekdays).toEqual(['TU']);
  });

  it('keeps a rule that it could not make, and changes only its end', () => {
    const friday13: Recurrence = {
      frequency: 'monthly',
      interval: 1,
      weekdays: [{ day: 'FR', nth: null }],
      monthDays: [13],
      months: [],
      end: { kind: 'never' },
    };
    const shown = repeatOf(friday13, '2026-11-13', noExceptions);
    expect(shown.frequency).toBe('kept');
    expect(ruleOf({ ...shown, end: 'count', count: 3 })).toEqual({ ...friday13, end: { kind: 'count', count: 3 } });
  });

  it('is no rule where it does not repeat', () => {
    expect(ruleOf(noRepeat)).toBeNull();
  });
});
