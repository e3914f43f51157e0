import type { MeetingEvents } from '@rollcall/contract/meetings/live';
import { MANY, type Standing } from './live.sql.ts';

/** The event for somebody who has seen up to `after`, from a reading that began there or before. */
export function changeOf(
  { version, counts, sight, changed, people }: Standing,
  after: number,
): MeetingEvents['change'] {
  if (sight === null) return { version, counts };
  if (changed.length > MANY) return { version, counts, people: null };
  const touched = new Set(changed.filter(([id]) => id > after).map(([, personId]) => personId));
  const there = people.filter(({ personId }) => touched.has(personId));
  for (const { personId } of there) touched.delete(personId);
  return { version, counts, people: there, gone: [...touched] };
}
