import pg from 'pg';
import { currentScope } from './actor-scope.ts';
import { asUnavailable, isDatabaseUnavailable } from './database-unavailable.ts';
import { ENTER, ScopedQuery } from './scoped-query.ts';

/** Options of pg's own pool, and the clock that `app.now` tells the database (absent: the database's own). */
export type ScopedPoolConfig = pg.PoolConfig & { now?: () => Date; onLostConnection?: (error: Error) => void };

/**
 * A pool whose every `query` is one statement, run as the current actor in a transaction of its own and in one round
 * trip (see ScopedQuery).
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
    const enter: pg.QueryConfig = { ...ENTER, values: [null, null, null] };
    const onConnect = (client: pg.ClientBase): unknown => client.query(enter); // the pool waits for it; its types do not say so
    super({ connectionTimeoutMillis: 2000, ...config, pipeline: true, onConnect });
    this.#now = now;
    // Without a listener a lost connection would end the process. The pool drops the client by itself, and whoever
    // was using it gets the error from the statement; there is nothing more to do than to tell.
    this.on('error', (error) => onLostConnection?.(error));
    this.on('connect', (client) => client.on('error', () => {}));
  }

  /** `app.enter` for the current actor, to be the first statement of a transaction. */
  scopeStatement(): pg.QueryConfig<(string | null)[]> & { values: (string | null)[] } {
    const { personId = null, session } = currentScope() ?? {};
    const now = this.#now?.().toISOString() ?? null;
    return { ...ENTER, values: [personId, now, session ? `\\x${session.toString('hex')}` : null] };
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

  async #asActor(statement: string | pg.QueryConfig, values: unknown[] | undefined): Promise<pg.QueryResult> {
    const scope = this.scopeStatement().values; // before the first await: the caller's actor, whatever happens later
    const client = await this.connect();
    let broken = false;
    try {
      const result = await new Promise<pg.QueryResult>((resolve, reject) => {
        client.query(
          new ScopedQuery(statement, values, scope, (error, rows) => (error ? reject(error) : resolve(rows))),
        );
      });
      // A `begin` in the text would hand this actor's transaction to whoever comes next.
      broken = client.getTransactionStatus() !== 'I';
      if (broken) throw new TypeError('ScopedPool.query runs one statement: use inTransaction for a transaction');
      return result;
    } catch (error) {
      broken ||= isDatabaseUnavailable(error);
      throw asUnavailable(error);
    } finally {
      client.release(broken);
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
