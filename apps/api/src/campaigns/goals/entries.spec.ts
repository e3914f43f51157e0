import { campaignBranches } from '@rollcall/contract/campaigns/branches';
import { type AddGoalEntry, goals, type SetGoal } from '@rollcall/contract/campaigns/goals';
import { runAs } from '@rollcall/database/actor-scope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addPerson, adopt } from '../../../test/world.ts';
import { Database } from '../../platform/database/database.service.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let stranger: string;
let member: string;
let staff: string;
let campaign: string;
let doors: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer', givenName: 'Rosa' });
  stranger = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true });
  staff = await addPerson(api, { office: 'national_staff' });
  campaign = await addCampaign(api);
  await adopt(api, campaign, chicago, boston);
  doors = (await set()).id;
});
afterAll(() => api.close());

const set = (more: Partial<SetGoal> = {}) =>
  api.as(staff)(goals.set, {
    params: { campaignId: campaign },
    body: {
      ...{ measure: 'by_hand', title: 'Doors', unit: 'doors', target: 100 },
      ...{ startsOn: '2026-11-03', dueOn: '2026-12-13', ...more },
    },
  });
const write = (as: string | null, more: Partial<AddGoalEntry> = {}, goalId = doors, headers = {}) =>
  api.as(as)(
    goals.addEntry,
    { params: { campaignId: campaign, goalId }, body: { branchId: chicago, on: '2026-11-20', amount: 5, ...more } },
    { headers },
  );
const read = async (as: string, goalId = doors) =>
  (await api.as(as)(goals.entries, { params: { campaignId: campaign, goalId }, query: { limit: 100 } })).items;
const takeBack = (as: string, entryId: string, goalId = doors) =>
  api.as(as)(goals.removeEntry, { params: { campaignId: campaign, goalId, entryId } });
const reached = async (goalId = doors) =>
  (await api.as(staff)(goals.progress, { params: { campaignId: campaign, goalId } })).goal.reached;

describe('writing down what was reached', () => {
  it('is for a branch’s organizers, with a note that the branch keeps', async () => {
    const entry = await write(organizer, { amount: 40, note: 'With Sam in the 25th ward' });
    expect(entry).toMatchObject({
      amount: 40,
      on: '2026-11-20',
      branch: { name: 'Chicago' },
      by: { givenName: 'Rosa' },
    });
    expect(await read(member)).toMatchObject([{ id: entry.id, note: 'With Sam in the 25th ward', removable: false }]);
    for (const other of [stranger, staff]) expect(await read(other)).toEqual([]);
    expect(await reached()).toBe(40);
    await takeBack(organizer, entry.id);
    expect(await reached()).toBe(0);
  });

  it('is not for members, nor for another branch, nor for the whole by one of its branches', async () => {
    expect(await problemOf(write(member))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(write(stranger))).toMatchObject({ status: 403 });
    expect(await problemOf(write(organizer, { branchId: null }))).toMatchObject({ status: 403 });
    expect(await problemOf(write(null))).toMatchObject({ status: 401 });
  });

  it('for the whole is national staff’s in a national campaign, and everybody inside reads it', async () => {
    const entry = await write(staff, { branchId: null, amount: 7, note: 'Mailed in' });
    expect(await read(stranger)).toMatchObject([{ note: 'Mailed in', by: null, removable: false }]);
    expect(await problemOf(takeBack(stranger, entry.id))).toMatchObject({ status: 403 });
    await takeBack(staff, entry.id);
  });

  it('corrects what was too much by less than nothing', async () => {
    const entries = [await write(organizer, { amount: 30 }), await write(organizer, { amount: -10 })];
    expect(await reached()).toBe(20);
    for (const { id } of entries) await takeBack(organizer, id);
  });

  it('is refused where the goal is counted by itself, or is another branch’s', async () => {
    const { id: signatures } = await set({ measure: 'signatures', unit: '' });
    expect(await problemOf(write(organizer, {}, signatures))).toMatchObject({ status: 409, code: 'goal-counted' });
    const { id: theirs } = await set({ branchId: boston });
    expect(await problemOf(write(organizer, {}, theirs))).toMatchObject({ status: 404, code: 'goal-unknown' });
    expect(await problemOf(write(stranger, { branchId: chicago }, theirs))).toMatchObject({ status: 403 });
    expect((await write(stranger, { branchId: boston }, theirs)).amount).toBe(5);
  });

  it('happens once for one Idempotency-Key, and refuses nothing and no number', async () => {
    const { id } = await set();
    const send = () => write(organizer, {}, id, { 'idempotency-key': 'entry' });
    expect(await send()).toEqual(await send());
    expect(await reached(id)).toBe(5);
    expect(await problemOf(write(organizer, { amount: 0 }))).toMatchObject({
      status: 400,
      errors: [{ path: 'amount' }],
    });
    expect(await problemOf(write(organizer, { on: '1026-01-01' }))).toMatchObject({
      status: 400,
      errors: [{ path: 'on' }],
    });
  });

  it('is taken back once, and of another branch there is nothing to take back', async () => {
    const { id } = await write(organizer);
    expect(await problemOf(takeBack(stranger, id))).toMatchObject({ status: 404, code: 'not-found' });
    await takeBack(organizer, id);
    expect(await problemOf(takeBack(organizer, id))).toMatchObject({ status: 404 });
  });

  it('is taken back also after the branch has left the campaign, which takes nothing new of it', async () => {
    const { id } = await write(organizer);
    const before = await reached();
    const which = { params: { campaignId: campaign, branchId: chicago } };
    await api.as(organizer)(campaignBranches.leave, which);
    expect(await problemOf(write(organizer))).toMatchObject({ status: 403 });
    expect(await read(organizer)).toContainEqual(expect.objectContaining({ id, removable: true }));
    expect(await problemOf(takeBack(member, id))).toMatchObject({ status: 403 });
    await takeBack(organizer, id);
    expect(await reached()).toBe(before - 5);
    await api.as(organizer)(campaignBranches.adopt, which);
  });

  it('comes in pages, the latest day first', async () => {
    const { id } = await set();
    for (const on of ['2026-11-10', '2026-11-12', '2026-11-11']) await write(organizer, { on }, id);
    const page = (cursor?: string) =>
      api.as(organizer)(goals.entries, {
        params: { campaignId: campaign, goalId: id },
        query: { limit: 2, ...(cursor ? { cursor } : {}) },
      });
    const first = await page();
    const { items, nextCursor } = await page(first.nextCursor!);
    expect([...first.items, ...items].map(({ on }) => on)).toEqual(['2026-11-12', '2026-11-11', '2026-11-10']);
    expect(nextCursor).toBeNull();
  });
});

describe('the server', () => {
  const ask = (person: string | null, text: string, values: unknown[]) =>
    runAs({ personId: person }, () =>
      api.app.get(Database, { strict: false }).pool.query<Record<string, unknown>>(text, values),
    );
  const FORBIDDEN = { code: '42501' };

  it('can neither change what was written down, nor write for others, whatever it would ask', async () => {
    const { id } = await write(organizer);
    await expect(ask(organizer, 'update goal_entries set amount = 9 where id = $1', [id])).rejects.toMatchObject(
      FORBIDDEN,
    );
    const insert = `insert into goal_entries (id, goal_id, branch_id, "on", amount, created_at) values (uuidv7(), $1, $2, '2026-11-20', 1, now())`;
    for (const person of [member, stranger]) {
      await expect(ask(person, insert, [doors, chicago])).rejects.toMatchObject(FORBIDDEN);
    }
    expect((await ask(stranger, 'delete from goal_entries where id = $1', [id])).rowCount).toBe(0);
    expect((await ask(null, 'select * from goals', [])).rows).toEqual([]);
    expect((await ask(null, 'select * from app.goal_counts($1)', [doors])).rows).toEqual([]);
  });
});
