import type { Chance } from '../chance.ts';
import { DAY, MINUTE } from '../days.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { MANNERS, type Population } from '../society/population.ts';
import type { Pool } from './pool.ts';

export const STATUS = { going: 0, maybe: 1, declined: 2, waitlisted: 3 } as const;

/** Share of `going`, and of `going` and `maybe`, by manner. */
const WISHES: Record<number, [number, number]> = {
  [MANNERS.regular]: [0.76, 0.86],
  [MANNERS.occasional]: [0.56, 0.75],
  [MANNERS.once]: [0.86, 1],
};

/** Who answered one meeting, in the order of the answers. Its arrays are used again for the next meeting. */
export class Turnout {
  count = 0;
  people = new Int32Array(64);
  status = new Uint8Array(64);
  guests = new Uint8Array(64);
  answeredAt = new Float64Array(64);

  readonly #population: Population;
  readonly #pools: Pool[];
  readonly #today: number;
  readonly #chance: Chance;
  /** The last meeting to which a person was drawn: nobody answers one twice. */
  readonly #drawn: Int32Array;
  /** By branch, whose answers to coming meetings are set by hand. */
  readonly #setByHand: number[];
  #meeting = 0;

  constructor(population: Population, pools: Pool[], setByHand: number[], today: number, chance: Chance) {
    this.#population = population;
    this.#pools = pools;
    this.#setByHand = setByHand;
    this.#today = today;
    this.#chance = chance;
    this.#drawn = new Int32Array(population.people.count);
  }

  /** Draws who answers a meeting: about `wanted` people, fewer where the branch has no more. */
  draw(meeting: Meeting, wanted: number): void {
    this.#meeting++;
    this.count = 0;
    if (wanted > this.people.length) this.#grow(wanted);
    this.#drawByHand(meeting);
    const pool = this.#pools[meeting.branch]!;
    const newcomers = meeting.kind === 'training' ? 0 : Math.max(1, Math.ceil(wanted * 0.2));
    for (let i = 0; i < newcomers && this.count < wanted; i++) this.#note(pool.nextNewMember(meeting.day));
    for (let i = 0; i < newcomers && this.count < wanted && meeting.visibility === 'public'; i++) {
      if (this.#chance.happens(0.4)) this.#note(pool.nextContact(meeting.day));
    }
    const open = meeting.onlineUrl !== null && meeting.visibility !== 'branch';
    for (let tries = 4 * wanted + 8; this.count < wanted && tries > 0; tries--) {
      const from = open && this.#chance.happens(0.07) ? this.#chance.pick(this.#pools) : pool;
      this.#note(from.draw(meeting.day, this.#chance), meeting.ahead >= 0);
    }
    this.#drawTimes(meeting);
  }

  /** Draws somebody of the branch who has not answered; -1 when nobody was found. */
  drawWalkIn(meeting: Meeting): number {
    const pool = this.#pools[meeting.branch]!;
    if (meeting.visibility === 'public') {
      const contact = pool.nextContact(meeting.day);
      if (contact >= 0) return this.#take(contact);
    }
    return this.#take(pool.draw(meeting.day, this.#chance));
  }

  /** The member who signs in to look around has answered some of what comes, and not the rest. */
  #drawByHand(meeting: Meeting): void {
    if (meeting.ahead % 4 !== 1 && meeting.ahead % 4 !== 3) return;
    this.#set(this.#setByHand[meeting.branch]!, meeting.ahead % 4 === 1 ? STATUS.going : STATUS.maybe, 0);
  }

  #note(person: number, comes = false): void {
    if (person < 0 || (comes && this.#setByHand.includes(person)) || this.#take(person) < 0) return;
    const chance = this.#chance;
    const [going, maybe] = WISHES[this.#population.manner[person]!]!;
    const share = chance.share();
    const status = share < going ? STATUS.going : share < maybe ? STATUS.maybe : STATUS.declined;
    const brings = status !== STATUS.declined && chance.happens(0.09);
    this.#set(person, status, brings ? (chance.happens(0.25) ? 2 : 1) : 0);
  }

  #set(person: number, status: number, guests: number): void {
    this.#drawn[person] = this.#meeting;
    this.people[this.count] = person;
    this.status[this.count] = status;
    this.guests[this.count++] = guests;
  }

  /** The person, unless drawn for this meeting before. */
  #take(person: number): number {
    if (person < 0 || this.#drawn[person] === this.#meeting) return -1;
    this.#drawn[person] = this.#meeting;
    return person;
  }

  /** Most answer shortly before the meeting. */
  #drawTimes({ created, startsAt, cancelled }: Meeting): void {
    const until = Math.min(this.#today * DAY, cancelled?.at ?? startsAt - 20 * MINUTE);
    const times = this.answeredAt.subarray(0, this.count);
    for (let i = 0; i < times.length; i++)
      times[i] = Math.floor(until - (until - created) * this.#chance.share() ** 1.6);
    times.sort();
  }

  #grow(wanted: number): void {
    const size = wanted * 2;
    this.people = new Int32Array(size);
    this.status = new Uint8Array(size);
    this.guests = new Uint8Array(size);
    this.answeredAt = new Float64Array(size);
  }
}
