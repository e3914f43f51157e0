import { wallClockOf } from '@rollcall/calendar/wall-clock';

const DAY = 24 * 60 * 60 * 1000; // milliseconds

/** The day of a wall clock (`YYYY-MM-DDTHH:MM`). */
export const dayOf = (local: string): string => local.slice(0, 10);

/** The time of day of a wall clock, `HH:MM`. */
export const timeOf = (local: string): string => local.slice(11, 16);

/** `YYYY-MM-DD`, so many days after another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Which day it is in a zone. */
export const todayIn = (timeZone: string, now: Date): string => dayOf(wallClockOf(now.toISOString(), timeZone));
