import type { Chance } from '../chance.ts';
import { DAY, HOUR } from '../days.ts';
import { Ids } from './ids.ts';

/** How often a person comes. */
export const MANNERS = { regular: 0, occasional: 1, once: 2, never: 3 } as const;

export const END_REASONS = ['resigned', 'lapsed', 'transferred', 'expelled', 'deceased'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** People and memberships as columns: objects for a million of them would not fit. Days are days since 1970. */
export class Population {
  readonly people: Ids;
  /** When the record was made, in milliseconds. */
  readonly created: number[] = [];
  /** Index of the branch that keeps the record; -1: none. */
  readonly home: number[] = [];
  readonly manner: number[] = [];
  /** The probability that a `going` is kept. */
  readonly faith: number[] = [];
  /** Addresses that are not made from the name. */
  readonly addresses = new Map<number, string>();

  readonly memberships: Ids;
  readonly member: number[] = [];
  readonly branch: number[] = [];
  readonly from: number[] = [];
  /** The first day without it; -1: it goes on. */
  readonly to: number[] = [];
  readonly reason: (EndReason | null)[] = [];

  readonly #chance: Chance;

  constructor(chance: (label: string) => Chance) {
    this.#chance = chance('people');
    this.people = new Ids(chance('person-ids'));
    this.memberships = new Ids(chance('membership-ids'));
  }

  /** Adds a person of a branch (-1: of none), known since that day, and gives the index. */
  add(branch: number, knownSince: number, manner?: number): number {
    const chance = this.#chance;
    const at = knownSince * DAY + 14 * HOUR + chance.below(8 * HOUR);
    const person = this.people.add(at);
    this.created.push(at);
    this.home.push(branch);
    this.manner.push(manner ?? drawManner(chance.share()));
    this.faith.push(chance.happens(0.07) ? 0.12 : 0.58 + 0.3 * chance.share());
    return person;
  }

  /** Adds a membership; the latest must be added last. */
  join(person: number, branch: number, from: number, to = -1, reason: EndReason | null = null): void {
    this.memberships.add(from * DAY + 15 * HOUR);
    this.member.push(person);
    this.branch.push(branch);
    this.from.push(from);
    this.to.push(to);
    this.reason.push(reason);
    this.home[person] = branch;
  }
}

function drawManner(share: number): number {
  if (share < 0.18) return MANNERS.regular;
  if (share < 0.5) return MANNERS.occasional;
  return share < 0.72 ? MANNERS.once : MANNERS.never;
}
