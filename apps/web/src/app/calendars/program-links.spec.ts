import { expect, it } from 'vitest';
import { programLinks } from './program-links.ts';

it('leads to the program of the device, and to Google with the same address', () => {
  expect(programLinks('https://rollcall.example/calendars/abc.ics')).toEqual({
    program: 'webcal://rollcall.example/calendars/abc.ics',
    google: 'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Frollcall.example%2Fcalendars%2Fabc.ics',
  });
  expect(programLinks('http://localhost:3000/calendars/abc.ics').program).toBe(
    'webcal://localhost:3000/calendars/abc.ics',
  );
});
