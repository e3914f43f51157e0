import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from './generated/client.ts';
import type { ScopedPool } from './scoped-pool.ts';

export type { PrismaClient, Prisma } from './generated/client.ts';

/** The Prisma client over the scoped pool: every statement runs as the current actor. Never `findUnique` (see there). */
export const createPrisma = (pool: ScopedPool): PrismaClient => new PrismaClient({ adapter: new PrismaPg(pool) });

/**
 * An interactive transaction as the current actor. Plain `prisma.$transaction(async …)` takes a bare connection, on which
 * nobody is the actor, and so sees nothing.
 */
export function prismaTransaction<T>(
  prisma: PrismaClient,
  pool: ScopedPool,
  fn: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  const [actor, now] = pool.scopeStatement().values ?? [];
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw(Prisma.sql`select app.enter(${actor}::uuid, ${now}::timestamptz)`);
    return await fn(tx);
  });
}
