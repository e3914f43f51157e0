import type { Chance } from '../chance.ts';
import { NAME_GROUPS, type NameGroup } from '../data.ts';

const DOMAINS = ['mail.example', 'mail.example', 'inbox.example', 'post.example', 'union.example', 'letters.example'];

/** Draws names of the many origins that a city has; some marry across them. */
export class Names {
  readonly #chance: Chance;
  readonly #groups: NameGroup[];
  readonly #used = new Map<string, number>();

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#groups = NAME_GROUPS.flatMap((group) => Array<NameGroup>(group.share).fill(group));
  }

  /** A name, and an address at a reserved domain that nobody else has. */
  next(): { given: string; family: string; email: string } {
    const chance = this.#chance;
    const group = chance.pick(this.#groups);
    const given = chance.pick(group.given);
    const family = chance.pick((chance.happens(0.12) ? chance.pick(this.#groups) : group).family);
    const local = `${plain(given)}.${plain(family)}`;
    const count = (this.#used.get(local) ?? 0) + 1;
    this.#used.set(local, count);
    return { given, family, email: `${local}${count > 1 ? count : ''}@${chance.pick(DOMAINS)}` };
  }
}

const known = new Map<string, string>();

/** Letters without marks, in lower case: `Núñez-O'Hara` gives `nunezohara`. */
function plain(name: string): string {
  let folded = known.get(name);
  if (folded === undefined) {
    folded = name
      .normalize('NFD')
      .replace(/[^a-z]/gi, '')
      .toLowerCase();
    known.set(name, folded);
  }
  return folded;
}
