import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnfinished, localDay, month, monthsIn, monthsUntil, periodOf } from './period.ts';

const days = fc
  .date({ min: new Date('2005-01-01T00:00:00Z'), max: new Date('2095-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

describe('the period of a report', () => {
  it('is the last twelve months where nothing is chosen, the month that runs included', () => {
    expect(periodOf({}, '2026-11-23')).toEqual({ choice: 'last-12', from: '2025-12-01', to: '2026-11-30' });
  });

  it('reaches over the turn of a year', () => {
    expect(periodOf({ period: 'last-3' }, '2026-01-31')).toEqual({
      choice: 'last-3',
      from: '2025-11-01',
      to: '2026-01-31',
    });
  });

  it('starts this year in January', () => {
    expect(periodOf({ period: 'this-year' }, '2026-01-01')).toMatchObject({ from: '2026-01-01', to: '2026-01-31' });
  });

  it('ends a February on its last day, in leap years too', () => {
    expect(periodOf({ period: 'custom', from: '2028-02', to: '2028-02' }, '2026-11-23').to).toBe('2028-02-29');
    expect(periodOf({ period: 'custom', from: '2026-02', to: '2026-02' }, '2026-11-23').to).toBe('2026-02-28');
  });

  it('turns custom months round that stand in the wrong order', () => {
    expect(periodOf({ period: 'custom', from: '2026-09', to: '2026-03' }, '2026-11-23')).toMatchObject({
      from: '2026-03-01',
      to: '2026-09-30',
    });
  });

  it('falls back to the last twelve months where a custom month is missing', () => {
    expect(periodOf({ period: 'custom', from: '2026-09' }, '2026-11-23').choice).toBe('last-12');
  });

  it('has as many months as its name says, whatever the day', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(3, 6, 12, 24), (today, length) => {
        const period = periodOf({ period: `last-${length}` as 'last-3' }, today);
        expect(monthsIn(period)).toBe(length);
        expect(period.from <= today && today <= period.to).toBe(true);
        expect(period.from.slice(8)).toBe('01');
      }),
    );
  });

  it('can begin and end in any of the months until today', () => {
    expect(monthsUntil('2026-02-14', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  });

  it('knows whether its last month is over', () => {
    expect(isUnfinished({ to: '2026-11-30' }, '2026-11-29')).toBe(true);
    expect(isUnfinished({ to: '2026-11-30' }, '2026-11-30')).toBe(false);
  });

  it('takes today from the clock on the wall', () => {
    expect(localDay(new Date(2026, 10, 3, 23, 59))).toBe('2026-11-03');
  });

  it('takes a month of the calendar and refuses what is none', () => {
    expect(month.safeParse('2026-12').success).toBe(true);
    for (const wrong of ['2026-13', '2026-00', '2026-1', '1926-01', '2026-01-01', ''])
      expect(month.safeParse(wrong).success).toBe(false);
  });
});
