import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesFrom, zones } from '../../test/rules.ts';
import { formatRule, parseRule } from './rule.ts';
import type { Recurrence } from './recurrence.ts';
import { RuleError } from './rule-error.ts';

const zone = 'America/New_York';
const weekly: Recurrence = {
  frequency: 'weekly',
  interval: 1,
  weekdays: [],
  monthDays: [],
  months: [],
  end: { kind: 'never' },
};

const partRefused = (text: string): string => {
  try {
    parseRule(text, zone);
  } catch (error) {
    if (error instanceof RuleError) return error.part;
    throw error;
  }
  return 'taken';
};

describe('parseRule', () => {
  it('reads every second Tuesday until a day', () => {
    expect(parseRule('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270601T035959Z', zone)).toEqual({
      ...weekly,
      interval: 2,
      weekdays: [{ day: 'TU', nth: null }],
      end: { kind: 'until', day: '2027-05-31' },
    });
  });

  it('reads parts in any order, in small letters and with signs', () => {
    expect(parseRule('count=5;byday=+1su,-1fr;freq=monthly;wkst=su', zone)).toEqual({
      ...weekly,
      frequency: 'monthly',
      weekdays: [
        { day: 'SU', nth: 1 },
        { day: 'FR', nth: -1 },
      ],
      end: { kind: 'count', count: 5 },
    });
  });

  it('takes an UNTIL in each of its three forms as its local day', () => {
    const untils = ['20271224', '20271224T190000', '20271225T000000Z'];
    for (const until of untils)
      expect(parseRule(`FREQ=DAILY;UNTIL=${until}`, zone).end).toEqual({ kind: 'until', day: '2027-12-24' });
  });

  it.each([
    ['a frequency below a day', 'FREQ=HOURLY', 'FREQ'],
    ['seconds', 'FREQ=SECONDLY', 'FREQ'],
    ['no frequency', 'BYDAY=MO', 'FREQ'],
    ['an interval of none', 'FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
    ['an interval that goes back', 'FREQ=DAILY;INTERVAL=-1', 'INTERVAL'],
    ['an interval above 99', 'FREQ=DAILY;INTERVAL=100', 'INTERVAL'],
    ['an interval that is no number', 'FREQ=DAILY;INTERVAL=two', 'INTERVAL'],
    ['both ends', 'FREQ=DAILY;COUNT=3;UNTIL=20270101', 'COUNT'],
    ['a count of none', 'FREQ=DAILY;COUNT=0', 'COUNT'],
    ['more than two years of days', 'FREQ=DAILY;COUNT=731', 'COUNT'],
    ['a last day that no calendar has', 'FREQ=DAILY;UNTIL=20270230', 'UNTIL'],
    ['a last day that is no day', 'FREQ=DAILY;UNTIL=soon', 'UNTIL'],
    ['the second Monday of a week', 'FREQ=WEEKLY;BYDAY=2MO', 'BYDAY'],
    ['the sixth Monday of a month', 'FREQ=MONTHLY;BYDAY=6MO', 'BYDAY'],
    ['the zeroth Monday of a month', 'FREQ=MONTHLY;BYDAY=0MO', 'BYDAY'],
    ['a weekday that no week has', 'FREQ=WEEKLY;BYDAY=XX', 'BYDAY'],
    ['the same weekday twice', 'FREQ=WEEKLY;BYDAY=MO,MO', 'BYDAY'],
    ['each Sunday and the first Monday', 'FREQ=MONTHLY;BYDAY=SU,1MO', 'BYDAY'],
    ['days of a month in a week', 'FREQ=WEEKLY;BYMONTHDAY=3', 'BYMONTHDAY'],
    ['the 32nd of a month', 'FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY'],
    ['the same day of a month twice', 'FREQ=MONTHLY;BYMONTHDAY=3,3', 'BYMONTHDAY'],
    ['months of a monthly rule', 'FREQ=MONTHLY;BYMONTH=3', 'BYMONTH'],
    ['a thirteenth month', 'FREQ=YEARLY;BYMONTH=13', 'BYMONTH'],
    ['weeks of a year', 'FREQ=YEARLY;BYWEEKNO=20', 'BYWEEKNO'],
    ['days of a year', 'FREQ=YEARLY;BYYEARDAY=100', 'BYYEARDAY'],
    ['hours', 'FREQ=DAILY;BYHOUR=9', 'BYHOUR'],
    ['minutes', 'FREQ=DAILY;BYMINUTE=9', 'BYMINUTE'],
    ['positions in a set', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1', 'BYSETPOS'],
    ['another calendar', 'RSCALE=CHINESE;FREQ=YEARLY', 'RSCALE'],
    ['weeks from Sunday where it matters', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU', 'WKST'],
    ['a week that begins on no weekday', 'FREQ=DAILY;WKST=XX', 'WKST'],
    ['a part twice', 'FREQ=DAILY;FREQ=WEEKLY', 'FREQ'],
    ['a part without a value', 'FREQ=DAILY;COUNT', 'syntax'],
    ['nothing', '', 'syntax'],
    ['something else', 'every other Tuesday', 'syntax'],
  ])('refuses %s', (_, text, part) => {
    expect(partRefused(text)).toBe(part);
  });
});

describe('formatRule', () => {
  it('writes the last day as its last second in UTC, on both sides of a clock change', () => {
    const until = (day: string, timeZone: string) =>
      formatRule({ ...weekly, frequency: 'daily', end: { kind: 'until', day } }, timeZone);
    expect(until('2027-03-13', zone)).toBe('FREQ=DAILY;UNTIL=20270314T045959Z');
    expect(until('2027-03-14', zone)).toBe('FREQ=DAILY;UNTIL=20270315T035959Z');
    expect(until('2027-03-14', 'Pacific/Honolulu')).toBe('FREQ=DAILY;UNTIL=20270315T095959Z');
  });

  it('refuses a rule that the form could not make', () => {
    expect(() => formatRule({ ...weekly, interval: 0 }, zone)).toThrow(RuleError);
    expect(() => formatRule({ ...weekly, end: { kind: 'until', day: '2027-02-30' } }, zone)).toThrow(RuleError);
  });

  it('writes what parseRule reads as the same rule', () => {
    fc.assert(
      fc.property(rulesFrom('2026-11-24'), fc.constantFrom(...zones), (rule, timeZone) => {
        expect(parseRule(formatRule(rule, timeZone), timeZone)).toEqual(rule);
      }),
      { numRuns: 2000 },
    );
  });
});
