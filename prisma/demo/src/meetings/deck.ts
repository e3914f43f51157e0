import type { Chance } from '../chance.ts';
import { type MeetingKind, TOPICS, type Topic } from '../data.ts';

/** Deals topics to one branch: none comes again before all the others of its kind did. */
export class Deck {
  readonly #chance: Chance;
  readonly #left = new Map<MeetingKind, Topic[]>();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  next(kind: MeetingKind): Topic {
    let left = this.#left.get(kind);
    if (!left?.length) this.#left.set(kind, (left = this.#chance.shuffled(TOPICS[kind])));
    return left.pop()!;
  }
}
