import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from './generated/client.ts';
import { createPrisma, type PrismaClient } from './prisma.ts';
import { ScopedPool } from './scoped-pool.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let pool: ScopedPool;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new ScopedPool({ connectionString: database.ownerUrl }); // the owner: some tables are closed to the app role
  prisma = createPrisma(pool);
});

afterAll(async () => {
  await prisma.$disconnect();
  await pool.end();
  await database.drop();
});

type Model = { findMany: (args: { take: number }) => Promise<unknown[]> };
const names = Object.values(Prisma.ModelName);

describe('the Prisma schema', () => {
  it('has models', () => expect(names.length).toBeGreaterThan(10));

  // A read names every column of the model: one that the migrations do not have is an error of PostgreSQL.
  it.each(names)('fits the migrations: %s can be read, with all its columns', async (name) => {
    const key = name.charAt(0).toLowerCase() + name.slice(1);
    const model = (prisma as unknown as Record<string, Model>)[key];
    expect(model).toBeDefined();
    expect(Array.isArray(await model?.findMany({ take: 1 }))).toBe(true);
  });
});
