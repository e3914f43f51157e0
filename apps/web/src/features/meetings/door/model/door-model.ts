import { ApiError } from '@rollcall/contract/client';
import { type CheckIn, type CheckInResult, MOST_MARKS } from '@rollcall/contract/meetings/door';
import type { ProblemCode } from '@rollcall/contract/problem';
import { type DoorListing, type DoorStore, type Waiting, wipeAfterOf } from '../store/door-store.ts';
import type { DoorServer } from './door-server.ts';
import { settled } from './rows.ts';

export type DoorState = {
  /** Null until it was read, from the server or from this device. */
  list: DoorListing | null;
  waiting: readonly Waiting[];
  /** Whether the server could be reached the last time. */
  reached: boolean;
  /** Why the server takes nothing, where it was reached. */
  refused: ProblemCode | null;
  /** Whether the list is kept on this device, for when there is no network. */
  kept: boolean;
  /** What should not have happened, such as a device without any room left. */
  failed: Error | null;
};

export type DoorDeps = { store: DoorStore; server: DoorServer; now: () => number; newId: () => string };

type Unmade<M> = M extends unknown ? Omit<M, 'id' | 'at'> : never;
/** A mark before it has an id and a time. */
export type NewMark = Unmade<CheckIn>;

export const closedDoor: DoorState = {
  list: null,
  waiting: [],
  reached: true,
  refused: null,
  kept: false,
  failed: null,
};

/** The server is not there, or not there for now; also where the connection broke amid an answer. */
const isAway = (error: unknown): boolean =>
  error instanceof ApiError
    ? error.status === 429 || error.status >= 500
    : error instanceof TypeError || error instanceof SyntaxError;

/** The door is not, or no longer, this device's to keep: the link was stopped, or the right has ended. */
const isShut = ({ status }: ApiError): boolean => status === 403 || status === 404 || status === 410;

/**
 * The door of one meeting on this device. What is said is kept here first, then sent as often as it takes: every mark has
 * an id of its own, so that one that arrives twice counts once. One after the other is done: sending, then reading.
 */
export class DoorModel {
  #state: DoorState = closedDoor;
  readonly #listeners = new Set<() => void>();
  #running: Promise<void> | null = null;
  #again = false;
  #together = MOST_MARKS;

  constructor(
    readonly meetingId: string,
    private readonly deps: DoorDeps,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): DoorState => this.#state;

  /** Shows what is kept here, then asks the server. */
  async start(): Promise<void> {
    const { store, now } = this.deps;
    const [list, waiting] = await Promise.all([store.readList(now()), store.readMarks()]);
    this.#set({ list, waiting: [...waiting, ...this.#state.waiting], kept: list !== null });
    await this.sync();
  }

  /** Keeps a mark and sends it. @param name whose it is, for when it cannot be settled */
  async say(mark: NewMark, name: string): Promise<void> {
    const made = { ...mark, id: this.deps.newId(), at: new Date(this.deps.now()).toISOString() } as CheckIn;
    await this.#keep({ mark: made, name, problem: null });
    void this.sync();
  }

  /** Sends a mark again that was not taken. */
  async retry(id: string): Promise<void> {
    const found = this.#state.waiting.find(({ mark }) => mark.id === id);
    if (!found) return;
    await this.#forget(id);
    await this.#keep({ ...found, problem: null });
    void this.sync();
  }

  /** Gives a mark up that is not settled. Where it may be on its way, what arrived of it is taken back as well. */
  async drop(id: string): Promise<void> {
    const found = this.#state.waiting.find(({ mark }) => mark.id === id);
    await this.#forget(id);
    if (found && !found.problem && found.mark.way !== 'back' && this.#running) {
      await this.say({ way: 'back', personId: null, takesBack: [id] }, found.name);
    }
  }

  /** Sends what waits and reads the list. Called while it runs, it runs once more. */
  sync(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        const refused = await this.#sendOrHearWhyNot();
        await this.#read();
        this.#set({ reached: true, refused });
      } catch (error) {
        if (isAway(error)) this.#set({ reached: false });
        else if (error instanceof ApiError) this.#set({ reached: true, refused: error.problem.code });
        else this.#set({ failed: error as Error });
        if (this.#isOver() || (error instanceof ApiError && isShut(error))) await this.#forgetList();
        return;
      }
    }
  }

  /** Whether the evening of the list is over: then nobody reads on who could not read it anew. */
  #isOver(): boolean {
    const { list } = this.#state;
    return list !== null && wipeAfterOf(list.meeting.endsAt) <= this.deps.now();
  }

  async #forgetList(): Promise<void> {
    this.#set({ list: null, kept: false });
    await this.deps.store.forgetList();
  }

  /** What the meeting does not take now may be taken later; the list is read all the same. */
  async #sendOrHearWhyNot(): Promise<ProblemCode | null> {
    try {
      await this.#send();
      return null;
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) return error.problem.code;
      throw error;
    }
  }

  async #send(): Promise<void> {
    for (;;) {
      const marks = this.#unsent().slice(0, this.#together);
      if (marks.length === 0) return;
      for (const result of await this.#record(marks)) await this.#settle(result);
    }
  }

  #unsent(): CheckIn[] {
    return this.#state.waiting.filter(({ problem }) => problem === null).map(({ mark }) => mark);
  }

  /** One request that the server cannot read must not hold up the evening: then each goes by itself. */
  async #record(marks: CheckIn[]): Promise<CheckInResult[]> {
    try {
      return await this.deps.server.record(this.meetingId, marks);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 400) throw error;
      this.#together = 1;
      const [only, ...others] = marks;
      if (!only || others.length > 0) return [];
      return [{ id: only.id, settled: false, personId: null, refusal: 'invalid', path: null }];
    }
  }

  async #settle(result: CheckInResult): Promise<void> {
    const found = this.#state.waiting.find(({ mark }) => mark.id === result.id);
    if (!found) return;
    if (result.settled) {
      const { list } = this.#state;
      if (list) this.#set({ list: settled(list, found.mark, result) });
      await this.#forget(result.id);
    } else {
      await this.#keep({ ...found, problem: { refusal: result.refusal ?? 'invalid', path: result.path } });
    }
  }

  async #read(): Promise<void> {
    const before = this.#state.list;
    const read = await this.deps.server.read(this.meetingId, before === null || before.others.length === 0);
    const readAt = this.deps.now();
    const people = new Set(read.people.map(({ personId }) => personId));
    const others = (read.others ?? before?.others ?? []).filter(({ personId }) => !people.has(personId));
    const list = { meeting: read.meeting, people: read.people, others, readAt };
    this.#set({ list });
    this.#set({ kept: await this.deps.store.keepList(list, readAt) });
  }

  async #keep(waiting: Waiting): Promise<void> {
    const rest = this.#state.waiting.filter(({ mark }) => mark.id !== waiting.mark.id);
    this.#set({ waiting: [...rest, waiting] });
    await this.deps.store.keepMark(waiting);
  }

  async #forget(id: string): Promise<void> {
    this.#set({ waiting: this.#state.waiting.filter(({ mark }) => mark.id !== id) });
    await this.deps.store.forgetMark(id);
  }

  #set(change: Partial<DoorState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
