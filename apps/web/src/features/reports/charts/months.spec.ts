import { describe, expect, it } from 'vitest';
import { nothing } from '../measures/measures.ts';
import { earlier, extremesOf } from './months.ts';

const month = (day: string, came: number) => ({ month: day, now: { ...nothing, came }, before: nothing });

describe('the months of a report', () => {
  it('lie as far back as the period is long, over the turn of a year too', () => {
    expect(earlier('2026-11-01', 12)).toBe('2025-11-01');
    expect(earlier('2026-01-01', 3)).toBe('2025-10-01');
    expect(earlier('2026-03-01', 24)).toBe('2024-03-01');
  });

  it('have one in which most came and one in which fewest did, the earlier of equals', () => {
    const months = [month('2026-01-01', 5), month('2026-02-01', 9), month('2026-03-01', 9), month('2026-04-01', 5)];
    expect(extremesOf(months)?.most.month).toBe('2026-02-01');
    expect(extremesOf(months)?.fewest.month).toBe('2026-01-01');
  });

  it('have none where nobody came', () => {
    expect(extremesOf([])).toBeNull();
    expect(extremesOf([month('2026-01-01', 0)])).toBeNull();
  });
});
