import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { anEvent } from '../../test/events.ts';
import { occurrences } from '../recurrence/occurrences.ts';
import type { CalendarEvent } from './event.ts';
import { calendarFeed, type Feed } from './feed.ts';
import { escapedText, plainText } from './text.ts';

const feed = (events: CalendarEvent[], change: Partial<Feed> = {}): string =>
  calendarFeed({ name: 'Chicago', refreshMinutes: 60, events, ...change });

const parse = (text: string): ICAL.Component => new ICAL.Component(ICAL.parse(text));

const eventsOf = (text: string): ICAL.Component[] => parse(text).getAllSubcomponents('vevent');

/** The instants (ISO) that a calendar program which knows only the feed's own zones makes of its events' starts. */
const readStarts = (text: string): string[] => {
  const calendar = parse(text);
  const zones = new Map(
    calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)]),
  );
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const start = event.getFirstProperty('dtstart');
    const value = ICAL.Time.fromDateTimeString(String(start?.getFirstValue()));
    const zone = zones.get(String(start?.getFirstParameter('tzid')));
    if (!zone) throw new Error('The feed does not hold the zone of its event');
    value.zone = zone;
    return value.toJSDate().toISOString();
  });
};

describe('calendarFeed', () => {
  it('says what it is, how it is called and how often to look again', () => {
    const calendar = parse(
      feed([anEvent()], { name: 'Chicago; South, "Side"', url: 'https://rollcall.example/chicago' }),
    );
    const values = [
      'prodid',
      'version',
      'method',
      'name',
      'x-wr-calname',
      'url',
      'refresh-interval',
      'x-published-ttl',
    ];
    expect(values.map((name) => String(calendar.getFirstPropertyValue(name)))).toEqual([
      '-//Rollcall//Rollcall//EN',
      '2.0',
      'PUBLISH',
      // The parser knows neither NAME (RFC 7986) nor its older form as a text, so it leaves both as they are written.
      'Chicago\\; South\\, "Side"',
      'Chicago\\; South\\, "Side"',
      'https://rollcall.example/chicago',
      'PT1H',
      'PT1H',
    ]);
  });

  it('carries an event whole: number, state, stamps, place', () => {
    const [event] = eventsOf(
      feed([
        anEvent({
          sequence: 3,
          status: 'CANCELLED',
          created: '2026-11-01T00:00:00Z',
          location: 'Hall',
          transparent: true,
          organizer: { name: '\u0007', email: 'chicago@rollcall.example' },
        }),
      ]),
    );
    const value = (name: string) => String(event?.getFirstPropertyValue(name));
    expect(value('uid')).toBe('0197f2a0@rollcall.example');
    expect(value('sequence')).toBe('3');
    expect(value('status')).toBe('CANCELLED');
    expect(value('dtstamp')).toBe('2026-11-23T18:00:00Z');
    expect(value('last-modified')).toBe('2026-11-20T09:30:00Z');
    expect(value('created')).toBe('2026-11-01T00:00:00Z');
    expect(value('location')).toBe('Hall');
    expect(value('transp')).toBe('TRANSPARENT');
    expect(value('organizer')).toBe('mailto:chicago@rollcall.example');
    expect(event?.getFirstProperty('organizer')?.getFirstParameter('cn')).toBe('chicago@rollcall.example');
  });

  it('gives the right instants on both sides of a clock change, in every zone at once', () => {
    const zones = [
      'America/New_York',
      'America/Chicago',
      'America/Denver',
      'America/Phoenix',
      'America/Los_Angeles',
      'Pacific/Honolulu',
    ];
    const meetings = zones.flatMap((timeZone) =>
      occurrences(
        { rule: 'FREQ=WEEKLY', startsAtLocal: '2026-10-25T19:00', timeZone, exceptDays: [], extra: [] },
        { to: '2027-04-01' },
      ).map((occurrence) => ({ ...occurrence, timeZone })),
    );
    const text = feed(
      meetings.map(({ startsAtLocal, timeZone }, i) =>
        anEvent({ uid: `m${i}`, startsAtLocal, endsAtLocal: startsAtLocal.replace('T19', 'T21'), timeZone }),
      ),
    );
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(zones.length);
    expect(readStarts(text)).toEqual(meetings.map(({ startsAt }) => startsAt.replace('Z', '.000Z')));
  });

  it('gives the same bytes for the same input, whatever zone the process is in', () => {
    const events = [anEvent(), anEvent({ uid: 'other', timeZone: 'Pacific/Honolulu' })];
    const here = feed(events);
    const before = process.env['TZ'];
    process.env['TZ'] = 'Asia/Kolkata';
    expect(feed(events)).toBe(here);
    process.env['TZ'] = before ?? 'UTC';
  });

  it('refuses a time that no clock shows', () => {
    expect(() => feed([anEvent({ startsAtLocal: '2026-02-30T25:00' })])).toThrow(RangeError);
    expect(() => feed([anEvent({ endsAtLocal: 'soon' })])).toThrow(RangeError);
  });

  it('stands without an event', () => {
    expect(eventsOf(feed([]))).toEqual([]);
  });

  it('keeps names with every kind of sign whole, and no line above 75 octets', () => {
    const nasty = fc
      .array(
        fc.oneof(
          fc.constantFrom('"', ',', ';', ':', '\\', '\\n', '\n', '^', "^'", '👩‍👩‍👧', 'é', '€', '\t', 'BEGIN:VEVENT', ' '),
          fc.string({ unit: 'binary', maxLength: 30 }),
        ),
        { minLength: 1, maxLength: 60 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(nasty, nasty, nasty, (summary, description, name) => {
        const text = feed([anEvent({ summary, description, location: name, categories: [name] })], { name });
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const [event, ...more] = eventsOf(text);
        expect(more).toEqual([]);
        expect(event?.getFirstPropertyValue('summary')).toBe(plainText(summary));
        expect(event?.getFirstPropertyValue('description') ?? '').toBe(plainText(description));
        expect(event?.getFirstPropertyValue('location') ?? '').toBe(plainText(name));
        expect(event?.getFirstPropertyValue('categories') ?? '').toBe(plainText(name));
        expect(parse(text).getFirstPropertyValue('name') ?? '').toBe(escapedText(name));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps an address with commas and semicolons an address, and refuses what is none', () => {
    const [event] = eventsOf(feed([anEvent({ url: 'https://rollcall.example/a,b;c?d=\r\nX-EVIL:1' })]));
    expect(event?.getFirstPropertyValue('url')).toBe('https://rollcall.example/a%2Cb%3Bc?d=X-EVIL:1');
    expect(() => feed([anEvent({ url: 'no address' })])).toThrow(TypeError);
  });
});

describe('plainText', () => {
  it('takes out what iCalendar cannot carry, and keeps everything else', () => {
    expect(plainText('a\u0000b\u0007c\td\r\ne\rf\u2028g\ud83d')).toBe('abc\td\ne\nf\ng\ufffd');
    expect(plainText('"Ünïon", 👩‍👩‍👧; \\n')).toBe('"Ünïon", 👩‍👩‍👧; \\n');
  });
});
