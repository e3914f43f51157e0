import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOccurrences } from './matching.ts';

const clock = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 1) + minutes * 60_000).toISOString().slice(0, 16);
const clocks = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 * 24 * 60 }), { maxLength: 40 })
  .map((minutes) => minutes.sort((a, b) => a - b).map(clock));
const oneADay = fc
  .uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 40 })
  .map((days) => days.sort((a, b) => a - b).map((day) => clock(day * 1440).slice(0, 10)));
const time = fc.integer({ min: 0, max: 1439 }).map((minute) => clock(minute).slice(11));

describe('matchOccurrences', () => {
  it('keeps the day where only the time changes', () => {
    expect(matchOccurrences(['2026-11-24T19:00'], ['2026-11-24T18:30'])).toEqual({
      kept: [['2026-11-24T19:00', '2026-11-24T18:30']],
      gone: [],
      added: [],
    });
  });

  it('moves Tuesdays to Thursdays, and takes no meeting further than three days', () => {
    expect(
      matchOccurrences(['2026-11-24T19:00', '2026-12-01T19:00'], ['2026-11-26T19:00', '2026-12-05T19:00']),
    ).toEqual({
      kept: [['2026-11-24T19:00', '2026-11-26T19:00']],
      gone: ['2026-12-01T19:00'],
      added: ['2026-12-05T19:00'],
    });
  });

  it('gives a meeting to the nearer one, and to the earlier of two equally near', () => {
    expect(matchOccurrences(['2026-11-23T19:00', '2026-11-26T19:00'], ['2026-11-25T19:00']).kept).toEqual([
      ['2026-11-26T19:00', '2026-11-25T19:00'],
    ]);
    expect(matchOccurrences(['2026-11-24T19:00'], ['2026-11-22T19:00', '2026-11-26T19:00']).kept).toEqual([
      ['2026-11-24T19:00', '2026-11-22T19:00'],
    ]);
  });

  it('pairs across a month and a year by days, not by numbers of days', () => {
    expect(matchOccurrences(['2026-12-31T19:00'], ['2027-01-02T19:00']).kept).toHaveLength(1);
  });

  it('keeps the equal one where a day loses one of two', () => {
    expect(matchOccurrences(['2026-11-24T10:00', '2026-11-24T19:00'], ['2026-11-24T19:00'])).toEqual({
      kept: [['2026-11-24T19:00', '2026-11-24T19:00']],
      gone: ['2026-11-24T10:00'],
      added: [],
    });
  });

  it('uses every old and every new one exactly once, in order, and no pair lies further apart than three days', () => {
    fc.assert(
      fc.property(clocks, clocks, (old, next) => {
        const { kept, gone, added } = matchOccurrences(old, next);
        const [from, to] = [kept.map(([before]) => before), kept.map(([, after]) => after)];
        expect([...from, ...gone].sort()).toEqual(old);
        expect([...to, ...added].sort()).toEqual(next);
        expect(from).toEqual(from.toSorted());
        expect(to).toEqual(to.toSorted());
        const days = (local: string) => Date.parse(`${local.slice(0, 10)}T00:00Z`) / 86_400_000;
        for (const [before, after] of kept) expect(Math.abs(days(before) - days(after))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes nothing where nothing changes', () => {
    fc.assert(
      fc.property(clocks, (old) => {
        expect(matchOccurrences(old, old)).toEqual({ kept: old.map((local) => [local, local]), gone: [], added: [] });
      }),
    );
  });

  it('keeps all where only the time changes', () => {
    fc.assert(
      fc.property(oneADay, time, time, (days, before, after) => {
        const [old, next] = [days.map((day) => `${day}T${before}`), days.map((day) => `${day}T${after}`)];
        expect(matchOccurrences(old, next)).toEqual({
          kept: old.map((local, i) => [local, next[i]]),
          gone: [],
          added: [],
        });
      }),
    );
  });
});
