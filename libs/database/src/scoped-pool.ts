import pg from 'pg';
import { currentScope } from './actor-scope.ts';
import { asUnavailable, isDatabaseUnavailable } from './database-unavailable.ts';

/** Options of pg's own pool, and the clock that `app.now` tells the database (absent: the database's own). */
export type ScopedPoolConfig = pg.PoolConfig & { now?: () => Date; onLostConnection?: (error: Error) => void };

type Result = pg.QueryResult & pg.QueryArrayResult;

/**
 * A pool whose every `query` runs as the current actor, in one round trip: begin, scope, statement and commit are sent
 * together (pg's pipeline mode). When the statement fails, PostgreSQL makes the commit a rollback by itself.
 *
 * Three traps:
 * 1. Prisma promises are lazy: await them inside `runAs`, or they start outside of the actor.
 * 2. Prisma batches `findUnique` of one tick into one statement ACROSS requests, under one of their actors. Use
 *    `findFirst`; lint forbids the other.
 * 3. `connect()` is not scoped. Several statements in one transaction: `inTransaction` below, or `prismaTransaction`.
 */
export class ScopedPool extends pg.Pool {
  readonly #now: (() => Date) | undefined;

  constructor({ now, onLostConnection, ...config }: ScopedPoolConfig) {
    super({ connectionTimeoutMillis: 2000, ...config, pipeline: true });
    this.#now = now;
    // Without a listener a lost connection would end the process. The pool drops the client by itself, and whoever
    // was using it gets the error from the statement; there is nothing more to do than to tell.
    this.on('error', (error) => onLostConnection?.(error));
    this.on('connect', (client) => client.on('error', () => {}));
  }

  /** The statement that puts the actor, the actor's scopes and the clock into the transaction. */
  scopeStatement(): pg.QueryConfig<(string | null)[]> {
    return {
      name: 'scope',
      text: 'select app.enter($1, $2)',
      values: [currentScope()?.personId ?? null, this.#now?.().toISOString() ?? null],
    };
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void,
  ): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    return super.connect().catch((error: unknown) => {
      throw asUnavailable(error);
    });
  }

  override query<T extends pg.Submittable>(queryStream: T): T;
  override query<R extends unknown[] = unknown[], I = unknown[]>(
    queryConfig: pg.QueryArrayConfig<I>,
    values?: pg.QueryConfigValues<I>,
  ): Promise<pg.QueryArrayResult<R>>;
  override query<R extends pg.QueryResultRow = pg.QueryResultRow, I = unknown[]>(
    queryTextOrConfig: string | pg.QueryConfig<I>,
    values?: pg.QueryConfigValues<I>,
  ): Promise<pg.QueryResult<R>>;
  override query(queryTextOrConfig: string | pg.QueryConfig, ...rest: unknown[]): void;
  override query(statement: string | pg.QueryConfig | pg.Submittable, ...rest: unknown[]): unknown {
    const [values, callback] = rest;
    if (
      typeof values === 'function' ||
      callback !== undefined ||
      (typeof statement === 'object' && 'submit' in statement)
    ) {
      throw new TypeError('ScopedPool.query answers with a promise: callbacks and streams are not supported');
    }
    return this.#asActor(statement, values as unknown[] | undefined);
  }

  async #asActor(statement: string | pg.QueryConfig, values: unknown[] | undefined): Promise<Result> {
    const scope = this.scopeStatement(); // before the first await: the caller's actor, whatever happens later
    const client = await this.connect();
    let lost = false;
    try {
      const [begun, scoped, answered, committed] = await Promise.allSettled([
        client.query('begin'),
        client.query(scope),
        client.query<Result, unknown[]>(statement, values) as Promise<Result>,
        client.query('commit'),
      ]);
      for (const step of [begun, scoped, answered, committed]) {
        if (step.status === 'rejected') {
          lost = isDatabaseUnavailable(step.reason);
          throw asUnavailable(step.reason);
        }
      }
      return (answered as PromiseFulfilledResult<Result>).value;
    } finally {
      client.release(lost);
    }
  }
}

/**
 * Runs several statements as the current actor in one transaction: commits what `fn` did, or rolls all of it back.
 * Inside, use only the client that is given: the pool would take another connection, outside of the transaction.
 */
export async function inTransaction<T>(pool: ScopedPool, fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const scope = pool.scopeStatement();
  const client = await pool.connect();
  let lost = false;
  try {
    await Promise.all([client.query('begin'), client.query(scope)]);
    const result = await fn(client);
    await client.query('commit');
    return result;
  } catch (error) {
    lost = isDatabaseUnavailable(error);
    // A rollback that fails leaves a connection in an unknown state: it is not given back.
    if (!lost) await client.query('rollback').catch(() => (lost = true));
    throw asUnavailable(error);
  } finally {
    client.release(lost);
  }
}
