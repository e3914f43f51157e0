import { describe, expect, it } from 'vitest';
import { firstOccurrence, occurrences, type Series, type Span } from './occurrences.ts';
import { RuleError } from './rule-error.ts';

const tuesdays: Series = {
  rule: 'FREQ=WEEKLY;BYDAY=TU',
  startsAtLocal: '2026-10-27T19:00',
  timeZone: 'America/New_York',
  exceptDays: [],
  extra: [],
};

const clocks = (series: Series, span: Span = { limit: 5 }): string[] =>
  occurrences(series, span).map(({ startsAtLocal }) => startsAtLocal);

describe('a weekly meeting at seven, over both clock changes', () => {
  const weeks = ['2026-10-27', '2026-11-03', '2027-03-09', '2027-03-16'];
  it.each([
    ['America/New_York', ['2026-10-27T23:00', '2026-11-04T00:00', '2027-03-10T00:00', '2027-03-16T23:00']],
    ['America/Chicago', ['2026-10-28T00:00', '2026-11-04T01:00', '2027-03-10T01:00', '2027-03-17T00:00']],
    ['America/Phoenix', ['2026-10-28T02:00', '2026-11-04T02:00', '2027-03-10T02:00', '2027-03-17T02:00']],
    ['Pacific/Honolulu', ['2026-10-28T05:00', '2026-11-04T05:00', '2027-03-10T05:00', '2027-03-17T05:00']],
  ])('stays at seven in %s', (timeZone, instants) => {
    const found = occurrences({ ...tuesdays, timeZone }, { to: '2027-03-17' });
    expect(found).toHaveLength(21);
    expect(found.every(({ startsAtLocal }) => startsAtLocal.endsWith('T19:00'))).toBe(true);
    expect(found.filter(({ startsAtLocal }) => weeks.includes(startsAtLocal.slice(0, 10)))).toEqual(
      weeks.map((day, i) => ({ startsAtLocal: `${day}T19:00`, startsAt: `${instants[i]}:00Z` })),
    );
  });
});

describe('occurrences', () => {
  it('leaves out the days excepted, and counts them', () => {
    const series = { ...tuesdays, rule: 'FREQ=WEEKLY;COUNT=3', exceptDays: ['2026-11-03'] };
    expect(clocks(series)).toEqual(['2026-10-27T19:00', '2026-11-10T19:00']);
  });

  it('adds extra dates in order, none twice, also on a day that is excepted', () => {
    const extra = ['2026-11-10T19:00', '2026-10-30T18:00', '2026-11-03T20:00'];
    expect(clocks({ ...tuesdays, exceptDays: ['2026-11-03'], extra }, { limit: 4 })).toEqual([
      '2026-10-27T19:00',
      '2026-10-30T18:00',
      '2026-11-03T20:00',
      '2026-11-10T19:00',
    ]);
  });

  it('begins with the first day of a span and ends before the last', () => {
    const span = { from: '2026-11-03', to: '2026-11-17' };
    expect(clocks(tuesdays, span)).toEqual(['2026-11-03T19:00', '2026-11-10T19:00']);
    expect(clocks({ ...tuesdays, extra: ['2026-11-02T19:00', '2026-11-17T00:00'] }, span)).toHaveLength(2);
    expect(clocks(tuesdays, { from: '2026-11-17', to: '2026-11-03' })).toEqual([]);
  });

  it('counts from the start, wherever the span begins', () => {
    const series = { ...tuesdays, rule: 'FREQ=WEEKLY;COUNT=4' };
    expect(clocks(series, { from: '2026-11-10' })).toEqual(['2026-11-10T19:00', '2026-11-17T19:00']);
  });

  it('takes the start for an occurrence only where the rule gives it', () => {
    expect(clocks({ ...tuesdays, startsAtLocal: '2026-10-26T19:00' }, { limit: 1 })).toEqual(['2026-10-27T19:00']);
  });

  it('leaves out the hour that daylight saving skips, without counting it', () => {
    const nights = { ...tuesdays, rule: 'FREQ=DAILY;COUNT=3', startsAtLocal: '2027-03-13T02:30' };
    expect(clocks(nights)).toEqual(['2027-03-13T02:30', '2027-03-15T02:30', '2027-03-16T02:30']);
    expect(clocks({ ...nights, timeZone: 'America/Phoenix' })).toContain('2027-03-14T02:30');
    expect(clocks({ ...nights, extra: ['2027-03-14T02:45'] })).not.toContain('2027-03-14T02:45');
  });

  it('takes the first of the two hours that daylight saving repeats', () => {
    const nights = { ...tuesdays, rule: 'FREQ=DAILY', startsAtLocal: '2026-10-31T01:30' };
    expect(occurrences(nights, { from: '2026-11-01', limit: 2 })).toEqual([
      { startsAtLocal: '2026-11-01T01:30', startsAt: '2026-11-01T05:30:00Z' },
      { startsAtLocal: '2026-11-02T01:30', startsAt: '2026-11-02T06:30:00Z' },
    ]);
  });

  it('refuses a start in the hour that daylight saving skips, and one that no calendar has', () => {
    const start = (startsAtLocal: string) => () => occurrences({ ...tuesdays, startsAtLocal }, { limit: 1 });
    expect(start('2027-03-14T02:30')).toThrow(RuleError);
    expect(start('2027-02-30T19:00')).toThrow(RangeError);
  });

  it('comes to an end with rules that never match or end before they start', () => {
    expect(
      clocks({ ...tuesdays, rule: 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30', startsAtLocal: '2027-02-01T19:00' }),
    ).toEqual([]);
    expect(clocks({ ...tuesdays, rule: 'FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=5SU;COUNT=3' })).toEqual([]);
    expect(clocks({ ...tuesdays, rule: 'FREQ=DAILY;UNTIL=20261026' })).toEqual([]);
  });

  it('finds the fifth weekday from a month’s end as the first of those months that have five', () => {
    expect(clocks({ ...tuesdays, rule: 'FREQ=MONTHLY;BYDAY=-5TU' }, { to: '2027-07-01' })).toEqual([
      '2026-12-01T19:00',
      '2027-03-02T19:00',
      '2027-06-01T19:00',
    ]);
  });

  it('follows a daily rule over 17 years to the days asked for', () => {
    const old = { ...tuesdays, rule: 'FREQ=DAILY;INTERVAL=3', startsAtLocal: '2010-01-01T19:00' };
    expect(clocks(old, { from: '2027-01-01', to: '2027-01-08' })).toEqual(['2027-01-02T19:00', '2027-01-05T19:00']);
  });
});

describe('firstOccurrence', () => {
  it('is the start where it falls on the rule, and the next day of the pattern where it does not', () => {
    expect(firstOccurrence(tuesdays)).toBe('2026-10-27T19:00');
    const everySecond = { ...tuesdays, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' };
    expect(firstOccurrence(everySecond)).toBe('2026-11-02T19:00');
    expect(firstOccurrence({ ...tuesdays, rule: 'FREQ=MONTHLY;INTERVAL=6;BYDAY=1SU' })).toBe('2026-11-01T19:00');
  });

  it('looks from a later day where one is given', () => {
    expect(firstOccurrence(tuesdays, '2026-11-04')).toBe('2026-11-10T19:00');
  });

  it('steps over a start in a skipped hour', () => {
    const nights = { ...tuesdays, rule: 'FREQ=DAILY', startsAtLocal: '2027-03-14T02:30' };
    expect(firstOccurrence(nights)).toBe('2027-03-15T02:30');
  });

  it('is nothing where the rule ends before or never matches', () => {
    expect(firstOccurrence({ ...tuesdays, rule: 'FREQ=WEEKLY;UNTIL=20261001' })).toBeNull();
    expect(firstOccurrence({ ...tuesdays, rule: 'FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=2SU' })).toBeNull();
  });
});
