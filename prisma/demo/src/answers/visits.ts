import type { Meeting } from '../meetings/meeting.ts';
import type { Attendances } from './attendance.ts';

/** By person: how often they came, and the first and last day of it (days since 1970; -1: never). */
export type Visits = { times: Int32Array; first: Int32Array; last: Int32Array };

/** Counts what `app.recount_attendance` would: writing it with the person saves writing a million people twice. */
export function countVisits({ pairs, count }: Attendances, meetings: Meeting[], people: number): Visits {
  const times = new Int32Array(people);
  const first = new Int32Array(people).fill(-1);
  const last = new Int32Array(people).fill(-1);
  for (let i = 0; i < count; i++) {
    const { day } = meetings[pairs[i * 2]!]!;
    const person = pairs[i * 2 + 1]!;
    times[person]!++;
    if (first[person]! < 0 || day < first[person]!) first[person] = day;
    if (day > last[person]!) last[person] = day;
  }
  return { times, first, last };
}
