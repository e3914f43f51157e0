import type { Shift } from '@rollcall/contract/meetings/roles';

const DAY = 24 * 60;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const clockOf = (minutes: number): string => {
  const ofDay = ((minutes % DAY) + DAY) % DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
};

/**
 * A shift from one time of day to another (`HH:MM`), told from the start of the meeting (`YYYY-MM-DDTHH:MM`): on its day,
 * or on the night before or after where that is nearer. One that ends before it begins goes over midnight.
 */
export const shiftBetween = (from: string, to: string, startsAtLocal: string): Shift => {
  const after = minutesOf(from) - minutesOf(startsAtLocal.slice(11));
  const fromMinutes = after < -DAY / 2 ? after + DAY : after > DAY / 2 ? after - DAY : after;
  return { fromMinutes, minutes: (minutesOf(to) - minutesOf(from) + DAY) % DAY };
};

/** The two times of day of a shift, `HH:MM`. */
export const timesOf = ({ fromMinutes, minutes }: Shift, startsAtLocal: string) => {
  const from = minutesOf(startsAtLocal.slice(11)) + fromMinutes;
  return { from: clockOf(from), to: clockOf(from + minutes) };
};
