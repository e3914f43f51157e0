import type { CalendarEvent } from '../src/ical/event.ts';

/** A meeting in Chicago, on 24 November 2026 at seven, unless the test says otherwise. */
export const anEvent = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '0197f2a0@rollcall.example',
  sequence: 0,
  stamp: '2026-11-23T18:00:00Z',
  lastModified: '2026-11-20T09:30:00Z',
  startsAtLocal: '2026-11-24T19:00',
  endsAtLocal: '2026-11-24T21:00',
  timeZone: 'America/Chicago',
  summary: 'Branch meeting',
  status: 'CONFIRMED',
  ...change,
});
