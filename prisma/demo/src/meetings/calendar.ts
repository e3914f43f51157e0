import type { Chance } from '../chance.ts';
import { seasonOf, weekdayOf } from '../days.ts';
import { allot, type Branch } from '../society/branches.ts';

/** Days of the past that hold meetings, and of the time ahead. */
export const PAST_DAYS = 730;
export const DAYS_AHEAD = 84;

// From Sunday on.
const WEEKDAYS = [0.45, 0.8, 1.25, 1.3, 1.2, 0.35, 0.7];

/** The days of each branch's meetings, in order: `total` of them, more where more people are. */
export function chooseDays(branches: Branch[], total: number, today: number, chance: Chance): number[][] {
  const weights = branches.map((branch) => weightsOf(branch, today));
  const counts = allot(
    total,
    branches.map((branch, i) => Math.sqrt(branch.size) * weights[i]!.reduce((a, b) => a + b, 0)),
  );
  return branches.map((_, i) => spread(counts[i]!, weights[i]!, today - PAST_DAYS, chance));
}

function weightsOf(branch: Branch, today: number): number[] {
  return Array.from({ length: PAST_DAYS + DAYS_AHEAD }, (_, i) => {
    const day = today - PAST_DAYS + i;
    if (day < branch.founded + 25 || (branch.asleepSince !== null && day > branch.asleepSince)) return 0;
    const weekday = weekdayOf(day);
    return seasonOf(day) * WEEKDAYS[weekday]! * (weekday === branch.homeWeekday ? 2.2 : 1) * scheduled(day - today);
  });
}

/** Not everything that will be held is already scheduled. */
const scheduled = (ahead: number) => (ahead < 30 ? 1 : ahead < 60 ? 0.75 : 0.4);

/** Spreads meetings over the days by their weights: evenly, as people do who plan, rather than by lot. */
function spread(count: number, weights: number[], firstDay: number, chance: Chance): number[] {
  const step = weights.reduce((a, b) => a + b, 0) / count;
  const days: number[] = [];
  let passed = 0;
  let next = step * chance.share();
  for (const [i, weight] of weights.entries()) {
    passed += weight;
    while (days.length < count && next < passed) {
      days.push(firstDay + i);
      next = step * (days.length + chance.share());
    }
  }
  return days;
}
