import { describe, expect, it } from 'vitest';
import { timetable } from './timetable.ts';

const evening = { startsAt: '2026-11-25T01:00:00Z', endsAt: '2026-11-25T03:00:00Z' };
const items = (...minutes: number[]) => minutes.map((durationMinutes) => ({ durationMinutes }));

describe('a timetable', () => {
  it('lets each item begin where the one before it ends', () => {
    const { begins, ends, planned, left } = timetable(evening, items(10, 0, 45, 20));
    expect(begins.map((at) => new Date(at).toISOString().slice(11, 16))).toEqual(['01:00', '01:10', '01:10', '01:55']);
    expect(new Date(ends).toISOString()).toBe('2026-11-25T02:15:00.000Z');
    expect([planned, left]).toEqual([75, 45]);
  });

  it('says how much too much is planned', () => {
    expect(timetable(evening, items(90, 45))).toMatchObject({ planned: 135, length: 120, left: -15 });
  });

  it('of nothing is as long as the meeting', () => {
    expect(timetable(evening, [])).toMatchObject({ begins: [], planned: 0, left: 120 });
  });
});
