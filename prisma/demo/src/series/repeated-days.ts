import { DAY, seasonOf, weekdayOf } from '../days.ts';

/** A year and a week: as far ahead as the server itself keeps series. */
export const SERIES_DAYS = 373;

const CODES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

export const ruleOf = (weekday: number, nth: number | null): string =>
  nth === null ? `FREQ=WEEKLY;BYDAY=${CODES[weekday]}` : `FREQ=MONTHLY;BYDAY=${nth}${CODES[weekday]}`;

/** The days of a rule after today, and those among them on which nobody meets: holidays. */
export function repeatedDays(
  weekday: number,
  nth: number | null,
  today: number,
): { days: number[]; holidays: number[] } {
  const all = Array.from({ length: SERIES_DAYS - 1 }, (_, i) => today + 1 + i).filter(
    (day) => weekdayOf(day) === weekday && (nth === null || nthOfMonth(day) === nth),
  );
  const isHoliday = (day: number) => seasonOf(day) <= 0.1;
  // The first one is where the rule starts.
  const from = all.findIndex((day) => !isHoliday(day));
  const days = all.slice(from);
  return { days: days.filter((day) => !isHoliday(day)), holidays: days.filter(isHoliday) };
}

const nthOfMonth = (day: number): number => Math.ceil(new Date(day * DAY).getUTCDate() / 7);

/** `YYYY-MM-DD` */
export const textOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
