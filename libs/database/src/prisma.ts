import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import type { ScopedPool } from './scoped-pool.ts';

export type { PrismaClient, Prisma } from './generated/client.ts';

const MOST_NAMES = 500;

/**
 * Names for prepared statements, so that PostgreSQL plans each text once a connection: twice as many lists a second.
 * The number is bounded, because lists of values make texts of any length and each would stay in every connection.
 */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_NAMES) return known ?? '';
    const name = `prisma_${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`; // two clients may share a pool
    names.set(sql, name);
    return name;
  };
}

/** The Prisma client over the scoped pool: every statement runs as the current actor. Never `findUnique` (see there). */
export const createPrisma = (pool: ScopedPool): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }) });

/**
 * An interactive transaction as the current actor. Plain `prisma.$transaction(async …)` takes a bare connection, on which
 * nobody is the actor, and so sees nothing.
 */
export function prismaTransaction<T>(
  prisma: PrismaClient,
  pool: ScopedPool,
  fn: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  const [actor, now, session] = pool.scopeStatement().values;
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`select app.enter(${actor}::uuid, ${now}::timestamptz, ${session}::bytea)`);
    return await fn(tx);
  });
}
