import { type AddSisterOrganization, sisterOrganizations } from '@rollcall/contract/solidarity';
import { exchanges, type WriteExchange } from '@rollcall/contract/solidarity/exchanges';
import { sisterStatements } from '@rollcall/contract/solidarity/statements';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addPerson } from '../../../test/world.ts';

const NOBODY = '0199a000-0000-7000-8000-00000000dead';

let api: TestApi;
let chicago: string;
let staff: string;
let organizer: string;
let member: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  staff = await addPerson(api, { office: 'national_staff' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true });
});
afterAll(() => api.close());

const wish = (more: Partial<AddSisterOrganization> = {}): AddSisterOrganization => ({
  name: 'Unión de Inquilinas',
  country: 'MX',
  city: 'Puebla',
  latitude: 19.04,
  longitude: -98.2,
  kind: 'movement',
  relation: 'cooperating',
  isPublic: true,
  ...more,
});
const add = (more: Partial<AddSisterOrganization> = {}, as: string | null = staff, headers = {}) =>
  api.as(as)(sisterOrganizations.add, { body: wish(more) }, { headers });
const get = (organizationId: string, as: string | null) =>
  api.as(as)(sisterOrganizations.get, { params: { organizationId } });
const change = (organizationId: string, version: number, body: object, as: string | null = staff) =>
  api.as(as)(
    sisterOrganizations.change,
    { params: { organizationId }, body },
    { headers: { 'if-match': `"${version}"` } },
  );

describe('a sister organization', () => {
  it('is added by national staff, and shown to everybody where it is public', async () => {
    const about = 'Tenants of **forty** buildings.';
    const added = await add({ about, url: 'https://inquilinas.example', since: '2019-05-01' });
    expect(added).toMatchObject({ ...wish(), about, url: 'https://inquilinas.example/', since: '2019-05-01' });
    expect(await get(added.id, null)).toEqual(added);
  });

  it('is named inside only, until somebody says that it is public', async () => {
    const { id, isPublic } = await api.as(staff)(sisterOrganizations.add, {
      body: { ...wish({ name: 'Under watch' }), isPublic: undefined },
    });
    expect(isPublic).toBe(false);
    expect(await get(id, member)).toMatchObject({ name: 'Under watch' });
    const former = await addPerson(api, { branch: chicago });
    for (const outside of [null, former]) {
      expect(await problemOf(get(id, outside))).toMatchObject({ status: 404, code: 'sister-organization-unknown' });
      const names = (await api.as(outside)(sisterOrganizations.list, { query: {} })).items.map(({ name }) => name);
      expect(names).not.toContain('Under watch');
    }
  });

  it('becomes public, and ceases to be, by somebody whose name is written down', async () => {
    const { id } = await add({ isPublic: false });
    const steps = [{ city: 'Cholula' }, { isPublic: true }, { isPublic: true }, { isPublic: false }];
    for (const [version, step] of steps.entries()) await change(id, version + 1, step);
    const { rows } = await api.owner.query(
      'select action, actor_id from audit_entries where subject_id = $1 order by id',
      [id],
    );
    expect(rows).toEqual([
      { action: 'solidarity.organization-published', actor_id: staff },
      { action: 'solidarity.organization-hidden', actor_id: staff },
    ]);
  });

  it('is neither added nor changed by anybody else', async () => {
    const { id } = await add();
    for (const person of [organizer, member]) {
      expect(await problemOf(add({}, person))).toMatchObject({ status: 403, code: 'forbidden' });
      expect(await problemOf(change(id, 1, { city: 'Here' }, person))).toMatchObject({ status: 403 });
    }
    expect(await problemOf(add({}, null))).toMatchObject({ status: 401 });
  });

  it('changes where something is named, and by one of two who change it at once', async () => {
    const before = await add({ since: '2019-05-01' });
    const after = await change(before.id, 1, { relation: 'affiliated', since: null });
    expect(after).toEqual({ ...before, relation: 'affiliated', since: null, version: 2 });
    const both = await Promise.allSettled([1, 2].map((n) => change(before.id, 2, { city: `City ${n}` })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await problemOf(change(before.id, 2, {}))).toMatchObject({ status: 412, current: { version: 3 } });
    expect(await problemOf(change(NOBODY, 1, {}))).toMatchObject({ status: 404 });
  });

  it('is added once for one Idempotency-Key, which means no other', async () => {
    const key = { 'idempotency-key': 'sister' };
    const [first, second] = await Promise.all([add({ name: 'Once' }, staff, key), add({ name: 'Once' }, staff, key)]);
    expect(second).toEqual(first);
    expect(await problemOf(add({ name: 'Other' }, staff, key))).toMatchObject({ status: 422, code: 'invalid' });
  });

  it.each<[string, object]>([
    ['country', { country: 'mx' }],
    ['country', { country: 'XX' }],
    ['country', { country: 'ZZ' }],
    ['country', { country: '' }],
    ['country', { country: 'Mexico' }],
    ['latitude', { latitude: 91 }],
    ['longitude', { longitude: -181 }],
    ['url', { url: 'javascript:alert(1)' }],
    ['name', { name: '' }],
    ['kind', { kind: 'company' }],
    ['secret', { secret: 1 }],
  ])('refuses %s by its name', async (path, more) => {
    expect(await problemOf(add(more))).toMatchObject({ status: 400, code: 'invalid', errors: [{ path }] });
  });
});

describe('the list of sister organizations', () => {
  it('is by name, of a country, a kind or a relation, in pages that neither repeat nor lose any', async () => {
    for (const n of [3, 1, 5, 2, 4]) {
      await add({
        name: `Finn ${n}`,
        country: 'FI',
        kind: n > 3 ? 'union' : 'party',
        relation: n === 1 ? 'ended' : 'in_touch',
      });
    }
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const more: object = cursor ? { cursor } : {};
      const page = await api.as(null)(sisterOrganizations.list, { query: { country: 'FI', limit: 2, ...more } });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['Finn 1', 'Finn 2', 'Finn 3', 'Finn 4', 'Finn 5']);
    const names = async (query: object) =>
      (await api.as(null)(sisterOrganizations.list, { query })).items.map(({ name }) => name);
    expect(await names({ country: 'FI', kind: 'union' })).toEqual(['Finn 4', 'Finn 5']);
    expect(await names({ country: 'FI', relation: 'ended' })).toEqual(['Finn 1']);
  });

  it('takes the same number of statements for 1 and for 100 rows', async () => {
    await api.owner.query(
      `insert into sister_organizations (name, country, city, latitude, longitude, kind, relation, is_public, created_at, updated_at)
       select 'N' || n, 'PE', 'Lima', -12, -77, 'union', 'in_touch', true, now(), now() from generate_series(1, 100) n`,
    );
    const count = (limit: number) =>
      countStatements(() => api.as(null)(sisterOrganizations.list, { query: { limit } }));
    expect(await count(100)).toBe(await count(1));
  });
});

describe('what is done and said together', () => {
  let organizationId: string;
  beforeAll(async () => {
    organizationId = (await add({ name: 'Exchanging' })).id;
  });
  const visit = { kind: 'visit', title: 'Two weeks in Puebla', startsOn: '2026-05-01', endsOn: '2026-05-14' } as const;
  const exchanged = async (as: string | null) =>
    (await api.as(as)(exchanges.list, { params: { organizationId }, query: {} })).items.map(({ title }) => title);

  it('is recorded by national staff, told to members, and to everybody where it is public', async () => {
    const params = { organizationId };
    const body = { ...visit, branchId: chicago };
    const added = await api.as(staff)(exchanges.add, { params, body });
    expect(added).toMatchObject({ ...visit, branch: { id: chicago, name: 'Chicago' }, isPublic: false });
    expect(await exchanged(member)).toEqual([visit.title]);
    expect(await exchanged(null)).toEqual([]);
    const at = { organizationId, exchangeId: added.id };
    const write = (as: string, body: WriteExchange, version: number) =>
      api.as(as)(exchanges.write, { params: at, body }, { headers: { 'if-match': `"${version}"` } });
    expect(await write(staff, { ...visit, isPublic: true }, 1)).toMatchObject({ isPublic: true, version: 2 });
    expect(await exchanged(null)).toEqual([visit.title]);
    expect(await problemOf(write(organizer, visit, 2))).toMatchObject({ status: 403 });
    expect(await problemOf(write(staff, { ...visit, title: 'Typed meanwhile' }, 1))).toMatchObject({
      status: 412,
      code: 'version-outdated',
      current: { title: visit.title, isPublic: true, version: 2 },
    });
    expect(await exchanged(null)).toEqual([visit.title]);
    await api.as(staff)(exchanges.remove, { params: at });
    expect(await exchanged(member)).toEqual([]);
    expect(await problemOf(write(staff, visit, 2))).toMatchObject({ status: 404 });
  });

  it('comes latest first, in pages', async () => {
    const params = { organizationId };
    for (const [title, startsOn] of [
      ['B', '2026-02-01'],
      ['C', '2026-03-01'],
      ['A', '2026-01-01'],
    ] as const) {
      await api.as(staff)(exchanges.add, { params, body: { kind: 'joint_meeting', title, startsOn, isPublic: true } });
    }
    const first = await api.as(null)(exchanges.list, { params, query: { limit: 2 } });
    expect(first.items.map(({ title }) => title)).toEqual(['C', 'B']);
    const rest = await api.as(null)(exchanges.list, { params, query: { limit: 2, cursor: first.nextCursor! } });
    expect([rest.items.map(({ title }) => title), rest.nextCursor]).toEqual([['A'], null]);
  });

  it('needs an organization, a day in order, and a branch that exists', async () => {
    const refused = (body: object, id = organizationId) =>
      problemOf(api.as(staff)(exchanges.add, { params: { organizationId: id }, body: { ...visit, ...body } }));
    expect(await refused({ endsOn: '2026-04-30' })).toMatchObject({ status: 400, errors: [{ path: 'endsOn' }] });
    expect(await refused({ branchId: NOBODY })).toMatchObject({ status: 422, errors: [{ path: 'branchId' }] });
    expect(await refused({}, NOBODY)).toMatchObject({ status: 404, code: 'sister-organization-unknown' });
  });

  it('has its statements, which say something or lead to where it is said', async () => {
    const params = { organizationId };
    const body = {
      voice: 'joint',
      title: 'Against the wall',
      body: '# One',
      issuedOn: '2026-06-01',
      language: 'es',
    } as const;
    const added = await api.as(staff)(sisterStatements.add, { params, body });
    expect(await api.as(null)(sisterStatements.list, { params, query: {} })).toEqual({
      items: [added],
      nextCursor: null,
    });
    const empty = { ...body, body: '' };
    const problem = await problemOf(api.as(staff)(sisterStatements.add, { params, body: empty }));
    expect(problem).toMatchObject({ status: 400, errors: [{ path: 'body' }] });
    const at = { organizationId, statementId: added.id };
    const elsewhere = { ...empty, url: 'https://example.org/a' };
    const write = (version: number) =>
      api.as(staff)(
        sisterStatements.write,
        { params: at, body: elsewhere },
        { headers: { 'if-match': `"${version}"` } },
      );
    expect(await write(1)).toMatchObject({ body: '', version: 2 });
    expect(await problemOf(write(1))).toMatchObject({ status: 412, code: 'version-outdated', current: { version: 2 } });
    expect(await problemOf(api.as(member)(sisterStatements.remove, { params: at }))).toMatchObject({ status: 403 });
    await api.as(staff)(sisterStatements.remove, { params: at });
    expect((await api.as(null)(sisterStatements.list, { params, query: {} })).items).toEqual([]);
  });
});
