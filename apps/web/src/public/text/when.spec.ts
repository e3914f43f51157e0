import { describe, expect, it } from 'vitest';
import { intl } from '../intl.ts';
import { dayInWords, whenOf } from './when.ts';

const evening = { startsAt: '2026-11-25T01:00:00Z', endsAt: '2026-11-25T03:00:00Z' };

describe('when a meeting is', () => {
  it('is said by the clock of its place, with the name of that clock', () => {
    expect(whenOf(intl, { ...evening, timeZone: 'America/Chicago' })).toMatchObject({
      date: 'Tuesday, November 24, 2026',
      day: '24',
      start: '7:00\u00a0PM',
      zone: 'Central Time',
      zoneShort: 'CT',
    });
    expect(whenOf(intl, { ...evening, timeZone: 'Pacific/Honolulu' })).toMatchObject({
      start: '3:00\u00a0PM',
      zoneShort: 'HST',
    });
  });

  it('names the day of the end where it is another one', () => {
    const overnight = { startsAt: '2026-11-25T03:00:00Z', endsAt: '2026-11-25T12:00:00Z', timeZone: 'America/Chicago' };
    expect(whenOf(intl, overnight).hours).toContain('11/25/2026');
    expect(whenOf(intl, { ...evening, timeZone: 'America/Chicago' }).hours).not.toContain('2026');
  });

  it('says a day of the calendar as it stands there, wherever the server is', () => {
    expect(dayInWords(intl, '2026-09-01')).toBe('September 1, 2026');
  });
});
