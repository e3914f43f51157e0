import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { asUnavailable, isDatabaseUnavailable } from '@rollcall/database/database-unavailable';
import { createPrisma, type Prisma, type PrismaClient, prismaTransaction } from '@rollcall/database/prisma';
import { inTransaction, ScopedPool } from '@rollcall/database/scoped-pool';
import type { z } from 'zod';
import { Clock } from '../clock/clock.ts';
import { rowTypes } from './row-types.ts';
import type { Statement, Value } from './statement.ts';

/** Where the app role signs in, and how many connections this process may hold. */
export type DatabaseOptions = { url: string; connections: number; onLostConnection: (error: Error) => void };
export const DATABASE_OPTIONS = Symbol('DATABASE_OPTIONS');

/** Runs statements: as the current actor in one transaction, or whatever else it was made for. */
export type Queries = {
  /** All rows, each held against the statement's shape. */
  rows: <R extends z.ZodType>(statement: Statement<R>, values?: readonly Value[]) => Promise<z.output<R>[]>;
  /** The first row, or undefined. */
  one: <R extends z.ZodType>(statement: Statement<R>, values?: readonly Value[]) => Promise<z.output<R> | undefined>;
};

type Runner = (query: {
  name: string;
  text: string;
  values: Value[];
  types: typeof rowTypes;
}) => Promise<{ rows: unknown[] }>;

/** Statements through whatever runs them. */
export const queriesBy = (run: Runner): Queries => {
  const rows: Queries['rows'] = async ({ name, text, rows }, values = []) => {
    const result = await run({ name, text, values: [...values], types: rowTypes });
    return rows.parse(result.rows);
  };
  return { rows, one: async (statement, values) => (await rows(statement, values))[0] };
};

/** The database as the current actor sees it. Outside of a request nobody is the actor: use `runAs`. */
@Injectable()
export class Database implements Queries, OnApplicationShutdown {
  readonly pool: ScopedPool;
  /** The everyday client. Await its promises inside the actor; never `findUnique`. */
  readonly prisma: PrismaClient;
  readonly rows: Queries['rows'];
  readonly one: Queries['one'];

  constructor(@Inject(DATABASE_OPTIONS) options: DatabaseOptions, clock: Clock) {
    this.pool = new ScopedPool({
      connectionString: options.url,
      max: options.connections,
      now: () => clock.now(),
      onLostConnection: options.onLostConnection,
    });
    this.prisma = createPrisma(this.pool);
    const { rows, one } = queriesBy((query) => this.pool.query(query));
    this.rows = rows;
    this.one = one;
  }

  /** Several statements in one transaction: all of it happens, or nothing. Inside, use only what is given. */
  transaction<T>(fn: (tx: Queries) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, (client) => fn(queriesBy((query) => client.query(query))));
  }

  /** The same through Prisma's client. */
  prismaTransaction<T>(fn: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
    return prismaTransaction(this.prisma, this.pool, fn);
  }

  /**
   * One statement outside of any actor, for finding out who the actor is: such a statement sees only what a function of
   * schema `app` gives it. Costs one message instead of four.
   */
  async outsideOfActor<R extends z.ZodType>(statement: Statement<R>, values: readonly Value[]) {
    const client = await this.pool.connect();
    let failure: unknown;
    try {
      return await queriesBy((query) => client.query(query)).one(statement, values);
    } catch (error) {
      failure = error;
      throw asUnavailable(error);
    } finally {
      client.release(isDatabaseUnavailable(failure));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.prisma.$disconnect();
    await this.pool.end();
  }
}
