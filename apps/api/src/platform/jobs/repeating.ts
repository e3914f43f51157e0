import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { describeFailure } from './failure.ts';
import { JobsOptions } from './jobs.ts';

type Repeated = { ms: number; name: string; fn: () => Promise<unknown>; first: number };

/** Small tasks that this process does again and again while it runs, such as folding what was noted. */
@Injectable()
export class Repeating implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger(Repeating.name);
  readonly #tasks: Repeated[] = [];
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(private readonly options: JobsOptions) {}

  /**
   * Does `fn` every `ms` milliseconds, counted from the end of the time before, so that it never overtakes itself.
   * A failure is logged and the next time comes all the same. Call it in the module's `onModuleInit`.
   * @param first milliseconds from the start to the first time
   */
  every(ms: number, name: string, fn: () => Promise<unknown>, first = ms): void {
    this.#tasks.push({ ms, name, fn, first });
  }

  onApplicationBootstrap(): void {
    if (this.options.worker) for (const task of this.#tasks) this.#wait(task, task.first);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await Promise.all(this.#running);
  }

  /** Does each task once, now. For tests. */
  async runAll(): Promise<void> {
    for (const task of this.#tasks) await task.fn();
  }

  #wait(task: Repeated, ms: number): void {
    const timer = setTimeout(() => {
      const turn = this.#turn(task).finally(() => this.#running.delete(turn));
      this.#running.add(turn);
    }, ms);
    this.#timers.set(task.name, timer);
  }

  async #turn(task: Repeated): Promise<void> {
    try {
      await task.fn();
    } catch (error) {
      this.#log.error(`The repeating task ${task.name} failed: ${describeFailure(error)}`);
    }
    if (!this.#stopped) this.#wait(task, task.ms);
  }
}
