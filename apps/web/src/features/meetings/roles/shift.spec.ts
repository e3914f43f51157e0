import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftBetween, timesOf } from './shift.ts';

describe('a shift', () => {
  it('is told from the start of the meeting, also before it', () => {
    expect(shiftBetween('19:30', '20:15', '2026-12-01T19:00')).toEqual({ fromMinutes: 30, minutes: 45 });
    expect(shiftBetween('18:30', '19:00', '2026-12-01T19:00')).toEqual({ fromMinutes: -30, minutes: 30 });
  });

  it('goes over midnight with a late meeting', () => {
    expect(shiftBetween('23:30', '01:00', '2026-12-01T22:00')).toEqual({ fromMinutes: 90, minutes: 90 });
    expect(shiftBetween('00:30', '01:00', '2026-12-01T23:00')).toEqual({ fromMinutes: 90, minutes: 30 });
    expect(shiftBetween('23:30', '00:30', '2026-12-01T00:15')).toEqual({ fromMinutes: -45, minutes: 60 });
  });

  it('reads as it was typed', () => {
    const clock = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map(([h, m]) => [h, m].map((n) => String(n).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(clock, clock, clock, (from, to, start) => {
        const local = `2026-12-01T${start}`;
        expect(timesOf(shiftBetween(from, to, local), local)).toEqual({ from, to });
      }),
    );
  });
});
