import { campaignBranches } from '@rollcall/contract/campaigns/branches';
import { campaignUpdates } from '@rollcall/contract/campaigns/updates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addPerson } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let neighbor: string;
let staff: string;
let member: string;
let national: string;
let local: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  neighbor = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
  member = await addPerson(api, { branch: chicago, member: true });
  national = await addCampaign(api, {});
  local = await addCampaign(api, { branch: chicago });
  await api.as(organizer)(campaignBranches.adopt, { params: { campaignId: national, branchId: chicago } });
});
afterAll(() => api.close());

const news = { title: 'The council listened', body: 'Two hundred of us **came**.' };
const add = (as: string | null, campaignId: string, branchId: string | null, headers = {}) =>
  api.as(as)(campaignUpdates.add, { params: { campaignId }, body: { ...news, branchId } }, { headers });
const list = (campaignId: string, query: object = {}) =>
  api.as(null)(campaignUpdates.list, { params: { campaignId }, query });
const change = (as: string | null, updateId: string, title: string, version = 1, campaignId = national) =>
  api.as(as)(
    campaignUpdates.change,
    { params: { campaignId, updateId }, body: { title } },
    { headers: { 'if-match': `"${version}"` } },
  );
const remove = (as: string | null, updateId: string, campaignId = national) =>
  api.as(as)(campaignUpdates.remove, { params: { campaignId, updateId } });

describe('news of a campaign', () => {
  it('are told by those who plan it, and by branches that take part in their own name', async () => {
    expect(await add(staff, national, null)).toMatchObject({ ...news, branch: null, version: 1 });
    expect(await add(organizer, national, chicago)).toMatchObject({ branch: { name: 'Chicago' } });
    expect(await add(organizer, local, chicago)).toMatchObject({ branch: { name: 'Chicago' } });
    expect(await add(organizer, local, null)).toMatchObject({ branch: null });
  });

  it('are not told by a branch that takes no part, by members, or for the nation by organizers', async () => {
    expect(await problemOf(add(neighbor, national, boston))).toMatchObject({
      status: 409,
      code: 'branch-takes-no-part',
      errors: [{ path: 'branchId' }],
    });
    expect(await problemOf(add(organizer, national, null))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(add(neighbor, national, chicago))).toMatchObject({ status: 403 });
    expect(await problemOf(add(neighbor, local, null))).toMatchObject({ status: 403 });
    expect(await problemOf(add(member, local, chicago))).toMatchObject({ status: 403 });
    expect(await problemOf(add(null, local, chicago))).toMatchObject({ status: 401 });
  });

  it('stand in a list with the latest first, in pages, at the same number of statements', async () => {
    const campaignId = await addCampaign(api, { branch: chicago });
    for (const [hour, title] of ['First', 'Second', 'Third'].entries()) {
      api.clock.set(`2026-11-24T1${hour}:00:00Z`);
      await api.as(organizer)(campaignUpdates.add, {
        params: { campaignId },
        body: { title, body: 'B', branchId: null },
      });
    }
    const first = await list(campaignId, { limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual(['Third', 'Second']);
    const second = await list(campaignId, { limit: 2, cursor: first.nextCursor });
    expect(second).toMatchObject({ items: [{ title: 'First' }], nextCursor: null });
    const count = (limit: number) => countStatements(() => list(campaignId, { limit }));
    expect(await count(3)).toBe(await count(1));
    expect(await problemOf(list(chicago))).toMatchObject({ status: 404, code: 'campaign-unknown' });
  });

  it('are told once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'news' };
    expect(await add(staff, national, null, headers)).toEqual(await add(staff, national, null, headers));
    expect(await problemOf(add(staff, national, chicago, headers))).toMatchObject({ status: 422 });
  });
});

describe('what was told', () => {
  it('is corrected by who told it and by who plans the campaign, each from what they saw', async () => {
    const { id } = await add(organizer, national, chicago);
    expect(await change(organizer, id, 'Corrected')).toMatchObject({ title: 'Corrected', body: news.body, version: 2 });
    expect(await problemOf(change(organizer, id, 'Late'))).toMatchObject({
      status: 412,
      code: 'version-outdated',
      current: { title: 'Corrected' },
    });
    expect(await change(staff, id, 'By the nation', 2)).toMatchObject({ version: 3 });
  });

  it('is not changed or taken back by others, nor found below another campaign', async () => {
    const { id } = await add(organizer, national, chicago);
    expect(await problemOf(change(neighbor, id, 'X'))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(remove(neighbor, id))).toMatchObject({ status: 403 });
    expect(await problemOf(remove(member, id))).toMatchObject({ status: 403 });
    expect(await problemOf(change(organizer, id, 'X', 1, local))).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('is gone when it was taken back', async () => {
    const { id } = await add(organizer, national, chicago);
    await remove(organizer, id);
    expect((await list(national, { limit: 100 })).items.map((one) => one.id)).not.toContain(id);
    expect(await problemOf(remove(organizer, id))).toMatchObject({ status: 404 });
  });
});
