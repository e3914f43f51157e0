import type { Chance } from '../chance.ts';
import { BRANCHES, type BranchFacts, type Life, LIVES } from '../data.ts';

export type Branch = BranchFacts & {
  life: Life;
  /** How many are members today. */
  size: number;
  /** The first day. */
  founded: number;
  /** The day of the last meeting of a branch that fell asleep; else null. */
  asleepSince: number | null;
  /** The weekday (0 is Sunday) on which it likes to meet. */
  homeWeekday: number;
  /** How well those who said they come do come, against the average. */
  keeping: number;
};

/** The branches, the largest first. Sizes fall as in Zipf's law (flattened at the top) and sum up to `members`. */
export function foundBranches(members: number, today: number, chance: Chance): Branch[] {
  const weights = LIVES.map((_, rank) => 1 / (rank + 3.5));
  const sizes = allot(members, weights);
  const facts = new Map(BRANCHES.map((branch) => [branch.slug, branch]));
  return LIVES.map(([slug, life], rank) => ({
    ...facts.get(slug)!,
    life,
    size: sizes[rank]!,
    founded: today - (life === 'young' ? chance.between(170, 300) : chance.between(2200, 3300)),
    asleepSince: life === 'asleep' ? today - chance.between(210, 290) : null,
    homeWeekday: chance.between(1, 4),
    keeping: 0.88 + 0.24 * chance.share(),
  }));
}

/** Shares a whole number out by weights; the largest remainders get what is left over. */
export function allot(total: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((share, i) => [share % 1, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of byRemainder.slice(0, left)) parts[i]!++;
  return parts;
}
