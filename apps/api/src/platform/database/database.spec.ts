import { me } from '@rollcall/contract/people';
import { sessions } from '@rollcall/contract/session';
import { runAs } from '@rollcall/database/actor-scope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addPerson } from '../../../test/world.ts';
import { Database } from './database.service.ts';
import { statement } from './statement.ts';

const ACTORS = 50;
const ROUNDS = 10;

const seenPeople = statement({
  name: 'test.seen-people',
  text: 'select id, app.actor_id() as actor from people',
  row: z.object({ id: z.uuid(), actor: z.uuid().nullable() }),
});

let api: TestApi;
let database: Database;
let people: string[];

beforeAll(async () => {
  api = await startApi();
  database = api.app.get(Database, { strict: false });
  const branch = await addBranch(api);
  people = await Promise.all(Array.from({ length: ACTORS }, () => addPerson(api, { branch, member: true })));
});
afterAll(() => api.close());

describe('many people at once', () => {
  it('never see each other: by SQL, by Prisma, in transactions, and with failures in between', async () => {
    const ways: (() => Promise<string[]>)[] = [
      async () => (await database.rows(seenPeople)).map(({ id }) => id),
      async () => (await database.prisma.person.findMany({ select: { id: true } })).map(({ id }) => id),
      async () => database.transaction(async (tx) => (await tx.rows(seenPeople)).map(({ id }) => id)),
      async () => database.prismaTransaction(async (tx) => (await tx.person.findMany()).map(({ id }) => id)),
      async () =>
        database.pool.query('select 1/0').then(
          () => [],
          () => database.one(seenPeople).then((row) => [row!.id]),
        ),
    ];
    const look = async (personId: string, first: number) => {
      const seen: string[][] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const way = ways[(first + round) % ways.length]!;
        seen.push(await runAs({ personId }, async () => await way()));
      }
      return seen;
    };
    const seen = await Promise.all(people.map(look));
    expect(seen).toEqual(people.map((personId) => Array.from({ length: ROUNDS }, () => [personId])));
  });

  it('never see each other through HTTP', async () => {
    const asks = people.flatMap((personId) => [
      {
        personId,
        found: api
          .as(personId)(me.get, {})
          .then((own) => own.personId),
      },
      {
        personId,
        found: api
          .as(personId)(sessions.get, {})
          .then((own) => own.personId),
      },
      {
        personId: null,
        found: api
          .as(null)(me.get, {})
          .then(
            () => 'somebody',
            () => null,
          ),
      },
    ]);
    const found = await Promise.all(asks.map((ask) => ask.found));
    expect(found).toEqual(asks.map(({ personId }) => personId));
  });

  it('see nothing outside of a request', async () => {
    expect(await database.rows(seenPeople)).toEqual([]);
    expect(await database.prisma.person.findMany()).toEqual([]);
  });
});

describe('plain SQL', () => {
  const shapes = statement({
    name: 'test.shapes',
    text: `select date '2026-03-08' as day, timestamp '2026-03-08 02:30' as clock, timestamptz '2026-03-08T08:30:00Z' as instant,
             9007199254740993 as big, null::date as none`,
    row: z.object({ day: z.string(), clock: z.string(), instant: z.date(), big: z.string(), none: z.null() }),
  });

  it('gives days and wall clocks as they stand, whatever zone this machine is in', async () => {
    expect(await database.one(shapes)).toEqual({
      day: '2026-03-08',
      clock: '2026-03-08T02:30',
      instant: new Date('2026-03-08T08:30:00Z'),
      big: '9007199254740993',
      none: null,
    });
  });

  it('holds each row against its shape', async () => {
    const wrong = statement({ name: 'test.wrong', text: 'select 1 as one', row: z.object({ two: z.number() }) });
    await expect(database.rows(wrong)).rejects.toThrow(z.ZodError);
    expect(
      await database.one(statement({ name: 'test.none', text: 'select 1 where false', row: z.object({}) })),
    ).toBeUndefined();
  });

  it('cannot have two statements of one name', () => {
    expect(() => statement({ name: 'test.none', text: 'select 2', row: z.object({}) })).toThrow('Two statements');
  });

  it('is undone whole when a transaction fails', async () => {
    const rename = statement({
      name: 'test.rename',
      text: `update people set given_name = 'Renamed' where id = $1`,
      row: z.object({}),
    });
    const personId = people[0]!;
    const failing = database.transaction(async (tx) => {
      await tx.rows(rename, [personId]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await runAs({ personId }, async () => await database.transaction((tx) => tx.rows(rename, [personId])));
    const { rows } = await api.owner.query<{ n: number }>(
      `select count(*)::int as n from people where given_name = 'Renamed'`,
    );
    expect(rows[0]?.n).toBe(1);
  });
});
