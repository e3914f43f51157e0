import type { Chance } from '../chance.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { STATUS, type Turnout } from './turnout.ts';

/**
 * Gives the meeting its capacity and, in the order of the answers, places to those who want to come, as `app.answer`
 * does: once somebody waits, all who come later wait too. Sets the meeting's counts.
 */
export function seat(meeting: Meeting, turnout: Turnout, chance: Chance): void {
  const { count, status, guests } = turnout;
  let seats = 0;
  for (let i = 0; i < count; i++) if (status[i] === STATUS.going) seats += 1 + guests[i]!;
  meeting.capacity = capacityFor(meeting, seats, chance);
  const capacity = meeting.capacity ?? Infinity;
  const { counts } = meeting;
  for (let i = 0; i < count; i++) {
    if (status[i] === STATUS.going) {
      if (counts.waitlisted > 0 || counts.going + counts.guests + 1 + guests[i]! > capacity) {
        status[i] = STATUS.waitlisted;
        counts.waitlisted++;
      } else {
        counts.going++;
        counts.guests += guests[i]!;
      }
    } else if (status[i] === STATUS.maybe) counts.maybe++;
    else counts.declined++;
  }
}

/** Never less than the largest party. */
function capacityFor({ room, ahead }: Meeting, seats: number, chance: Chance): number | null {
  if (room === 'open') return null;
  if (room === 'full') return Math.max(4, seats > 16 ? Math.floor((seats * 0.72) / 5) * 5 : Math.floor(seats * 0.7));
  const wanted = seats * (1.2 + 0.8 * chance.share());
  return Math.max(ahead >= 0 ? chance.pick([20, 30, 40, 60]) : 12, Math.ceil(wanted / 5) * 5);
}
