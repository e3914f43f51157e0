import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type JobHelpers, Logger as WorkerLogger, type Runner, run, runOnce, type TaskList } from 'graphile-worker';
import type { z } from 'zod';
import { describeFailure, withPlainFailures } from './failure.ts';
import { OwnerPool } from './owner-pool.ts';

const CONCURRENCY = 2;
const RESTART_PAUSE = 1000; // milliseconds

// Otherwise the worker reports the end of a job without waiting for it, and a lost connection then ends the process.
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/** Whether this process works on jobs and repeating tasks by itself; tests drain them by hand. */
export class JobsOptions {
  constructor(readonly worker: boolean) {}
}

type Task = (payload: unknown, helpers: Pick<JobHelpers, 'job'>) => Promise<void>;

/**
 * The worker of the job queue (graphile-worker). Jobs are queued by `app.enqueue` in the transaction that causes them;
 * one that fails is tried again, later and later, 25 times. Any number of processes may work side by side.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new Logger(Jobs.name);
  readonly #tasks: Record<string, Task> = {};
  #runner: Runner | null = null;
  #restart: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly pool: OwnerPool,
    private readonly options: JobsOptions,
  ) {}

  /** Lets a module contribute the handler of a task. Call it in the module's `onModuleInit`. */
  handle<S extends z.ZodType>(task: string, payload: S, handler: (payload: z.output<S>) => Promise<void>): void {
    if (this.#tasks[task]) throw new Error(`The task ${task} has two handlers`);
    this.#tasks[task] = (value) => withPlainFailures(async () => handler(payload.parse(value)));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.options.worker) await this.#work();
  }

  /** Waits for the jobs that are running; what is queued stays for the next start. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#restart);
    const runner = this.#runner;
    this.#runner = null;
    await runner?.stop();
  }

  /** Works on everything that is due, then comes back. For tests; in the order of the queue, one at a time. */
  async drain(): Promise<void> {
    await runOnce({
      pgPool: this.pool,
      noHandleSignals: true,
      logger: this.#logger(),
      taskList: this.#taskList(),
      concurrency: 1,
    });
  }

  /** The worker gives up when the database goes away amid a job. Then it is started again until it stays. */
  async #work(): Promise<void> {
    const shared = { pgPool: this.pool, noHandleSignals: true, logger: this.#logger(), preset };
    const runner = await run({ ...shared, taskList: this.#taskList(), concurrency: CONCURRENCY });
    if (this.#stopped) return runner.stop();
    this.#runner = runner;
    const again = () => {
      if (this.#runner === runner) this.#runner = null;
      this.#workLater();
    };
    runner.promise.then(again, again);
  }

  #workLater(): void {
    if (this.#stopped) return;
    this.#restart = setTimeout(() => {
      this.#work().catch((error: unknown) => {
        this.#log.warn(`The worker of the job queue is not back yet: ${describeFailure(error)}`);
        this.#workLater();
      });
    }, RESTART_PAUSE);
  }

  #taskList(): TaskList {
    return this.#tasks;
  }

  /** Only what went wrong. The worker's sentences name the job and the task. */
  #logger(): WorkerLogger {
    return new WorkerLogger(() => (level, message) => {
      if (level === 'error') this.#log.error(message);
      else if (level === 'warning') this.#log.warn(message);
    });
  }
}
