import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPetition } from '../petitions.ts';
import { addBranch } from '../world.ts';
import { type ApiProcess, startProcess } from './api-process.ts';
import { holdMails } from './crowd.ts';
import { knownProof, linksOf, patiently, postFrom } from './signing.ts';

const LONG = 120_000; // milliseconds: a busy machine may take its time, and nothing is said about how long
const CROWD = 200;

let database: TestDatabase;
let owner: pg.Pool;
let processes: ApiProcess[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  await addBranch({ owner });
  processes = await Promise.all([startProcess(database.ownerUrl), startProcess(database.ownerUrl)]);
  await holdMails({ owner });
}, LONG);

afterAll(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await owner.end();
  await database.drop();
});

/** Does something for each of so many, this many at once. */
const crowd = async <T>(many: number, atOnce: number, one: (i: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < many; i = next++) done[i] = await one(i);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
};
const serverOf = (i: number) => processes[i % processes.length]!.baseUrl;

/** Every tenth is somebody who was there before. */
const sign = async (petition: string, i: number, from = `127.0.1.${1 + (i % 100)}`) =>
  postFrom(
    from,
    `${serverOf(i)}/api/petitions/${petition}/signatures`,
    'application/json',
    JSON.stringify({
      givenName: 'Ada',
      email: `signer-${i % 10 === 9 ? i - 4 : i}@people.example`,
      zip: '60601',
      mayContact: i % 2 === 0,
      ...(i % 3 === 0 ? { proof: await knownProof(linksOf(owner), petition) } : {}),
    }),
  );

const tokens = async (petition: string) => {
  const { rows } = await owner.query<{ id: string }>('select id from petition_requests where petition_id = $1', [
    petition,
  ]);
  return Promise.all(rows.map(({ id }) => linksOf(owner).tokenOf(id)));
};
const confirm = (token: string, i: number) =>
  postFrom('127.0.0.1', `${serverOf(i)}/signatures/${token}`, 'application/x-www-form-urlencoded', 'wish=confirm');

const standing = async (petition: string) => {
  const { rows } = await owner.query(
    `select signature_count as counter, (select count(*)::int from petition_signatures where petition_id = p.id) as rows,
            (select count(distinct email)::int from petition_requests where petition_id = p.id) as addresses,
            (select count(*)::int from people) as people, (select count(*)::int from contact_consents) as consents
       from petitions p where id = $1`,
    [petition],
  );
  return rows[0] as Record<string, number>;
};

describe('two servers on one database', () => {
  it('lose none of many who sign at once, and count nobody twice', { timeout: LONG }, async () => {
    const petition = await addPetition({ owner });
    expect(new Set(await crowd(CROWD, 20, (i) => patiently(() => sign(petition, i))))).toEqual(new Set([202]));
    expect(await standing(petition)).toMatchObject({ counter: 0, rows: 0, people: 0 });

    const links = await tokens(petition);
    expect(links).toHaveLength(CROWD);
    const twice = [...links, ...links]; // mail programs follow links as well
    expect(new Set(await crowd(twice.length, 20, (i) => patiently(() => confirm(twice[i]!, i))))).toEqual(
      new Set([303]),
    );
    const { counter, rows, addresses, people, consents } = await standing(petition);
    expect([counter, rows]).toEqual([addresses, addresses]);
    expect(addresses).toBe(CROWD - CROWD / 10);
    expect(consents).toBe(people);
    expect(people).toBeGreaterThan(0);
  });

  it(
    'refuse whoever comes from one network without end, and take the others all the same',
    { timeout: LONG },
    async () => {
      const petition = await addPetition({ owner });
      const plain = (i: number) => patiently(() => sign(petition, 3 * i + 1, '127.0.9.9')); // without a proof
      const statuses = await crowd(30, 5, plain);
      expect(statuses.filter((status) => status === 202)).toHaveLength(20);
      expect(statuses.filter((status) => status === 429)).toHaveLength(10);
      expect(await sign(petition, 1000, '127.0.9.10')).toBe(202);
    },
  );
});
