import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, readWallClock, wallClockOf } from './wall-clock.ts';

const zones = ['America/New_York', 'America/Chicago', 'America/Phoenix', 'Pacific/Honolulu', 'America/Detroit'];

describe('readWallClock', () => {
  it('reads 19:00 in Chicago on an ordinary day as one instant', () => {
    expect(readWallClock('2026-11-24T19:00', 'America/Chicago')).toEqual([
      { startsAt: '2026-11-25T01:00:00Z', offset: '-06:00' },
    ]);
  });

  it('finds no instant in the hour that daylight saving skips, and one where no clock is moved', () => {
    expect(readWallClock('2027-03-14T02:30', 'America/Chicago')).toEqual([]);
    expect(readWallClock('2027-03-14T02:30', 'America/Phoenix')).toHaveLength(1);
  });

  it('finds both instants in the hour that is repeated, summer time first', () => {
    expect(readWallClock('2026-11-01T01:30', 'America/New_York')).toEqual([
      { startsAt: '2026-11-01T05:30:00Z', offset: '-04:00' },
      { startsAt: '2026-11-01T06:30:00Z', offset: '-05:00' },
    ]);
  });

  it('refuses a day that no calendar has, and a zone that does not exist', () => {
    expect(() => readWallClock('2026-02-30T19:00', 'America/Chicago')).toThrow(RangeError);
    expect(() => readWallClock('2026-02-28T19:00', 'America/Gotham')).toThrow(RangeError);
  });

  it('gives instants whose wall clock is the one asked for', () => {
    const minute = fc.integer({ min: 0, max: 5 * 366 * 24 * 60 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (m, zone) => {
        const local = new Date(Date.UTC(2024, 0, 1) + m * 60_000).toISOString().slice(0, 16);
        const readings = readWallClock(local, zone);
        expect(readings.length).toBeLessThanOrEqual(2);
        for (const { startsAt } of readings) expect(wallClockOf(startsAt, zone)).toBe(local);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isTimeZone', () => {
  it('knows the zones of the branches and no other word', () => {
    expect(zones.every(isTimeZone)).toBe(true);
    expect(isTimeZone('America/Gotham')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
