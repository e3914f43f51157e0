import { describe, expect, it } from 'vitest';
import { dayBars } from './day-bars.ts';

describe('the days of a petition', () => {
  it('are all from the first to the last, also those on which nobody signed', () => {
    const byDay = [
      { day: '2026-02-27', signatures: 3 },
      { day: '2026-03-02', signatures: 1 },
    ];
    expect(dayBars(byDay)).toEqual([
      { day: '2026-02-27', signatures: 3 },
      { day: '2026-02-28', signatures: 0 },
      { day: '2026-03-01', signatures: 0 },
      { day: '2026-03-02', signatures: 1 },
    ]);
  });

  it('are the last sixty of many, and none of none', () => {
    const byDay = [
      { day: '2026-01-01', signatures: 3 },
      { day: '2026-12-31', signatures: 1 },
    ];
    expect(dayBars(byDay)).toHaveLength(60);
    expect(dayBars(byDay)[0]).toEqual({ day: '2026-11-02', signatures: 0 });
    expect(dayBars([])).toEqual([]);
  });
});
