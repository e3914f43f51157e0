import type { Chance } from '../chance.ts';
import { seasonOf } from '../days.ts';
import { SHAPES } from '../meetings/kinds.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Pool } from './pool.ts';

/** How many answers each meeting gets of `total`; fractions, that the drawing carries over to the next meeting. */
export function quotasOf(meetings: Meeting[], pools: Pool[], total: number, today: number, chance: Chance): number[] {
  const weights = meetings.map((meeting) => {
    const life = pools[meeting.branch]!.lifeOn(meeting.day);
    const ahead = Math.max(0, meeting.day - today);
    // Few answer early; a room that fills is an exception.
    const near = meeting.room === 'full' ? Math.max(0.8, Math.exp(-ahead / 22)) : Math.max(0.05, Math.exp(-ahead / 22));
    const mood = (0.6 + 0.8 * chance.share()) * (0.7 + 0.3 * seasonOf(meeting.day));
    const fate = (meeting.room === 'full' ? 1.5 : 1) * (meeting.cancelled ? 0.7 : 1);
    return life ** 0.6 * SHAPES[meeting.kind].draw * near * mood * fate;
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (total * weight) / sum);
}
