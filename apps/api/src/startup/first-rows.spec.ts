import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FixedClock } from '../platform/clock/clock.ts';
import { readConfig } from '../platform/config/read-config.ts';
import { seeToFirstRows } from './first-rows.ts';

let database: TestDatabase;
let owner: pg.Pool;
let loaded: number;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});
beforeEach(async () => {
  loaded = 0;
  await owner.query('delete from people');
});

const addDemoAdministrator = async () => {
  await owner.query(`with p as (insert into people (given_name, email) values ('A', 'admin@rollcall.example') returning id)
    insert into offices (person_id, role, scope, starts_on) select id, 'administrator', 'nation', '2026-01-01' from p`);
};
const see = (embedded: boolean, env: Record<string, string> = {}) =>
  seeToFirstRows(
    { ownerUrl: database.ownerUrl, embedded },
    readConfig(env),
    new FixedClock('2026-11-23T18:00:00Z'),
    async () => {
      loaded += 1;
      await addDemoAdministrator();
    },
  );

describe('an empty database', () => {
  it('that is ours gets the demo organization, once', async () => {
    expect(await see(true)).toEqual({ demo: true, firstAdministrator: null });
    expect(await see(true)).toEqual({ demo: true, firstAdministrator: null });
    expect(loaded).toBe(1);
  });

  it.each([
    ['that is ours, where DEMO says no', true, { DEMO: '0' }],
    ['of somebody', false, {}],
  ])('%s gets a way in for the first administrator', async (_, embedded, env) => {
    const rows = await see(embedded, env);
    expect(rows).toEqual({ demo: false, firstAdministrator: expect.stringMatching(/token=[\w-]{43}$/) as string });
    expect(loaded).toBe(0);
  });

  it('of somebody gets the demo organization where DEMO says so', async () => {
    expect(await see(false, { DEMO: 'yes' })).toMatchObject({ demo: true });
  });
});

describe('a database that holds people', () => {
  it('gets no demo organization, and a way in only while nobody is administrator', async () => {
    await owner.query(`insert into people (given_name) values ('Ada')`);
    expect(await see(true, { DEMO: '1' })).toMatchObject({
      demo: false,
      firstAdministrator: expect.any(String) as string,
    });
    await addDemoAdministrator();
    expect(await see(true, { DEMO: '1' })).toMatchObject({ firstAdministrator: null });
    expect(loaded).toBe(0);
  });
});
