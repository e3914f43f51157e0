import { branches } from '@rollcall/contract/branches';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../test/count-statements.ts';
import { startApi, type TestApi } from '../../test/harness.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addPerson, regionId } from '../../test/world.ts';
import { BranchesService } from './branches.service.ts';

let api: TestApi;
let chicago: string;
let administrator: string;
let midwest: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago', slug: 'chicago' });
  await addBranch(api, { name: 'Boston', region: 'northeast', timeZone: 'America/New_York' });
  await addBranch(api, { name: 'Denver', region: 'west' });
  administrator = await addPerson(api, { office: 'administrator' });
  midwest = await regionId(api, 'midwest');
});
afterAll(() => api.close());

const list = (query: object = {}) => api.as(null)(branches.list, { query });
const get = (branchId: string) => api.as(null)(branches.get, { params: { branchId } });

describe('branches', () => {
  it('are listed by name, for everybody', async () => {
    expect((await list()).items.map(({ name }) => name)).toEqual(['Boston', 'Chicago', 'Denver']);
  });

  it('come in pages that neither repeat nor lose any', async () => {
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Boston', 'Chicago', 'Denver']);
    expect(second.nextCursor).toBeNull();
  });

  it('refuse a limit out of bounds, an unknown parameter and a cursor that is none', async () => {
    for (const [path, query] of [
      ['limit', { limit: 101 }],
      ['limit', { limit: 0 }],
      ['sort', { sort: 'name' }],
      ['cursor', { cursor: 'nonsense' }],
    ] as const) {
      const expected = { status: 400, code: 'invalid', errors: [{ path, in: 'query' }] };
      expect(await problemOf(list(query))).toMatchObject(expected);
    }
  });

  it('are found by id and, for pages, by slug', async () => {
    const branch = await get(chicago);
    expect(branch).toMatchObject({ slug: 'chicago', timeZone: 'America/Chicago', region: { slug: 'midwest' } });
    expect(await api.app.get(BranchesService, { strict: false }).getBySlug('chicago')).toEqual(branch);
  });

  it('that are not there are not found', async () => {
    expect(await problemOf(get('0199a000-0000-7000-8000-00000000dead'))).toMatchObject({
      status: 404,
      code: 'branch-unknown',
    });
    expect(await problemOf(get('chicago'))).toMatchObject({
      status: 400,
      errors: [{ path: 'branchId', in: 'params' }],
    });
    await expect(api.app.get(BranchesService, { strict: false }).getBySlug('nowhere')).rejects.toMatchObject({
      problem: { code: 'branch-unknown' },
    });
  });

  it('lie in regions, which are listed by name', async () => {
    const { items } = await api.as(null)(branches.regions, {});
    expect(items.map(({ name }) => name)).toEqual(['Midwest', 'Northeast', 'South', 'West']);
  });

  it('take the same number of statements for 1 and for 100', async () => {
    await api.owner.query(
      `insert into branches (region_id, slug, name, city, state, zip, latitude, longitude, time_zone)
       select $1, 'z-' || n, 'Z ' || n, 'Z', 'IL', '60601', 41, -87, 'America/Chicago' from generate_series(1, 100) n`,
      [midwest],
    );
    const count = (limit: number) => countStatements(() => list({ limit }));
    expect(await count(100)).toBe(await count(1));
  });
});

describe('founding a branch', () => {
  const wish = (more: object = {}) => ({
    regionId: midwest,
    slug: 'duluth',
    name: 'Duluth',
    city: 'Duluth',
    state: 'MN',
    zip: '55802',
    latitude: 46.78,
    longitude: -92.1,
    timeZone: 'America/Chicago',
    ...more,
  });
  const add = (as: string | null, more: object = {}, headers: Record<string, string> = {}) =>
    api.as(as)(branches.add, { body: wish(more) }, { headers });

  it('is for administrators, and is written down', async () => {
    const branch = await add(administrator, { email: 'duluth@rollcall.example' });
    expect(branch).toMatchObject({ name: 'Duluth', email: 'duluth@rollcall.example', region: { slug: 'midwest' } });
    expect(await get(branch.id)).toEqual(branch);
    const { rows } = await api.owner.query('select actor_id, branch_id from audit_entries where action = $1', [
      'branches.added',
    ]);
    expect(rows).toEqual([{ actor_id: administrator, branch_id: branch.id }]);
  });

  it('is not for organizers, staff, the secretary, members or visitors', async () => {
    const others = [
      await addPerson(api, { branch: chicago, member: true, office: 'organizer' }),
      await addPerson(api, { office: 'national_staff' }),
      await addPerson(api, { office: 'membership_secretary' }),
      await addPerson(api, { branch: chicago, member: true }),
    ];
    for (const other of others) expect(await problemOf(add(other, { slug: 'x' }))).toMatchObject({ status: 403 });
    expect(await problemOf(add(null, { slug: 'x' }))).toMatchObject({ status: 401 });
  });

  it.each([
    [400, 'timeZone', { timeZone: 'America/Gotham' }],
    [400, 'name', { name: 'a\u0000b' }],
    [400, 'name', { name: 'x'.repeat(10_000) }],
    [400, 'state', { state: 'Minnesota' }],
    [409, 'slug', { slug: 'chicago' }],
    [422, 'regionId', { regionId: '0199a000-0000-7000-8000-00000000dead' }],
  ])('answers %i and names %s where it does not fit', async (status, path, more) => {
    const problem = await problemOf(add(administrator, { slug: 'elsewhere', ...more }));
    expect(problem).toMatchObject({ status, errors: [{ path }] });
  });

  it('happens once for one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'found-fargo' };
    const first = await add(administrator, { slug: 'fargo', name: 'Fargo <b>' }, key);
    expect(first.name).toBe('Fargo <b>');
    expect(await add(administrator, { slug: 'fargo', name: 'Fargo <b>' }, key)).toEqual(first);
    expect(await problemOf(add(administrator, { slug: 'fargo-2', name: 'Fargo' }, key))).toMatchObject({
      status: 422,
      errors: [{ path: 'idempotency-key' }],
    });
  });
});
