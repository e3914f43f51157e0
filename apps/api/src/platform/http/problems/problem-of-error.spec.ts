import { DatabaseUnavailableError } from '@rollcall/database/database-unavailable';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../../test/harness.ts';
import { addAccount, addBranch, addMeeting, addPerson } from '../../../../test/world.ts';
import { runAs } from '@rollcall/database/actor-scope';
import { Database } from '../../database/database.service.ts';
import { problemOf } from './problem-of-error.ts';

let api: TestApi;
let database: Database;
let branch: string;
let administrator: string;
let organizer: string;

beforeAll(async () => {
  api = await startApi();
  database = api.app.get(Database, { strict: false });
  branch = await addBranch(api, { slug: 'chicago' });
  administrator = await addPerson(api, { office: 'administrator' });
  organizer = await addPerson(api, { branch, office: 'organizer', email: 'taken@people.example' });
});
afterAll(() => api.close());

/** What would be answered to the person whose request does this. */
const refusal = async (personId: string | null, work: () => Promise<unknown>) => {
  const outcome = await runAs({ personId }, async () => await work()).then(
    () => null,
    (error: unknown) => error,
  );
  const { problem, headers } = problemOf(outcome);
  return { ...problem, headers };
};
const query = (text: string, values: unknown[] = []) => database.pool.query(text, values);

describe('an error of the database becomes a problem', () => {
  it('with status, code, field and places left, where a function of ours refuses', async () => {
    const meeting = await addMeeting(api, { branch, capacity: 3 });
    const answer = () => query(`select app.answer($1, 'going', 5)`, [meeting]);
    expect(await refusal(organizer, answer)).toMatchObject({
      status: 409,
      code: 'party-too-large',
      placesLeft: 2,
      errors: [{ path: 'guests' }],
    });
  });

  it('the same through Prisma', async () => {
    const answer = () => database.prisma.$queryRaw`select * from app.answer(${branch}::uuid, 'going', 0)`;
    expect(await refusal(organizer, answer)).toMatchObject({ status: 404, code: 'meeting-unknown' });
  });

  it('that names the field, where a value is taken: by SQL and by Prisma', async () => {
    const byPrisma = () =>
      database.prisma.person.create({ data: { givenName: 'A', email: 'TAKEN@people.example', branchId: branch } });
    const bySql = () =>
      query('insert into people (given_name, email, branch_id) values ($1, $2, $3)', [
        'A',
        'taken@people.example',
        branch,
      ]);
    for (const work of [byPrisma, bySql]) {
      expect(await refusal(organizer, work)).toMatchObject({
        status: 409,
        code: 'email-taken',
        errors: [{ path: 'email' }],
      });
    }
  });

  it('that names the field, where a rule of the table is broken: by SQL and by Prisma', async () => {
    const area = (await api.owner.query<{ id: string }>('select id from priority_areas limit 1')).rows[0]!.id;
    const byPrisma = () =>
      database.prisma.campaign.create({
        data: {
          slug: 'a',
          title: 'A',
          priorityAreaId: area,
          branchId: branch,
          startsOn: new Date('2026-02-01'),
          endsOn: new Date('2026-01-01'),
        },
      });
    const bySql = () =>
      query(
        `insert into campaigns (title, priority_area_id, branch_id, starts_on, ends_on) values ('A', $1, $2, '2026-02-01', '2026-01-01')`,
        [area, branch],
      );
    for (const work of [byPrisma, bySql]) {
      expect(await refusal(organizer, work)).toMatchObject({
        status: 422,
        code: 'invalid',
        errors: [{ path: 'endsOn' }],
      });
    }
  });

  it('that names the field, where two things of a time exclude each other', async () => {
    const give = () =>
      api.owner.query(
        `insert into offices (person_id, role, scope, starts_on) values ($1, 'administrator', 'nation', '2026-01-01')`,
        [administrator],
      );
    expect(await refusal(administrator, give)).toMatchObject({
      status: 409,
      code: 'office-held',
      errors: [{ path: 'role' }],
    });
  });

  it('that says forbidden, where a policy refuses a row', async () => {
    const elsewhere = await addBranch(api);
    const add = () => query('insert into people (given_name, branch_id) values ($1, $2)', ['A', elsewhere]);
    expect(await refusal(organizer, add)).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('that says nothing, where the fault is ours', async () => {
    await addAccount(api, { password: 'a meadow of seventeen larks' });
    for (const text of ['select password_hash from credentials', 'select nothing from nowhere', 'select 1/0']) {
      const found = await refusal(administrator, () => query(text));
      expect(found).toEqual({
        type: 'about:blank',
        title: 'Something went wrong',
        status: 500,
        code: 'internal',
        headers: {},
      });
    }
  });

  it('that says to come again, where the database is away', async () => {
    const away = () => Promise.reject(new DatabaseUnavailableError('away'));
    expect(await refusal(null, away)).toMatchObject({
      status: 503,
      code: 'unavailable',
      headers: { 'retry-after': '2' },
    });
  });
});
