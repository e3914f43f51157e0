import ical, { ICalCalendarMethod, type ICalCalendarData } from 'ical-generator';
import { eventData, yearsOf, type CalendarEvent } from './event.ts';
import { escapedText, plainUrl } from './text.ts';
import { vtimezone } from './vtimezone.ts';

/** A calendar to subscribe to: how it is called, where it lives, how often a program should look again. */
export type Feed = {
  name: string;
  description?: string;
  url?: string;
  refreshMinutes: number;
  events: CalendarEvent[];
};

const product = '//Rollcall//Rollcall//EN';

/** What every calendar of ours has: who wrote it, and the zones of its events (a named zone would make stamps floating). */
export const calendarOf = (method: ICalCalendarMethod, events: CalendarEvent[]): ICalCalendarData => {
  const { fromYear, toYear } = yearsOf(events);
  return {
    prodId: product,
    method,
    timezone: { name: null, generator: (timeZone) => vtimezone(timeZone, fromYear, toYear) },
  };
};

/** iCalendar ends every line, the last one too; the library leaves that one open. */
export const closed = (text: string): string => `${text}\r\n`;

/** The feed as iCalendar (RFC 5545, 7986). The same input gives the same bytes. */
export const calendarFeed = ({ name, description, url, refreshMinutes, events }: Feed): string =>
  closed(
    ical({
      ...calendarOf(ICalCalendarMethod.PUBLISH, events),
      name: escapedText(name),
      description: description === undefined ? null : escapedText(description),
      url: url === undefined ? null : plainUrl(url),
      ttl: refreshMinutes * 60,
      events: events.map(eventData),
    }).toString(),
  );
