import { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { plainText, plainUrl } from './text.ts';
import { wallClockValue } from './wall-clock-value.ts';

/** Somebody with an address. A name that cannot be shown gives way to the address. */
export type Contact = { name: string; email: string };

/** How a contact is written. */
export const contactData = ({ name, email }: Contact): Contact => ({
  name: plainText(name) || plainText(email),
  email: plainText(email),
});

/**
 * One meeting in a calendar. `startsAtLocal` and `endsAtLocal` are wall clocks (`YYYY-MM-DDTHH:MM`) in an IANA zone;
 * `stamp`, `lastModified` and `created` instants (ISO 8601). `transparent`: it leaves its time free.
 */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  stamp: string;
  lastModified: string;
  created?: string;
  startsAtLocal: string;
  endsAtLocal: string;
  timeZone: string;
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  transparent?: boolean;
  categories?: string[];
  /** Whom to ask; RFC 5546 wants one in every published event. */
  organizer?: Contact;
};

/** The event as the library takes it. Never a JavaScript Date for its start: that would be written in the process's zone. */
export const eventData = (event: CalendarEvent): ICalEventData => ({
  id: plainText(event.uid),
  sequence: event.sequence,
  stamp: event.stamp,
  lastModified: event.lastModified,
  created: event.created ?? null,
  start: wallClockValue(event.startsAtLocal),
  end: wallClockValue(event.endsAtLocal),
  timezone: event.timeZone,
  summary: plainText(event.summary),
  description: event.description === undefined ? null : plainText(event.description),
  location: event.location === undefined ? null : plainText(event.location),
  url: event.url === undefined ? null : plainUrl(event.url),
  organizer: event.organizer ? contactData(event.organizer) : null,
  status: ICalEventStatus[event.status],
  transparency: event.transparent ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  categories: (event.categories ?? []).map((name) => ({ name: plainText(name) })).filter(({ name }) => name !== ''),
});

/** The years that the zones of these events must be right in: from one before the first to two after the last. */
export const yearsOf = (events: CalendarEvent[]): { fromYear: number; toYear: number } => {
  const years = events
    .flatMap(({ startsAtLocal, endsAtLocal }) => [startsAtLocal, endsAtLocal])
    .map((at) => Number(at.slice(0, 4)));
  return {
    fromYear: years.reduce((a, b) => Math.min(a, b), Infinity) - 1,
    toYear: years.reduce((a, b) => Math.max(a, b), -Infinity) + 2,
  };
};
