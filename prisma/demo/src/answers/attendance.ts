import type { Chance } from '../chance.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Branch } from '../society/branches.ts';
import type { Population } from '../society/population.ts';
import { STATUS, type Turnout } from './turnout.ts';

/** Who came where, as pairs of indexes (meeting, person): known while answers are written, written after them. */
export class Attendances {
  pairs = new Int32Array(4096);
  count = 0;

  add(meeting: number, person: number): void {
    const at = this.count++ * 2;
    if (at === this.pairs.length) {
      const larger = new Int32Array(this.pairs.length * 2);
      larger.set(this.pairs);
      this.pairs = larger;
    }
    this.pairs[at] = meeting;
    this.pairs[at + 1] = person;
  }
}

/** Lets people come to a meeting that was held: most of those who said so, some others, and some who had not answered. */
export function attend(
  meeting: Meeting,
  index: number,
  turnout: Turnout,
  branch: Branch,
  population: Population,
  attendances: Attendances,
  chance: Chance,
): void {
  if (!meeting.recorded) return;
  const came = (person: number) => {
    attendances.add(index, person);
    meeting.counts.came++;
  };
  for (let i = 0; i < turnout.count; i++) {
    const person = turnout.people[i]!;
    if (chance.happens(probability(turnout.status[i]!, population.faith[person]! * branch.keeping))) came(person);
  }
  const walkIns = Math.round(meeting.counts.came * (meeting.visibility === 'public' ? 0.14 : 0.07) + chance.share());
  for (let i = 0; i < walkIns; i++) {
    const person = turnout.drawWalkIn(meeting);
    if (person >= 0) came(person);
  }
}

function probability(status: number, kept: number): number {
  if (status === STATUS.going) return kept;
  if (status === STATUS.maybe) return 0.35 * kept;
  return status === STATUS.waitlisted ? 0.15 : 0.02;
}
