import { areaIn, areas, type ChangePriorityArea } from '@rollcall/contract/areas';
import { priorityAreas } from '@rollcall/contract/campaigns';
import { meetings } from '@rollcall/contract/meetings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addMeeting, addOffice, addPerson, areaId } from '../../../test/world.ts';

const NOBODY = '0199a000-0000-7000-8000-00000000dead';

let api: TestApi;
let chicago: string;
let labor: string;
let staff: string;
let organizer: string;
let member: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  labor = await areaId(api, 7);
  staff = await addPerson(api, { office: 'national_staff' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true });
});
afterAll(() => api.close());

const get = (as: string | null, id = labor) => api.as(as)(areas.get, { params: { areaId: id } });
const change = async (as: string | null, body: ChangePriorityArea, version?: number) =>
  api.as(as)(
    areas.change,
    { params: { areaId: labor }, body },
    { headers: { 'if-match': `"${version ?? (await get(null)).version}"` } },
  );

describe('a priority area', () => {
  it('says what it stands for, to everybody, in English and in Spanish', async () => {
    const area = await get(null);
    expect(area).toMatchObject({ slug: 'labor-movement', position: 7, name: 'The labor movement' });
    expect(area.statement).toMatch(/union/);
    expect(areaIn(area, 'es-MX')).toMatchObject({ language: 'es', name: 'El movimiento obrero' });
    expect(areaIn(area, 'es').statement).toMatch(/sindicato/);
    expect(areaIn(area, 'fr').name).toBe('The labor movement');
  });

  it('has its text in both languages, all ten of them', async () => {
    const { items } = await api.as(null)(priorityAreas.list, {});
    expect(items).toHaveLength(10);
    for (const { id, translations } of items) {
      expect(translations.map(({ language }) => language)).toEqual(['es']);
      const { statement, translations: whole } = await get(null, id);
      for (const text of [statement, whole[0]!.statement]) expect(text.length).toBeGreaterThan(400);
    }
  });

  it('is not found by an id that it never had', async () => {
    expect(await problemOf(get(null, NOBODY))).toMatchObject({ status: 404 });
  });

  it('changes where national staff name something, and stays where they do not', async () => {
    const before = await get(staff);
    const after = await change(staff, { summary: 'Unions, everywhere.' });
    expect(after).toEqual({ ...before, summary: 'Unions, everywhere.', version: before.version + 1 });
    const french = { language: 'fr', name: 'Le mouvement ouvrier', summary: 'Les syndicats.' };
    const spanish = before.translations[0]!;
    const { translations } = await change(staff, { translations: [french, { ...spanish, name: 'Sindicatos' }] });
    expect(translations).toEqual([
      { ...spanish, name: 'Sindicatos' },
      { ...french, statement: '' },
    ]);
    expect((await change(staff, { translations: [spanish] })).translations).toEqual([spanish]);
  });

  it('is changed by one of two who change it at once, and the other is shown what stands there', async () => {
    const { version } = await get(staff);
    const other = await addPerson(api, { office: 'national_staff' });
    const both = await Promise.allSettled([
      change(staff, { statement: 'One' }, version),
      change(other, { statement: 'Two', translations: [] }, version),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = await problemOf(change(staff, { translations: [] }, version));
    expect(late).toMatchObject({ status: 412, code: 'version-outdated', current: { version: version + 1 } });
  });

  it('is not changed by anybody else', async () => {
    for (const person of [organizer, member]) {
      expect(await problemOf(change(person, { name: 'Mine' }))).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await problemOf(change(null, { name: 'Mine' }))).toMatchObject({ status: 401 });
  });

  it.each<[string, object]>([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(101) }],
    ['summary', { summary: 'a\nb' }],
    ['statement', { statement: 'x'.repeat(20_001) }],
    ['translations.0.language', { translations: [{ language: 'en', name: 'x', summary: '' }] }],
    ['translations.0.language', { translations: [{ language: 'español', name: 'x', summary: '' }] }],
    ['translations', { translations: ['fr', 'fr'].map((language) => ({ language, name: 'x', summary: '' })) }],
    ['position', { position: 1 }],
  ])('refuses %s by its name', async (path, body) => {
    const problem = await problemOf(change(staff, body));
    expect(problem).toMatchObject({ status: 400, code: 'invalid', errors: [{ path }] });
  });
});

describe('the order of the areas', () => {
  const inOrder = async () => (await api.as(null)(priorityAreas.list, {})).items;
  const ids = async () => (await inOrder()).map(({ id }) => id);
  const order = (as: string | null, areaIds: string[]) => api.as(as)(areas.order, { body: { areaIds } });
  const entries = async () =>
    (await api.owner.query(`select from audit_entries where action = 'areas.ordered'`)).rowCount;

  it('is changed by national staff, in one step, and holds everywhere', async () => {
    const before = await ids();
    const [first, second, ...others] = before as [string, string];
    const { version } = await get(null, second);
    await order(staff, [...others, second, first]);
    expect(await ids()).toEqual([...others, second, first]);
    expect((await inOrder()).map(({ position }) => position)).toEqual(before.map((_, n) => n + 1));
    expect(await get(null, second)).toMatchObject({ position: 9, version });
    await order(staff, before);
    expect(await ids()).toEqual(before);
  });

  it('is written down where something moved, and not where nothing did', async () => {
    const before = await entries();
    await order(staff, await ids());
    expect(await entries()).toBe(before);
    await order(staff, (await ids()).reverse());
    await order(staff, (await ids()).reverse());
    expect(await entries()).toBe((before ?? 0) + 2);
  });

  it('is one of two that are sent at once, whole', async () => {
    const before = await ids();
    const wishes = [[...before].reverse(), [...before.slice(5), ...before.slice(0, 5)]];
    await Promise.all(wishes.map((wish) => order(staff, wish)));
    expect(wishes).toContainEqual(await ids());
    await order(staff, before);
  });

  it('is not changed by anybody else', async () => {
    const before = await ids();
    for (const person of [organizer, member]) {
      expect(await problemOf(order(person, [...before].reverse()))).toMatchObject({ status: 403, code: 'forbidden' });
    }
    expect(await problemOf(order(null, [...before].reverse()))).toMatchObject({ status: 401 });
    expect(await ids()).toEqual(before);
  });

  it('names every area once', async () => {
    const before = await ids();
    for (const wish of [before.slice(1), [...before.slice(1), NOBODY], [...before, NOBODY]]) {
      const problem = await problemOf(order(staff, wish));
      expect(problem).toMatchObject({ status: 422, code: 'invalid', errors: [{ path: 'areaIds' }] });
    }
    for (const wish of [[], [...before, labor]]) {
      const problem = await problemOf(order(staff, wish));
      expect(problem).toMatchObject({ status: 400, code: 'invalid', errors: [{ path: 'areaIds' }] });
    }
    expect(await ids()).toEqual(before);
  });
});

describe('the meetings on an area', () => {
  it('are those that name it, or belong to one of its campaigns, by who may see them', async () => {
    const campaign = await addCampaign(api, { area: labor, branch: chicago });
    const inCampaign = await addMeeting(api, { branch: chicago, visibility: 'public', title: 'In the campaign' });
    const direct = await addMeeting(api, { branch: chicago, visibility: 'branch', title: 'Named' });
    await addMeeting(api, { branch: chicago, visibility: 'public', title: 'About something else' });
    await api.owner.query('update meetings set campaign_id = $2 where id = $1', [inCampaign, campaign]);
    await api.owner.query('update meetings set priority_area_id = $2 where id = $1', [direct, labor]);
    const titles = async (as: string | null) =>
      (await api.as(as)(meetings.listOfArea, { params: { areaId: labor }, query: {} })).items.map(({ title }) => title);
    expect((await titles(member)).sort()).toEqual(['In the campaign', 'Named']);
    expect(await titles(null)).toEqual(['In the campaign']);
  });
});

describe('the conveners of an area', () => {
  const add = (as: string | null, email: string, publicName: string | null = null) =>
    api.as(as)(areas.addConvener, { params: { areaId: labor }, body: { email, publicName } });
  const name = (as: string, personId: string, publicName: string | null) =>
    api.as(as)(areas.nameConvener, { params: { areaId: labor, personId }, body: { publicName } });
  const remove = (as: string, personId: string) =>
    api.as(as)(areas.removeConvener, { params: { areaId: labor, personId } });
  const shown = async (as: string | null) => (await get(as)).conveners;

  let rosa: string;
  beforeAll(async () => {
    const given = { givenName: 'Rosa', familyName: 'Delgado', email: 'rosa@people.example' };
    rosa = await addPerson(api, { branch: chicago, member: true, ...given });
  });

  it('are known to members by name, and to nobody outside', async () => {
    await add(staff, 'Rosa@people.example');
    const known = [{ personId: rosa, givenName: 'Rosa', familyName: 'Delgado', publicName: null }];
    expect(await shown(member)).toEqual(known);
    expect(await shown(null)).toEqual([]);
    const former = await addPerson(api, { branch: chicago });
    expect(await shown(former)).toEqual([]);
  });

  it('stand in public under the name that was given for it, without the record', async () => {
    await name(rosa, rosa, 'Rosa D.');
    const outside = { personId: null, givenName: null, familyName: null, publicName: 'Rosa D.' };
    expect(await shown(null)).toEqual([outside]);
    await name(staff, rosa, null);
    expect(await shown(null)).toEqual([]);
  });

  it('are named by themselves and national staff, not by others', async () => {
    expect(await problemOf(name(member, rosa, 'Rosa'))).toMatchObject({ status: 403 });
    expect(await problemOf(name(member, member, 'Me'))).toMatchObject({ status: 404, code: 'person-unknown' });
    expect(await problemOf(remove(organizer, rosa))).toMatchObject({ status: 403 });
    expect(await problemOf(add(organizer, 'rosa@people.example'))).toMatchObject({ status: 403 });
    expect(await problemOf(add(null, 'rosa@people.example'))).toMatchObject({ status: 401 });
  });

  it('belong to the organization', async () => {
    await addPerson(api, { branch: chicago, email: 'contact@people.example' });
    for (const email of ['contact@people.example', 'nobody@people.example']) {
      const problem = await problemOf(add(staff, email));
      expect(problem).toMatchObject({ status: 422, code: 'person-unknown', errors: [{ path: 'email' }] });
    }
  });

  it('stop when they want to, and each step is written down', async () => {
    await remove(rosa, rosa);
    await remove(staff, rosa);
    expect(await shown(member)).toEqual([]);
    const { rows } = await api.owner.query<{ action: string; actor_id: string }>(
      `select action, actor_id from audit_entries where action like 'areas.convener-%' order by id`,
    );
    expect(rows.map(({ action, actor_id }) => [action, actor_id === rosa ? 'rosa' : 'staff'])).toEqual([
      ['areas.convener-added', 'staff'],
      ['areas.convener-named', 'rosa'],
      ['areas.convener-named', 'staff'],
      ['areas.convener-removed', 'rosa'],
    ]);
  });

  it('are shown while they belong to the organization, and are no convener more once they left', async () => {
    const given = { givenName: 'Luz', familyName: 'Vega', email: 'luz@people.example' };
    const luz = await addPerson(api, { branch: chicago, member: true, ...given });
    await add(staff, given.email, 'Luz V.');
    const left = (on: string) =>
      api.owner.query(`update memberships set ends_on = $2, end_reason = 'resigned' where person_id = $1`, [luz, on]);
    await left('2026-11-24');
    expect((await shown(null)).map(({ publicName }) => publicName)).toEqual(['Luz V.']);
    await left('2026-11-23');
    for (const as of [null, member, staff]) expect(await shown(as)).toEqual([]);
    await addOffice(api, { person: luz, role: 'national_staff' });
    expect((await shown(member)).map(({ personId }) => personId)).toEqual([luz]);
    await remove(staff, luz);
  });

  it('are ten at most', async () => {
    for (let n = 0; n < 10; n += 1) {
      await addPerson(api, { branch: chicago, member: true, email: `c${n}@people.example` });
      await add(staff, `c${n}@people.example`);
    }
    expect(await problemOf(add(staff, 'rosa@people.example'))).toMatchObject({
      status: 409,
      code: 'too-many-conveners',
    });
    await add(staff, 'c3@people.example', 'Again');
  });
});
