import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import type { Pace } from '@rollcall/contract/publications/reading-lists';
import { describe, expect, it } from 'vitest';
import { paceOf } from './pace.ts';

const timeZone = 'America/Chicago';
const days = (startsAtLocal: string, every: Pace, sessions: number, skipDays: string[] = []) => {
  const pace = paceOf({ startsAtLocal, every, skipDays }, timeZone, sessions);
  return occurrences({ ...pace, startsAtLocal, timeZone, extra: [] }, {}).map((o) => o.startsAtLocal.slice(5, 10));
};

describe('the pace of a study group', () => {
  it.each([
    ['week', ['12-01', '12-08', '12-15']],
    ['two_weeks', ['12-01', '12-15', '12-29']],
    ['four_weeks', ['12-01', '12-29', '01-26']],
    ['month', ['12-01', '01-05', '02-02']],
  ] as const)('each %s gives one meeting a session', (every, expected) => {
    expect(days('2026-12-01T19:00', every, 3)).toEqual(expected);
  });

  it('meets on the last weekday of a month where it began on a fifth one', () => {
    expect(days('2026-12-29T19:00', 'month', 3)).toEqual(['12-29', '01-26', '02-23']);
    expect(days('2026-12-22T19:00', 'month', 3)).toEqual(['12-22', '01-26', '02-23']);
  });

  it('moves sessions on over the days that are skipped, and leaves alone those on which it does not meet', () => {
    const skipped = ['2026-12-08', '2026-12-09', '2026-12-22', '2027-12-07'];
    expect(days('2026-12-01T19:00', 'week', 3, skipped)).toEqual(['12-01', '12-15', '12-29']);
    expect(paceOf({ startsAtLocal: '2026-12-01T19:00', every: 'week', skipDays: skipped }, timeZone, 3)).toEqual({
      rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;COUNT=5',
      exceptDays: ['2026-12-08', '2026-12-22'],
    });
  });
});
