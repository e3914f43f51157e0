import { tasks } from '@rollcall/contract/campaigns/tasks';
import { runAs } from '@rollcall/database/actor-scope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addTask } from '../../../test/tasks.ts';
import { addBranch, addCampaign, addPerson, adopt } from '../../../test/world.ts';
import { Database } from '../../platform/database/database.service.ts';

const NOBODY = '0199a000-0000-7000-8000-00000000dead';

let api: TestApi;
let [chicago, boston, campaign, national]: string[] = [];
let [organizer, member, colleague, stranger, staff]: string[] = [];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', timeZone: 'America/New_York', region: 'northeast' });
  campaign = await addCampaign(api, { branch: chicago });
  national = await addCampaign(api);
  await adopt(api, national, boston);
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer', givenName: 'Olga' });
  member = await addPerson(api, { branch: chicago, member: true, givenName: 'Mia', familyName: 'Moss' });
  colleague = await addPerson(api, { branch: chicago, member: true });
  stranger = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
});
afterAll(() => api.close());

const add = (as: string, more: object = {}, to = campaign!) =>
  api.as(as)(tasks.add, { params: { campaignId: to }, body: { title: 'Book the hall', ...more } });
const get = (as: string, taskId: string) => api.as(as)(tasks.get, { params: { taskId } });
const change = (as: string, taskId: string, body: object, version: number | null = 1) =>
  api.as(as)(
    tasks.change,
    { params: { taskId }, body },
    version === null ? {} : { headers: { 'if-match': `"${version}"` } },
  );

describe('adding a task', () => {
  it('is for organizers: of a branch’s own campaign it is the branch’s, with its zone', async () => {
    const checklist = [{ id: crypto.randomUUID(), text: 'Ask the price' }];
    const made = await add(organizer!, { dueOn: '2026-12-01', dueTime: '18:00', checklist, assigneeId: member });
    expect(made).toMatchObject({
      title: 'Book the hall',
      status: 'todo',
      branch: { id: chicago, name: 'Chicago' },
      campaign: { id: campaign },
      assignee: { personId: member, givenName: 'Mia', familyName: 'Moss' },
      createdBy: { givenName: 'Olga' },
      dueTime: '18:00',
      timeZone: 'America/Chicago',
      checklist: [{ text: 'Ask the price', isDone: false }],
      may: { manage: true, work: true, take: false, comment: true },
      version: 1,
    });
    expect(new Date(made.dueAt!).toISOString()).toBe('2026-12-02T00:00:00.000Z');
  });

  it('is due at the end of its day where no time is named', async () => {
    const { dueAt, isOverdue } = await add(organizer!, { dueOn: '2026-11-22' });
    expect([new Date(dueAt!).toISOString(), isOverdue]).toEqual(['2026-11-23T06:00:00.000Z', true]);
    expect((await add(organizer!, { dueOn: '2026-11-23' })).isOverdue).toBe(false);
  });

  it('is for national staff where it is the nation’s, and for a branch that takes part', async () => {
    expect(await add(staff!, {}, national)).toMatchObject({ branch: null, may: { manage: true } });
    expect((await add(stranger!, { branchId: boston }, national)).branch?.name).toBe('Boston');
  });

  it('is not for members, other branches, visitors, or where a branch takes no part', async () => {
    expect(await problemOf(add(member!))).toMatchObject({ status: 403 });
    expect(await problemOf(add(stranger!))).toMatchObject({ status: 403 });
    expect(await problemOf(add(staff!))).toMatchObject({ status: 403 });
    expect(await problemOf(add(organizer!, {}, national))).toMatchObject({ status: 403 });
    expect(await problemOf(add(organizer!, { branchId: chicago }, national))).toMatchObject({
      status: 409,
      code: 'campaign-elsewhere',
    });
    expect(await problemOf(add(organizer!, {}, NOBODY))).toMatchObject({ status: 404, code: 'campaign-unknown' });
  });

  it('gives it only to who may see it, and names the field of what is wrong', async () => {
    for (const assigneeId of [stranger, staff, NOBODY]) {
      expect(await problemOf(add(organizer!, { assigneeId }))).toMatchObject({
        status: 422,
        code: 'person-outside',
        errors: [{ path: 'assigneeId' }],
      });
    }
    expect(await problemOf(add(staff!, { assigneeId: member }, national))).toMatchObject({ status: 422 });
    expect(await problemOf(add(organizer!, { dueTime: '10:00' }))).toMatchObject({ errors: [{ path: 'dueTime' }] });
    expect(await problemOf(add(organizer!, { title: ' ' }))).toMatchObject({ errors: [{ path: 'title' }] });
  });

  it('happens once for one Idempotency-Key, and refuses the key for another body', async () => {
    const headers = { 'idempotency-key': 'once' };
    const send = (title: string) =>
      api.as(organizer!)(tasks.add, { params: { campaignId: campaign! }, body: { title } }, { headers });
    const [first, second] = await Promise.all([send('Once'), send('Once')]);
    expect(second.id).toBe(first.id);
    expect(await problemOf(send('Twice'))).toMatchObject({ status: 422 });
  });
});

describe('a task', () => {
  it('is seen by its branch, and by nobody else: not by national staff, who see the nation’s', async () => {
    const { id } = await add(organizer!);
    expect((await get(member!, id)).may).toEqual({ manage: false, work: false, take: true, comment: false });
    for (const as of [stranger!, staff!]) {
      expect(await problemOf(get(as, id))).toMatchObject({ status: 404, code: 'task-unknown' });
    }
    const { id: nations } = await add(staff!, {}, national);
    expect(await problemOf(get(stranger!, nations))).toMatchObject({ status: 404 });
  });

  it('of a campaign that is not published is seen by those who plan it', async () => {
    const plan = await addCampaign(api, { branch: chicago! });
    await api.owner.query('update campaigns set published_at = null where id = $1', [plan]);
    const { id } = await add(organizer!, {}, plan);
    expect(await problemOf(get(member!, id))).toMatchObject({ status: 404 });
    expect(await problemOf(change(organizer!, id, { assigneeId: member }))).toMatchObject({ code: 'person-outside' });
  });

  it('names who has to do with it to those who see it only, also where the names alone are asked for', async () => {
    const plan = await addCampaign(api, { branch: chicago! });
    const [open, gone, planned] = [await add(organizer!), await add(organizer!), await add(organizer!, {}, plan)];
    await api.owner.query('update tasks set removed_at = $2 where id = $1', [gone.id, '2026-11-23T18:00:00Z']);
    await api.owner.query('update campaigns set published_at = null where id = $1', [plan]);
    const { pool } = api.app.get(Database, { strict: false });
    const named = async (personId: string) => {
      const ask = () =>
        pool.query<{ id: string }>('select task_id as id from task_people where task_id = any ($1)', [ids]);
      return (await runAs({ personId }, ask)).rows.map(({ id }) => id).sort();
    };
    const ids = [open.id, gone.id, planned.id].sort();
    expect(await named(organizer!)).toEqual(ids);
    expect(await named(member!)).toEqual([open.id]);
    expect(await named(stranger!)).toEqual([]);
  });
});

describe('changing a task', () => {
  it('changes what is named and keeps the rest, ticks too', async () => {
    const checks = ['One', 'Two', 'Three'].map((text) => ({ id: crypto.randomUUID(), text }));
    const { id } = await add(organizer!, {
      about: 'Near the station',
      dueOn: '2026-12-01',
      dueTime: '10:00',
      checklist: checks,
    });
    await api.as(organizer!)(tasks.tick, { params: { taskId: id, checkId: checks[1]!.id } });
    const swapped = [checks[1]!, { ...checks[0]!, text: 'First' }];
    expect(await change(organizer!, id, { title: 'Book a hall', checklist: swapped })).toMatchObject({
      title: 'Book a hall',
      about: 'Near the station',
      dueTime: '10:00',
      checklist: [
        { text: 'Two', isDone: true },
        { text: 'First', isDone: false },
      ],
      version: 2,
    });
    expect(await change(organizer!, id, { dueOn: null }, 2)).toMatchObject({ dueOn: null, dueTime: null, dueAt: null });
    expect(await problemOf(change(organizer!, id, { dueTime: '09:00' }, 3))).toMatchObject({ status: 422 });
  });

  it('refuses one that somebody else has changed since, and shows what stands there', async () => {
    const { id } = await add(organizer!);
    await change(organizer!, id, { title: 'Mine' });
    const problem = await problemOf(change(organizer!, id, { title: 'Also mine' }));
    expect(problem).toMatchObject({ status: 412, code: 'version-outdated', current: { title: 'Mine', version: 2 } });
    expect(await problemOf(change(organizer!, id, {}, null))).toMatchObject({ status: 428 });
  });

  it('is not for members, also not for whose task it is', async () => {
    const { id } = await add(organizer!, { assigneeId: member });
    expect(await problemOf(change(member!, id, { title: 'Less' }))).toMatchObject({ status: 403 });
    expect(await problemOf(change(stranger!, id, { title: 'x' }))).toMatchObject({ status: 404 });
  });
});

describe('taking a task away', () => {
  const remove = (as: string, taskId: string) => api.as(as)(tasks.remove, { params: { taskId } });
  const restore = (as: string, taskId: string) => api.as(as)(tasks.restore, { params: { taskId } });

  it('hides it from the branch, and lets organizers bring it back', async () => {
    const { id } = await add(organizer!, { title: 'Gone' });
    await remove(organizer!, id);
    expect(await problemOf(get(member!, id))).toMatchObject({ status: 404 });
    expect((await get(organizer!, id)).removedAt).not.toBeNull();
    const { items } = await api.as(organizer!)(tasks.ofBranch, {
      params: { branchId: chicago! },
      query: { limit: 100 },
    });
    expect(items.map((task) => task.id)).not.toContain(id);
    expect(await restore(organizer!, id)).toMatchObject({ title: 'Gone', removedAt: null });
    expect((await get(member!, id)).title).toBe('Gone');
  });

  it('is not for members', async () => {
    const { id } = await add(organizer!, { assigneeId: member });
    expect(await problemOf(remove(member!, id))).toMatchObject({ status: 403 });
    await remove(organizer!, id);
    expect(await problemOf(restore(member!, id))).toMatchObject({ status: 403 });
  });

  it('is for ever after 30 days, and not before', async () => {
    const { id } = await add(organizer!);
    await remove(organizer!, id);
    const removedAt = (at: string) => api.owner.query('update tasks set removed_at = $2 where id = $1', [id, at]);
    await removedAt('2026-10-24T18:00:01Z');
    await api.runJobs();
    expect((await restore(organizer!, id)).id).toBe(id);
    await removedAt('2026-10-24T17:59:59Z');
    await api.runJobs();
    expect(await problemOf(restore(organizer!, id))).toMatchObject({ status: 404 });
  });
});

describe('lists of tasks', () => {
  let own: string;
  const listed = async (as: string, query: object) =>
    (await api.as(as)(tasks.list, { params: { campaignId: own }, query })).items.map(({ title }) => title);

  beforeAll(async () => {
    own = await addCampaign(api, { branch: chicago! });
    const put = (title: string, more: object = {}) => addTask(api, { campaign: own, branch: chicago!, title, ...more });
    await put('Later', { dueOn: '2026-12-10', assignee: member });
    await put('Whenever');
    await put('Soon', { dueOn: '2026-11-24', status: 'doing', assignee: colleague });
    await put('Over', { dueOn: '2026-11-01', status: 'done', assignee: member });
  });

  it('are by column and place, or by what is due first', async () => {
    expect(await listed(member!, {})).toEqual(['Later', 'Whenever', 'Soon', 'Over']);
    expect(await listed(member!, { order: 'due' })).toEqual(['Over', 'Soon', 'Later', 'Whenever']);
  });

  it('keep to a status, what is open, whose it is, and until when', async () => {
    expect(await listed(member!, { status: 'doing' })).toEqual(['Soon']);
    expect(await listed(member!, { open: 'true' })).toEqual(['Later', 'Whenever', 'Soon']);
    expect(await listed(member!, { assignee: 'me' })).toEqual(['Later', 'Over']);
    expect(await listed(member!, { assignee: 'nobody' })).toEqual(['Whenever']);
    expect(await listed(member!, { assignee: colleague! })).toEqual(['Soon']);
    expect(await listed(member!, { dueUntil: '2026-11-24' })).toEqual(['Soon', 'Over']);
    expect(await listed(member!, { branch: 'nation' })).toEqual([]);
    expect(await listed(member!, { branch: chicago!, status: 'done' })).toEqual(['Over']);
  });

  it('are empty for strangers, and unknown for a campaign that is not there', async () => {
    expect(await listed(stranger!, {})).toEqual([]);
    expect(await listed(staff!, {})).toEqual([]);
    const none = api.as(member!)(tasks.list, { params: { campaignId: NOBODY }, query: {} });
    expect(await problemOf(none)).toMatchObject({ status: 404, code: 'campaign-unknown' });
  });

  it.each(['board', 'due'] as const)('come in pages that neither repeat nor lose any: %s', async (order) => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await api.as(member!)(tasks.list, {
        params: { campaignId: own },
        query: { limit: 1, order, ...(cursor ? { cursor } : {}) },
      });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(await listed(member!, { order }));
    expect(await problemOf(listed(member!, { order, cursor: 'e30' }))).toMatchObject({ status: 400 });
  });

  it('of a person are across all campaigns, and of a branch for who belongs to it', async () => {
    const mine = await api.as(colleague!)(tasks.mine, { query: {} });
    expect(mine.items.map(({ title }) => title)).toEqual(['Soon']);
    const of = (as: string, branchId: string) =>
      api.as(as)(tasks.ofBranch, { params: { branchId }, query: { open: 'true' } });
    expect((await of(member!, chicago!)).items.map(({ title }) => title)).toContain('Soon');
    expect(await problemOf(of(stranger!, chicago!))).toMatchObject({ status: 403 });
    expect(await problemOf(of(staff!, chicago!))).toMatchObject({ status: 403 });
    expect(await problemOf(of(member!, NOBODY))).toMatchObject({ status: 404, code: 'branch-unknown' });
  });

  it('take the same number of statements for 1 and for 100 rows', async () => {
    const many = await addCampaign(api, { branch: chicago! });
    for (let n = 0; n < 30; n++) await addTask(api, { campaign: many, branch: chicago!, assignee: member! });
    const count = (limit: number) =>
      countStatements(() => api.as(member!)(tasks.list, { params: { campaignId: many }, query: { limit } }));
    expect(await count(30)).toBe(await count(1));
  });
});
