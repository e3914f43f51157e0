/** The only source of time: inject it, so that a test can say what time it is. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Stands still until it is set. */
export class FixedClock extends Clock {
  #now: Date;

  /** @param at an instant, ISO 8601 */
  constructor(at: string) {
    super();
    this.#now = new Date(at);
  }

  override now(): Date {
    return new Date(this.#now);
  }

  /** @param at an instant, ISO 8601 */
  set(at: string): void {
    this.#now = new Date(at);
  }
}
