import { dayBefore, layOut, taskTemplates } from '@rollcall/contract/campaigns/task-templates';
import { tasks } from '@rollcall/contract/campaigns/tasks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addPerson, adopt } from '../../../test/world.ts';

let api: TestApi;
let [branch, other, campaign, organizer, stranger, staff, member]: string[] = [];

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  branch = await addBranch(api, { name: 'Chicago' });
  other = await addBranch(api);
  campaign = await addCampaign(api, { branch });
  organizer = await addPerson(api, { branch, member: true, office: 'organizer' });
  stranger = await addPerson(api, { branch: other, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
  member = await addPerson(api, { branch, member: true });
});
afterAll(() => api.close());

const list = async (as: string, query: object = {}) =>
  (await api.as(as)(taskTemplates.list, { query: { limit: 100, ...query } })).items;
const get = (as: string, templateId: string) => api.as(as)(taskTemplates.get, { params: { templateId } });
const items = [
  { title: 'Last', daysBefore: 0, dueTime: '18:00' },
  { title: 'Thanks', daysBefore: -1 },
  { title: 'First', daysBefore: 14, roleHint: 'Chair', about: 'Ask *early*', checklist: ['Room', 'Chairs'] },
];
const add = (as: string, branchId: string | null, more: object = {}) =>
  api.as(as)(taskTemplates.add, { body: { title: 'Our forum', branchId, items, ...more } });
const lay = (as: string, body: object, campaignId = campaign!, headers: Record<string, string> = {}) =>
  api.as(as)(taskTemplates.layOut, { params: { campaignId }, body: body as never }, { headers });

describe('the national templates', () => {
  it('are five in each language, with tasks in the order in which they are due', async () => {
    const [english, spanish] = [await list(organizer!, { language: 'en' }), await list(staff!, { language: 'es' })];
    expect(english.map(({ title }) => title)).toContain('Public forum in six weeks');
    expect(spanish.map(({ title }) => title)).toContain('Foro público en seis semanas');
    expect([english.length, spanish.length]).toEqual([5, 5]);
    for (const { id, tasks: count, daysAhead, mayChange } of english) {
      const template = await get(organizer!, id);
      const days = template.items.map(({ daysBefore }) => daysBefore);
      expect(template.items).toHaveLength(count);
      expect(days).toEqual(days.toSorted((a, b) => b - a));
      expect([days[0], mayChange]).toEqual([daysAhead, false]);
    }
  });

  it('are the national office’s to change', async () => {
    const [template] = await list(staff!, { language: 'en' });
    const change = (as: string) =>
      api.as(as)(
        taskTemplates.change,
        { params: { templateId: template!.id }, body: { about: 'Try it' } },
        { headers: { 'if-match': '"1"' } },
      );
    expect(await problemOf(change(organizer!))).toMatchObject({ status: 403 });
    expect(await change(staff!)).toMatchObject({ about: 'Try it', title: template!.title, version: 2 });
    expect(await problemOf(change(staff!))).toMatchObject({ status: 412, current: { version: 2 } });
  });
});

describe('a template of a branch', () => {
  it('is made, seen, changed and removed by its organizers', async () => {
    const made = await add(organizer!, branch!);
    expect(made).toMatchObject({ branch: { name: 'Chicago' }, tasks: 3, daysAhead: 14, mayChange: true, version: 1 });
    expect(made.items.map(({ title }) => title)).toEqual(['First', 'Last', 'Thanks']);
    expect(made.items[0]).toMatchObject({ roleHint: 'Chair', about: 'Ask *early*', checklist: ['Room', 'Chairs'] });
    const headers = { 'if-match': '"1"' };
    const changed = await api.as(organizer!)(
      taskTemplates.change,
      { params: { templateId: made.id }, body: { items: [{ title: 'Only', daysBefore: 3 }] } },
      { headers },
    );
    expect(changed).toMatchObject({ title: 'Our forum', tasks: 1, version: 2 });
    await api.as(organizer!)(taskTemplates.remove, { params: { templateId: made.id } });
    expect(await problemOf(get(organizer!, made.id))).toMatchObject({ status: 404 });
  });

  it('is nobody else’s: not another branch’s, the national office’s, or a member’s', async () => {
    const { id } = await add(organizer!, branch!, { title: 'Secret' });
    for (const as of [stranger!, staff!]) {
      expect(await problemOf(get(as, id))).toMatchObject({ status: 404 });
      expect((await list(as)).map(({ title }) => title)).not.toContain('Secret');
      const remove = api.as(as)(taskTemplates.remove, { params: { templateId: id } });
      expect(await problemOf(remove)).toMatchObject({ status: 404 });
    }
    expect(await problemOf(list(member!))).toMatchObject({ status: 403 });
    expect(await problemOf(add(organizer!, other!))).toMatchObject({ status: 403 });
    expect(await problemOf(add(organizer!, null))).toMatchObject({ status: 403 });
    expect(
      await problemOf(lay(stranger!, { templateId: id, on: '2027-01-15' }, await addCampaign(api, { branch: other! }))),
    ).toMatchObject({
      status: 422,
      errors: [{ path: 'templateId' }],
    });
  });

  it('is made once for one Idempotency-Key, and lists come in pages', async () => {
    const body = { title: 'Once', branchId: branch!, items };
    const send = () => api.as(organizer!)(taskTemplates.add, { body }, { headers: { 'idempotency-key': 'once' } });
    const [one, two] = await Promise.all([send(), send()]);
    expect(two.id).toBe(one.id);
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await api.as(organizer!)(taskTemplates.list, { query: { limit: 4, ...(cursor ? { cursor } : {}) } });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual((await list(organizer!)).map(({ id }) => id));
  });
});

describe('laying out a template', () => {
  it('counts backward by the calendar, over months, leap days and clocks that change', () => {
    expect(dayBefore('2028-03-01', 1)).toBe('2028-02-29');
    expect(dayBefore('2026-03-09', 1)).toBe('2026-03-08');
    expect(dayBefore('2026-12-31', -1)).toBe('2027-01-01');
    expect(layOut([{ daysBefore: 42 }, { daysBefore: -4 }], '2027-01-15').map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-04',
      '2027-01-19',
    ]);
  });

  it('makes all its tasks as the preview says, also those whose date has passed', async () => {
    const template = (await list(organizer!, { language: 'en' })).find(({ title }) =>
      title.startsWith('Public forum'),
    )!;
    const laid = await lay(organizer!, { templateId: template.id, on: '2026-12-10' });
    const { items: planned } = await get(organizer!, template.id);
    const due = layOut(planned, '2026-12-10');
    expect(laid.tasks.map(({ title, dueOn, dueTime, roleHint }) => [title, dueOn, dueTime, roleHint])).toEqual(
      due.map(({ title, dueOn, dueTime, roleHint }) => [title, dueOn, dueTime, roleHint]),
    );
    expect(laid.tasks[0]).toMatchObject({
      dueOn: '2026-10-29',
      isOverdue: true,
      branch: { id: branch },
      timeZone: 'America/Chicago',
    });
    const detail = await api.as(organizer!)(tasks.get, { params: { taskId: laid.tasks[0]!.id } });
    expect(detail.checklist.map(({ text }) => text)).toEqual(planned[0]!.checklist);
  });

  it('happens once for one Idempotency-Key', async () => {
    const { id: templateId } = await add(organizer!, branch!);
    const of = await addCampaign(api, { branch: branch! });
    const send = () => lay(organizer!, { templateId, on: '2027-02-01' }, of, { 'idempotency-key': 'lay' });
    const [one, two] = await Promise.all([send(), send()]);
    expect(two.id).toBe(one.id);
    const { items: made } = await api.as(organizer!)(tasks.list, { params: { campaignId: of }, query: {} });
    expect(made).toHaveLength(3);
  });

  it('is for a branch that takes part, and for the nation by national staff', async () => {
    const national = await addCampaign(api);
    const [template] = await list(staff!);
    const wish = { templateId: template!.id, on: '2027-02-01' };
    expect(await problemOf(lay(organizer!, { ...wish, branchId: branch }, national))).toMatchObject({
      status: 409,
      code: 'campaign-elsewhere',
    });
    expect(await problemOf(lay(organizer!, wish, national))).toMatchObject({ status: 403 });
    await adopt(api, national, branch!);
    expect((await lay(organizer!, { ...wish, branchId: branch }, national)).branchId).toBe(branch);
    expect((await lay(staff!, wish, national)).branchId).toBeNull();
    expect(await problemOf(lay(staff!, wish))).toMatchObject({ status: 403 }); // a branch's own
  });

  it('can be taken back, but for the tasks that somebody has begun or taken', async () => {
    const { id: templateId } = await add(organizer!, branch!);
    const of = await addCampaign(api, { branch: branch! });
    const laid = await lay(organizer!, { templateId, on: '2027-02-01' }, of);
    await api.as(member!)(tasks.take, { params: { taskId: laid.tasks[1]!.id } });
    const back = (as: string) => api.as(as)(taskTemplates.takeBack, { params: { layoutId: laid.id } });
    expect(await problemOf(back(stranger!))).toMatchObject({ status: 404 });
    expect(await back(organizer!)).toEqual({ removed: 2, kept: 1 });
    const { items: left } = await api.as(organizer!)(tasks.list, { params: { campaignId: of }, query: {} });
    expect(left.map(({ title }) => title)).toEqual(['Last']);
    expect(await problemOf(back(organizer!))).toMatchObject({ status: 404 });
  });
});
