import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDays, countMonths, eachMonth, monthsBefore, monthsOf } from './periods.ts';

const month = fc.integer({ min: 0, max: 600 }).map((n) => new Date(Date.UTC(2000, n, 1)).toISOString().slice(0, 10));

describe('a period of whole months', () => {
  it('holds both days, whichever they are', () => {
    expect(asDays(monthsOf('2026-02-15', '2026-02-16'))).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(asDays(monthsOf('2028-01-31', '2028-02-01'))).toEqual({ from: '2028-01-01', to: '2028-02-29' });
  });

  it('is preceded by one as long, without a gap', () => {
    fc.assert(
      fc.property(month, month, (a, b) => {
        const [from, to] = [a, b].sort() as [string, string];
        const period = monthsOf(from, to);
        const before = monthsBefore(period);
        expect(countMonths(before)).toBe(countMonths(period));
        expect(before.end).toBe(period.first);
        expect([...eachMonth(before), ...eachMonth(period)]).toEqual(
          eachMonth({ first: before.first, end: period.end }),
        );
      }),
    );
  });
});
