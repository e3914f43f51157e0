/** Days are whole numbers since 1970-01-01, instants milliseconds since then, both in UTC. */
export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

export const dayOf = (instant: Date): number => Math.floor(instant.getTime() / DAY);

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (day + 4) % 7;

const months = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

export const monthNameOf = (day: number): string => months.format(day * DAY);

/** How much goes on, on that day of any year, against an ordinary one: summers and the end of the year are quiet. */
export function seasonOf(day: number): number {
  const date = new Date(day * DAY);
  const month = date.getUTCMonth() + 1;
  const dayOfMonth = date.getUTCDate();
  if ((month === 12 && dayOfMonth >= 20) || (month === 1 && dayOfMonth <= 2)) return 0.04;
  if (month === 7 && dayOfMonth <= 5) return 0.1;
  if (month === 7 || month === 8) return 0.4;
  const thanksgiving = month === 11 && dayOfMonth >= 22 && dayOfMonth <= 28 && weekdayOf(day) >= 4;
  if (thanksgiving) return 0;
  return month === 6 ? 0.75 : 1;
}

export const seasonNameOf = (day: number): string =>
  ['winter', 'winter', 'spring', 'spring', 'spring', 'summer', 'summer', 'summer', 'fall', 'fall', 'fall', 'winter'][
    new Date(day * DAY).getUTCMonth()
  ]!;
