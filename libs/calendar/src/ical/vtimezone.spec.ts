import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readWallClock } from '../wall-clock.ts';
import { transitionsOf } from './transitions.ts';
import { vtimezone } from './vtimezone.ts';

const zones = [
  'America/New_York',
  'America/Detroit',
  'America/Chicago',
  'America/Indiana/Indianapolis',
  'America/Denver',
  'America/Boise',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  // Of no branch, but with changes that follow no rule, or the other half of the year.
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Europe/Berlin',
];

/** The offset (seconds) that a reader of the text gives a wall clock, whose second is the first of its minute. */
const readerOf = (text: string): ((local: string) => number) => {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)));
  return (local) => zone.utcOffset(ICAL.Time.fromDateTimeString(`${local}:00`));
};

const truth = (local: string, timeZone: string): number[] =>
  readWallClock(local, timeZone).map(
    ({ startsAt }) => Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e9,
  );

const minutes = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'minute' });

describe('vtimezone', () => {
  it.each(zones)('is right on both sides of every change in %s', (timeZone) => {
    const [fromYear, toYear] = [2004, 2031];
    const offsetAt = readerOf(vtimezone(timeZone, fromYear, toYear));
    for (const { local } of transitionsOf(timeZone, fromYear, toYear)) {
      for (const hours of [-49, -25, -3, 3, 25, 49]) {
        const near = local.add({ hours });
        if (near.year < fromYear || near.year > toYear) continue;
        expect([minutes(near), offsetAt(minutes(near))]).toEqual([minutes(near), truth(minutes(near), timeZone)[0]]);
      }
    }
  });

  it.each(zones)('is right at any time in %s, wherever its years begin and end', (timeZone) => {
    const years = fc.record({ fromYear: fc.integer({ min: 2000, max: 2035 }), more: fc.integer({ min: 3, max: 6 }) });
    fc.assert(
      fc.property(
        years,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { minLength: 20 }),
        (span, points) => {
          const { fromYear, more } = span;
          const offsetAt = readerOf(vtimezone(timeZone, fromYear, fromYear + more));
          for (const point of points) {
            const begin = Date.UTC(fromYear, 0, 1);
            const end = Date.UTC(fromYear + more + 1, 0, 1);
            const local = new Date(begin + point * (end - begin)).toISOString().slice(0, 16);
            const offsets = truth(local, timeZone);
            if (offsets.length === 1) expect([local, offsetAt(local)]).toEqual([local, offsets[0]]);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('says the rule of today, and where an old one ended', () => {
    const text = vtimezone('America/New_York', 2005, 2010);
    expect(text).toContain('BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z');
    expect(text).toContain('BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z');
    expect(text).toContain('BYMONTH=3;BYDAY=2SU\r\n');
    expect(text).toContain('TZNAME:EDT');
  });

  it('has one offset where no clock is moved', () => {
    expect(vtimezone('America/Phoenix', 2025, 2029).split('\r\n')).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:America/Phoenix',
      'BEGIN:STANDARD',
      'DTSTART:20250101T000000',
      'TZOFFSETFROM:-0700',
      'TZOFFSETTO:-0700',
      'TZNAME:MST',
      'END:STANDARD',
      'END:VTIMEZONE',
      '',
    ]);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => vtimezone('America/Gotham', 2025, 2029)).toThrow(RangeError);
  });
});
