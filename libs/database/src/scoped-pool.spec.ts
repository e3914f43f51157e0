import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runAs } from './actor-scope.ts';
import { DatabaseUnavailableError } from './database-unavailable.ts';
import { createPrisma, prismaTransaction } from './prisma.ts';
import { inTransaction, ScopedPool } from './scoped-pool.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

const WHO = 'select app.actor_id() as actor, app.now() as now';
type Who = { actor: string | null; now: Date };
const CLOCK = new Date('2026-11-22T09:00:00Z');
const personNo = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [ada, eve] = [personNo(1), personNo(2)];

let database: TestDatabase;
let pool: ScopedPool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = new ScopedPool({ connectionString: database.appUrl, max: 4, now: () => CLOCK });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const who = async (on: { query: ScopedPool['query'] } = pool) => (await on.query<Who>(WHO)).rows[0];

describe('ScopedPool', () => {
  it('runs a statement as the current actor, at the time of the clock', async () => {
    expect(await runAs({ personId: ada }, () => who())).toEqual({ actor: ada, now: CLOCK });
  });

  it('runs as nobody for a visitor, and outside of any scope', async () => {
    expect((await runAs({ personId: null }, () => who()))?.actor).toBe(null);
    expect((await who())?.actor).toBe(null);
  });

  it('leaves the time to the database without a clock', async () => {
    const own = new ScopedPool({ connectionString: database.appUrl });
    expect((await who(own))?.now).not.toEqual(CLOCK);
    await own.end();
  });

  it('never mixes actors, whatever runs at once and fails in between', async () => {
    const kinds = fc.constantFrom('plain', 'named', 'failing', 'transaction');
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 30 }), async (statements) => {
        const seen = await Promise.all(
          statements.map((kind, index) =>
            runAs({ personId: personNo(index) }, async () => {
              if (kind === 'failing') return pool.query('select 1 / 0').catch(() => personNo(index));
              if (kind === 'transaction')
                return inTransaction(pool, async (tx) => (await tx.query<Who>(WHO)).rows[0]?.actor);
              return (await pool.query<Who>(kind === 'named' ? { name: 'who', text: WHO } : WHO)).rows[0]?.actor;
            }),
          ),
        );
        expect(seen).toEqual(statements.map((_, index) => personNo(index)));
      }),
      { numRuns: 50 },
    );
  });

  it('undoes a statement that fails, gives its error on, and keeps the connection', async () => {
    await expect(pool.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
    expect(pool.idleCount).toBe(pool.totalCount);
    expect((await runAs({ personId: eve }, () => who()))?.actor).toBe(eve);
  });

  it('passes values, row mode and type parsers on, which Prisma depends on', async () => {
    const text = 'select $1::int as one, $2::text as two';
    expect((await pool.query(text, [1, 'b'])).rows).toEqual([{ one: 1, two: 'b' }]);
    expect((await pool.query({ text, values: [1, 'b'], rowMode: 'array' })).rows).toEqual([[1, 'b']]);
  });

  it('prepares a named statement once, and goes on after it failed', async () => {
    const one = new ScopedPool({ connectionString: database.appUrl, max: 1 });
    const half = (n: number) =>
      one.query<{ half: number }>({ name: 'half', text: 'select 1 / $1::int as half', values: [n] });
    await expect(half(0)).rejects.toMatchObject({ code: '22012' });
    expect((await half(1)).rows).toEqual([{ half: 1 }]);
    await expect(half(0)).rejects.toMatchObject({ code: '22012' });
    expect((await half(1)).rows).toEqual([{ half: 1 }]);
    const prepared = 'select name from pg_prepared_statements order by name';
    expect((await one.query(prepared)).rows).toEqual([{ name: 'enter' }, { name: 'half' }]);
    await one.end();
  });

  it('runs nothing when the actor cannot be entered', async () => {
    const refused = runAs({ personId: 'nobody we know' }, () => pool.query({ name: 'who', text: WHO }));
    await expect(refused).rejects.toMatchObject({ code: '22P02' });
    expect((await runAs({ personId: ada }, () => who()))?.actor).toBe(ada);
  });

  it('gives on an error that only the end of the transaction brings', async () => {
    const owner = new ScopedPool({ connectionString: database.ownerUrl, max: 1 });
    await owner.query('create table late (id int unique deferrable initially deferred)');
    await expect(owner.query('insert into late values (1), (1)')).rejects.toMatchObject({ code: '23505' });
    expect((await owner.query('select * from late')).rows).toEqual([]);
    await owner.end();
  });

  it('does not let a statement leave its transaction open for the next actor', async () => {
    const one = new ScopedPool({ connectionString: database.appUrl, max: 1 });
    await expect(runAs({ personId: ada }, () => one.query('begin'))).rejects.toThrow(TypeError);
    expect((await who(one))?.actor).toBe(null);
    await one.end();
  });

  it('refuses callbacks, which would run outside of the scope', () => {
    expect(() => pool.query('select 1', () => {})).toThrow(TypeError);
  });

  it('says that the database is gone, then recovers by itself', async () => {
    const broken = pool.query('select pg_terminate_backend(pg_backend_pid())');
    await expect(broken).rejects.toThrow(DatabaseUnavailableError);
    expect((await runAs({ personId: ada }, () => who()))?.actor).toBe(ada);
  });

  it('says that the database is not there', async () => {
    const nowhere = new ScopedPool({ connectionString: 'postgres://rollcall_app:x@127.0.0.1:1/rollcall' });
    await expect(nowhere.query('select 1')).rejects.toThrow(DatabaseUnavailableError);
    await nowhere.end();
  });

  it('does not call a wrong statement an absent database', async () => {
    await expect(pool.query('select nothing')).rejects.not.toThrow(DatabaseUnavailableError);
  });
});

describe('inTransaction', () => {
  it('keeps the actor over all statements, and commits what was done', async () => {
    const actors = await runAs({ personId: ada }, () =>
      inTransaction(pool, async (tx) => {
        await tx.query('create temp table probe (id int) on commit drop');
        const { rows } = await tx.query<Who>(WHO);
        return rows.map(({ actor }) => actor);
      }),
    );
    expect(actors).toEqual([ada]);
  });

  it('rolls back when the function throws, and gives the error on', async () => {
    const one = new ScopedPool({ connectionString: database.ownerUrl, max: 1 });
    await one.query('create table kept (id int)');
    const failing = inTransaction(one, async (tx) => {
      await tx.query('insert into kept values (1)');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await one.query('select * from kept')).rows).toEqual([]);
    await one.end();
  });
});

describe('Prisma on the scoped pool', () => {
  it('runs as the actor, alone and in a transaction', async () => {
    const prisma = createPrisma(pool);
    await runAs({ personId: ada }, async () => {
      expect(await prisma.$queryRawUnsafe<Who[]>(WHO)).toMatchObject([{ actor: ada }]);
      expect(await prismaTransaction(prisma, pool, async (tx) => await tx.$queryRawUnsafe<Who[]>(WHO))).toMatchObject([
        { actor: ada, now: CLOCK },
      ]);
    });
    await prisma.$disconnect();
  });

  it('prepares each text once a connection, and at most 500 of them', async () => {
    const one = new ScopedPool({ connectionString: database.appUrl, max: 1 });
    const prisma = createPrisma(one);
    for (let n = 0; n < 510; n++) await prisma.$queryRawUnsafe(`select ${n}`);
    await prisma.$queryRawUnsafe('select 1');
    const { rows } = await one.query("select count(*)::int from pg_prepared_statements where name like 'prisma_%'");
    expect(rows).toEqual([{ count: 500 }]);
    await one.end();
  });

  it('never mixes actors of statements that run at once', async () => {
    const prisma = createPrisma(pool);
    const actors = Array.from({ length: 40 }, (_, n) => personNo(n));
    const seen = await Promise.all(
      actors.map((personId) =>
        runAs({ personId }, async () => await prisma.$queryRaw<Who[]>`select app.actor_id() as actor`),
      ),
    );
    expect(seen.map(([row]) => row?.actor)).toEqual(actors);
  });

  it('says that the database is gone in a way that can be told from other errors', async () => {
    const nowhere = new ScopedPool({ connectionString: 'postgres://rollcall_app:x@127.0.0.1:1/rollcall' });
    const prisma = createPrisma(nowhere);
    const { isDatabaseUnavailable } = await import('./database-unavailable.ts');
    const error: unknown = await prisma.$queryRawUnsafe('select 1').catch((e: unknown) => e);
    expect(isDatabaseUnavailable(error)).toBe(true);
    const other: unknown = await createPrisma(pool)
      .$queryRawUnsafe('select nothing')
      .catch((e: unknown) => e);
    expect(isDatabaseUnavailable(other)).toBe(false);
    await nowhere.end();
  });
});
