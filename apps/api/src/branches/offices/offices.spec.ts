import { offices } from '@rollcall/contract/branches';
import { people } from '@rollcall/contract/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addOffice, addPerson, regionId } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let midwest: string;
let administrator: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  midwest = await regionId(api, 'midwest');
  administrator = await addPerson(api, { office: 'administrator', givenName: 'Ada' });
});
afterAll(() => api.close());

const list = (as: string | null, query: object = {}) => api.as(as)(offices.list, { query });
const end = (as: string | null, officeId: string) => api.as(as)(offices.end, { params: { officeId } });
const officeOf = async (personId: string) => {
  const { rows } = await api.owner.query<{ id: string }>('select id from offices where person_id = $1', [personId]);
  return rows[0]!.id;
};
const give = (as: string | null, wish: object, headers: Record<string, string> = {}) =>
  api.as(as)(
    offices.give,
    { body: { email: 'nora@people.example', role: 'organizer', branchId: chicago, ...wish } },
    { headers },
  );

const others = async () => [
  await addPerson(api, { branch: chicago, member: true, office: 'organizer' }),
  await addPerson(api, { office: 'national_staff' }),
  await addPerson(api, { office: 'membership_secretary' }),
  await addPerson(api, { branch: chicago, member: true }),
];

describe('giving an office', () => {
  it('makes a record for who has none, invites, and works from now on', async () => {
    const office = await give(administrator, { givenName: 'Nora', familyName: 'Neu' });
    expect(office).toMatchObject({
      person: { givenName: 'Nora', familyName: 'Neu', email: 'nora@people.example' },
      role: 'organizer',
      scope: 'branch',
      branchId: chicago,
      placeName: 'Chicago',
      startsOn: '2026-11-23',
      endsOn: null,
    });
    await api.runJobs();
    expect(api.mails).toMatchObject([{ to: ['nora@people.example'], subject: 'Your account at Rollcall' }]);
    const seen = await api.as(office.person.id)(people.list, { params: { branchId: chicago }, query: {} });
    expect(seen.items.map(({ givenName }) => givenName)).toContain('Nora');
  });

  it('finds who has a record by the address, and does not invite who has an account', async () => {
    const rosa = await addPerson(api, { branch: chicago, member: true, email: 'rosa@people.example' });
    await api.owner.query("insert into credentials (person_id, password_hash) values ($1, 'x')", [rosa]);
    const before = api.mails.length;
    const office = await give(administrator, { email: 'ROSA@people.example', branchId: null, regionId: midwest });
    expect(office).toMatchObject({ person: { id: rosa }, scope: 'region', placeName: 'Midwest' });
    await api.runJobs();
    expect(api.mails.length).toBe(before);
  });

  it('serves the nation for every other role', async () => {
    const wish = { role: 'national_staff', branchId: null, email: 'sam@people.example', givenName: 'Sam' };
    expect(await give(administrator, wish)).toMatchObject({ scope: 'nation', placeName: null, branchId: null });
  });

  it('is refused where the place does not fit the role, nobody has the address, or the office is held', async () => {
    const staff = { role: 'national_staff', email: 'sam@people.example' };
    await api.runJobs();
    const refused = (wish: object) => problemOf(give(administrator, wish));
    expect(await refused(staff)).toMatchObject({ status: 400, errors: [{ path: 'branchId' }] });
    expect(await refused({ branchId: null })).toMatchObject({ status: 400, errors: [{ path: 'branchId' }] });
    expect(await refused({ regionId: midwest })).toMatchObject({ status: 400, errors: [{ path: 'branchId' }] });
    expect(await refused({ email: 'unknown@people.example' })).toMatchObject({
      status: 422,
      code: 'person-unknown',
      errors: [{ path: 'givenName' }],
    });
    expect(await refused({ ...staff, branchId: null })).toMatchObject({ status: 409, code: 'office-held' });
    const unknown = '0199a000-0000-7000-8000-00000000dead';
    expect(await refused({ branchId: unknown })).toMatchObject({ status: 422, errors: [{ path: 'branchId' }] });
    expect((await api.owner.query('select from graphile_worker.jobs')).rowCount).toBe(0);
  });

  it('is for administrators only', async () => {
    for (const other of await others()) expect(await problemOf(give(other, {}))).toMatchObject({ status: 403 });
    expect(await problemOf(give(null, {}))).toMatchObject({ status: 401 });
  });

  it('happens once for one Idempotency-Key, with one invitation', async () => {
    const wish = { email: 'once@people.example', givenName: 'Once' };
    const key = { 'idempotency-key': 'k' };
    const first = await give(administrator, wish, key);
    expect(await give(administrator, wish, key)).toEqual(first);
    await api.runJobs();
    expect(api.mails.filter(({ to }) => to.includes(wish.email))).toHaveLength(1);
    expect(await problemOf(give(administrator, { ...wish, givenName: 'Twice' }, key))).toMatchObject({
      status: 422,
      errors: [{ path: 'idempotency-key' }],
    });
  });
});

describe('the list of offices', () => {
  it('holds those of today, newest first, in pages', async () => {
    const past = await addPerson(api);
    await addOffice(api, {
      person: past,
      role: 'organizer',
      branch: chicago,
      startsOn: '2024-01-01',
      endsOn: '2026-11-23',
    });
    const { items } = await list(administrator);
    expect(items.some(({ person }) => person.id === past)).toBe(false);
    const days = items.map(({ startsOn }) => startsOn);
    expect(days).toEqual(days.toSorted().toReversed());
    const first = await list(administrator, { limit: 2 });
    const second = await list(administrator, { limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items]).toEqual(items.slice(0, 4));
  });

  it('is for administrators only', async () => {
    for (const other of await others()) {
      const response = await api.fetch('/api/offices', {}, other);
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('Nora');
    }
    expect(await problemOf(list(null))).toMatchObject({ status: 401 });
  });

  it('takes the same number of statements for 1 and for 100 rows', async () => {
    await api.owner.query(
      `with added as (insert into people (given_name) select 'N' from generate_series(1, 100) returning id)
       insert into offices (person_id, role, scope, starts_on) select id, 'national_staff', 'nation', '2026-01-01' from added`,
    );
    await list(administrator);
    const count = (limit: number) => countStatements(() => list(administrator, { limit }));
    expect(await count(100)).toBe(await count(1));
  });
});

describe('ending an office', () => {
  it('takes effect at once, and once is enough', async () => {
    const olga = await addPerson(api, { branch: chicago, office: 'organizer' });
    const office = await officeOf(olga);
    const look = () => api.as(olga)(people.list, { params: { branchId: chicago }, query: {} });
    await look();
    await end(administrator, office);
    await end(administrator, office);
    expect(await problemOf(look())).toMatchObject({ status: 403 });
    const { rows } = await api.owner.query<{ ends_on: string }>('select ends_on::text from offices where id = $1', [
      office,
    ]);
    expect(rows).toEqual([{ ends_on: '2026-11-23' }]);
  });

  it('takes away one that was given today, and leaves it in the audit', async () => {
    const office = await give(administrator, { email: 'brief@people.example', givenName: 'Brief' });
    await end(administrator, office.id);
    const { rows } = await api.owner.query<{ action: string }>(
      "select action from audit_entries where subject_id = $1 and action ~ '^offices' order by id",
      [office.person.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['offices.given', 'offices.ended']);
    expect(await problemOf(end(administrator, office.id))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is refused for the last administrator, and done where another stays', async () => {
    const last = await officeOf(administrator);
    expect(await problemOf(end(administrator, last))).toMatchObject({ status: 409, code: 'last-administrator' });
    const second = await addPerson(api, { office: 'administrator' });
    await end(second, last);
    expect(await problemOf(list(administrator))).toMatchObject({ status: 403 });
  });

  it('is for administrators only', async () => {
    for (const other of await others()) {
      expect(await problemOf(end(other, '0199a000-0000-7000-8000-00000000dead'))).toMatchObject({ status: 403 });
    }
    expect(await problemOf(end(null, '0199a000-0000-7000-8000-00000000dead'))).toMatchObject({ status: 401 });
  });
});
