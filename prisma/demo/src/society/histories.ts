import type { Chance } from '../chance.ts';
import type { Life } from '../data.ts';
import type { Branch } from './branches.ts';
import { type EndReason, MANNERS, type Population } from './population.ts';

type History = {
  /** Days ago that somebody joined who is a member today, of a random share. */
  joined: (share: number) => number;
  /** Former members, as a share of today's. */
  former: number;
  /** Days ago that a former member left. */
  left: (share: number) => number;
  /** Members of the last five weeks, as a share of today's. */
  newcomers: number;
};

const HISTORIES: Record<Life, History> = {
  steady: { joined: (u) => 20 + u ** 1.7 * 2500, former: 0.26, left: (u) => 8 + u * 1100, newcomers: 0.025 },
  growing: { joined: (u) => 15 + u ** 2.6 * 1900, former: 0.12, left: (u) => 8 + u * 900, newcomers: 0.05 },
  shrinking: { joined: (u) => 150 + u * 2300, former: 0.62, left: (u) => 8 + u * 560, newcomers: 0.015 },
  asleep: { joined: (u) => 330 + u * 2000, former: 0.5, left: (u) => 60 + u * 620, newcomers: 0 },
  young: { joined: (u) => 10 + u ** 1.2 * 300, former: 0.06, left: (u) => 8 + u * 90, newcomers: 0.08 },
};

const REASONS: Record<Exclude<EndReason, 'transferred'>, number> = {
  resigned: 44,
  lapsed: 52,
  deceased: 3,
  expelled: 1,
};

/**
 * Fills the branches with members, former members and contacts, so that each has its number of members today.
 * @param settled how many members each branch has already
 */
export function populate(
  branches: Branch[],
  population: Population,
  settled: number,
  today: number,
  chance: Chance,
): void {
  for (const [index, branch] of branches.entries()) {
    const history = HISTORIES[branch.life];
    const daysAgo = (days: number) => Math.max(branch.founded, today - Math.max(1, Math.round(days)));
    const newcomers = history.newcomers && Math.max(2, Math.round(branch.size * history.newcomers));

    for (let i = 0; i < branch.size - settled; i++) {
      const since = i < newcomers ? daysAgo(chance.between(2, 35)) : daysAgo(history.joined(chance.share()));
      const before = earlierMembership(branches, index, since, chance);
      const person = population.add(index, before?.from ?? since);
      if (before) population.join(person, before.branch, before.from, before.to, before.reason);
      population.join(person, index, since);
    }
    for (let i = Math.round(branch.size * history.former); i > 0; i--) {
      const until = Math.max(branch.founded + 20, daysAgo(history.left(chance.share())));
      const since = Math.max(branch.founded, until - Math.round(40 + chance.share() ** 1.5 * 1700));
      const person = population.add(index, since);
      population.join(person, index, since, until, chance.weighted(REASONS));
    }
    const contacts = branch.life === 'asleep' ? 2 : Math.max(4, Math.round(branch.size * 0.09));
    for (let i = 0; i < contacts; i++) {
      const recent = branch.life !== 'asleep' && i < Math.max(2, contacts / 4);
      const since = daysAgo(recent ? chance.between(3, 40) : chance.between(branch.life === 'asleep' ? 320 : 40, 600));
      population.add(index, since, chance.happens(0.7) ? MANNERS.once : MANNERS.never);
    }
  }
}

type Earlier = { branch: number; from: number; to: number; reason: EndReason };

/** Some moved here from another branch on the very day, and some had lapsed here before. */
function earlierMembership(branches: Branch[], here: number, since: number, chance: Chance): Earlier | undefined {
  const share = chance.share();
  if (share < 0.02) {
    const there = chance.below(branches.length);
    const from = Math.max(branches[there]!.founded, since - chance.between(90, 1100));
    if (there !== here && from < since) return { branch: there, from, to: since, reason: 'transferred' };
  } else if (share < 0.032) {
    const to = since - chance.between(60, 500);
    const from = to - chance.between(100, 700);
    if (from >= branches[here]!.founded) return { branch: here, from, to, reason: 'lapsed' };
  }
  return undefined;
}
