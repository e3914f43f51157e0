import type { Chance } from '../chance.ts';
import { DAY } from '../days.ts';
import { MANNERS, type Population } from '../society/population.ts';

/** Somebody of a branch from a day to another (the first without them). */
type Span = { person: number; from: number; to: number };

const FOREVER = 2 ** 31 - 1;
/** How often the name of a regular lies in the urn, and that of who comes now and then. */
const TICKETS = { [MANNERS.regular]: 6, [MANNERS.occasional]: 2 } as Record<number, number>;

/** The people of one branch, to draw from those who belong to it on a day. */
export class Pool {
  readonly #tickets: Int32Array;
  readonly #people: Int32Array;
  readonly #to: Int32Array;
  /** First and last days of the tickets, each in order. */
  readonly #froms: Int32Array;
  readonly #tos: Int32Array;
  /** The day last asked for, and how many tickets had begun by then. */
  #day = -1;
  #begun = 0;
  readonly #members: Visitors;
  readonly #contacts: Visitors;

  /** @param firstDay nobody comes for the only time before it */
  constructor(members: Span[], contacts: Span[], manner: (person: number) => number, firstDay: number) {
    const often = members.filter(({ person }) => TICKETS[manner(person)]).sort((a, b) => a.from - b.from);
    const tickets = often.flatMap(({ person }, i) => Array<number>(TICKETS[manner(person)]!).fill(i));
    this.#tickets = Int32Array.from(tickets);
    this.#people = Int32Array.from(often, ({ person }) => person);
    this.#to = Int32Array.from(often, ({ to }) => to);
    this.#froms = this.#tickets.map((i) => often[i]!.from);
    this.#tos = this.#tickets.map((i) => often[i]!.to).sort();
    const once = ({ person, from }: Span) => manner(person) === MANNERS.once && from >= firstDay;
    this.#members = new Visitors(members.filter(once));
    this.#contacts = new Visitors(contacts.filter(once));
  }

  /** How many tickets belong to people of that day: how much life there is. */
  lifeOn(day: number): number {
    return countUpTo(this.#froms, day) - countUpTo(this.#tos, day);
  }

  /** Draws who belongs to the branch on that day; -1 when the ticket was of somebody who has left. */
  draw(day: number, chance: Chance): number {
    if (day !== this.#day) {
      this.#day = day;
      this.#begun = countUpTo(this.#froms, day);
    }
    if (this.#begun === 0) return -1;
    const span = this.#tickets[chance.below(this.#begun)]!;
    return this.#to[span]! <= day ? -1 : this.#people[span]!;
  }

  /** Who comes to this meeting for the first and only time; -1: nobody more. */
  nextNewMember(day: number): number {
    return this.#members.next(day);
  }

  nextContact(day: number): number {
    return this.#contacts.next(day);
  }
}

/** Those who come once, in the order in which they turned up. */
class Visitors {
  readonly #spans: Span[];
  #done = 0;

  constructor(spans: Span[]) {
    this.#spans = spans.sort((a, b) => a.from - b.from);
  }

  next(day: number): number {
    while (this.#done < this.#spans.length && this.#spans[this.#done]!.from <= day) {
      const { person, to } = this.#spans[this.#done++]!;
      if (to > day) return person;
    }
    return -1;
  }
}

/** How many of an ordered list are at most this. */
function countUpTo(list: Int32Array, most: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One pool a branch. */
export function fillPools(branches: number, population: Population, firstDay: number): Pool[] {
  const members = Array.from({ length: branches }, (): Span[] => []);
  const contacts = Array.from({ length: branches }, (): Span[] => []);
  const everMember = new Uint8Array(population.people.count);
  for (let i = 0; i < population.member.length; i++) {
    const person = population.member[i]!;
    everMember[person] = 1;
    const to = population.to[i]! < 0 ? FOREVER : population.to[i]!;
    members[population.branch[i]!]!.push({ person, from: population.from[i]!, to });
  }
  for (let person = 0; person < everMember.length; person++) {
    const home = population.home[person]!;
    if (everMember[person] || home < 0) continue;
    contacts[home]!.push({ person, from: Math.ceil(population.created[person]! / DAY), to: FOREVER });
  }
  return members.map((spans, i) => new Pool(spans, contacts[i]!, (person) => population.manner[person]!, firstDay));
}
