import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import messages from '../../messages/en.json' with { type: 'json' };
import { dayWords, meetingTimes, zoneName } from './use-meeting-times.ts';

const intl = createIntl({ locale: 'en', messages });
const times = meetingTimes(intl);
/** Intl sets thin and no-break spaces; for a reader they are spaces. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

const evening = { startsAt: '2026-11-25T01:00:00Z', endsAt: '2026-11-25T03:00:00Z', timeZone: 'America/Chicago' };

describe('when a meeting is, in words', () => {
  it('goes by the clock of the branch, whatever the clock of the reader', () => {
    expect(times.tile(evening)).toEqual({ weekday: 'Tue', day: '24', month: 'Nov' });
    expect(plain(times.hours(evening))).toBe('7:00 – 9:00 PM');
    expect(plain(times.hours({ ...evening, timeZone: 'America/New_York' }))).toBe('8:00 – 10:00 PM');
  });

  it('names the zone where meetings of many branches stand together', () => {
    expect(plain(times.hours(evening, true))).toBe('7:00 – 9:00 PM CT');
    expect(zoneName(intl, 'America/Chicago')).toBe('Central Time');
  });

  it('names the day of the end only where it is another one', () => {
    const overnight = { ...evening, endsAt: '2026-11-25T07:30:00Z' };
    expect(plain(times.hours(overnight))).toBe('7:00 PM to Wed, Nov 25, 1:30 AM');
  });

  it('never moves a day that has no hour', () => {
    expect(dayWords(intl, '2026-11-01')).toBe('Nov 1, 2026');
    expect(times.shortDay('2026-11-10T00:30')).toBe('Nov 10');
  });
});
