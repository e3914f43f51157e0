import type { WeekdayCode } from '@rollcall/calendar/recurrence/recurrence';

/** Weekdays as rules name them, Monday first. Written here again: the calendar is loaded only for who repeats something. */
export const weekdays: WeekdayCode[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** The weekday of a day (`YYYY-MM-DD`). */
export const weekdayOf = (day: string): WeekdayCode => weekdays[(midnight(day).getUTCDay() + 6) % 7] ?? 'MO';
export const dayOfMonth = (day: string): number => Number(day.slice(8, 10));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

/** The first to fourth of its weekday in the month; the fifth is named the last, for most months have none. */
export const nthOf = (day: string): number => {
  const nth = Math.ceil(dayOfMonth(day) / 7);
  return nth > 4 ? -1 : nth;
};

/** A day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(midnight(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Today by the clock of a zone. */
export const todayIn = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
