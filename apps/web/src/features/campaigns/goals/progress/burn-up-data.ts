import { planOf, plannedOn } from '@rollcall/contract/campaigns/goal-plan';
import type { GoalProgress } from '@rollcall/contract/campaigns/goals';

/** A day of the chart. `at` in milliseconds, so that days keep their distance; null where a line has nothing to say. */
export type BurnUpDay = { on: string; at: number; reached: number | null; planned: number | null };

const time = (on: string) => Date.parse(`${on}T00:00:00Z`);

/** What was reached by the end of a day: what the last day with anything said. */
const reachedOn = (days: GoalProgress['days'], on: string) => days.findLast((day) => day.on <= on)?.amount ?? 0;

/**
 * The days at which either line bends: the corners of the plan, the phases, the days on which something was reached, and
 * today, where the line of what was reached ends.
 */
export const burnUp = ({ goal, days, phases }: GoalProgress): BurnUpDay[] => {
  const { startsOn, dueOn, asOf } = goal;
  const until = asOf > dueOn ? asOf : dueOn;
  const all = new Set([
    ...planOf(goal).map(({ on }) => on),
    ...phases.map((phase) => phase.startsOn),
    ...days.map(({ on }) => on),
    ...[asOf, until],
  ]);
  return [...all]
    .filter((on) => on >= startsOn && on <= until)
    .toSorted()
    .map((on) => ({
      on,
      at: time(on),
      reached: on <= asOf ? reachedOn(days, on) : null,
      planned: on <= dueOn ? plannedOn(goal, on) : goal.target,
    }));
};

/** Phases that begin within the time of the chart, to be marked on it. */
export const marksOf = ({ goal, phases }: GoalProgress) =>
  phases
    .filter(({ startsOn }) => startsOn > goal.startsOn && startsOn < goal.dueOn)
    .map(({ title, startsOn }) => ({ title, at: time(startsOn) }));

/** For the table: at most `most` days, spread evenly, with the first and the last. */
export const spread = <T>(days: readonly T[], most: number): T[] => {
  if (days.length <= most) return [...days];
  const step = (days.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => days[Math.round(index * step)]).filter((day) => day !== undefined);
};
