import { campaigns } from '@rollcall/contract/campaigns';
import { campaignBranches } from '@rollcall/contract/campaigns/branches';
import { meetings } from '@rollcall/contract/meetings';
import { seriesEndpoints } from '@rollcall/contract/meetings/series';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addMeeting, addPerson } from '../../../test/world.ts';

const NOWHERE = '0199a000-0000-7000-8000-00000000dead';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let neighbor: string;
let staff: string;
let member: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  neighbor = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
  member = await addPerson(api, { branch: chicago, member: true });
});
afterAll(() => api.close());

const adopt = (as: string | null, campaignId: string, branchId: string) =>
  api.as(as)(campaignBranches.adopt, { params: { campaignId, branchId } });
const leave = (as: string | null, campaignId: string, branchId: string) =>
  api.as(as)(campaignBranches.leave, { params: { campaignId, branchId } });
const list = (as: string | null, campaignId: string, query: object = {}) =>
  api.as(as)(campaignBranches.list, { params: { campaignId }, query });
const names = async (campaignId: string) => (await list(null, campaignId)).items.map(({ branch }) => branch.name);

describe('the meetings of a campaign', () => {
  const at = {
    kind: 'public_forum',
    visibility: 'public',
    startsAtLocal: '2026-12-08T19:00',
    durationMinutes: 120,
    placeName: 'Hall',
  } as const;
  const schedule = (campaignId: string | null) =>
    api.as(neighbor)(meetings.schedule, {
      params: { branchId: boston },
      body: { ...at, title: 'Forum', campaignId },
    });
  const repeat = (campaignId: string) =>
    api.as(neighbor)(seriesEndpoints.schedule, {
      params: { branchId: boston },
      body: { ...at, title: 'Every week', rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', campaignId },
    });

  it('are of any branch where it is the nation’s', async () => {
    const campaignId = await addCampaign(api);
    expect(await schedule(campaignId)).toMatchObject({ campaign: { id: campaignId } });
    expect(await repeat(campaignId)).toMatchObject({ comingCount: 3 });
  });

  it('are of no other branch where it is a branch’s', async () => {
    const theirs = await addCampaign(api, { branch: chicago });
    const elsewhere = { status: 409, code: 'campaign-elsewhere', errors: [{ path: 'campaignId' }] };
    expect(await problemOf(schedule(theirs))).toMatchObject(elsewhere);
    expect(await problemOf(repeat(theirs))).toMatchObject(elsewhere);
    const { id: meetingId } = await schedule(null);
    const moved = { params: { meetingId }, body: { campaignId: theirs } };
    expect(await problemOf(api.as(neighbor)(meetings.change, moved, { headers: { 'if-match': '"1"' } }))).toMatchObject(
      elsewhere,
    );
  });
});

describe('a national campaign', () => {
  it('is taken up by organizers for their branches, once however often they say it', async () => {
    const campaignId = await addCampaign(api, {});
    expect(await adopt(organizer, campaignId, chicago)).toMatchObject({
      branch: { id: chicago, name: 'Chicago' },
      adoptedOn: '2026-11-23',
      meetings: { coming: 0, held: 0, came: 0 },
      nextMeeting: null,
    });
    await adopt(organizer, campaignId, chicago);
    await adopt(neighbor, campaignId, boston);
    expect(await names(campaignId)).toEqual(['Boston', 'Chicago']);
    expect((await api.as(null)(campaigns.get, { params: { campaignId } })).branchCount).toBe(2);
  });

  it('is not taken up for a branch of others, nor by members or visitors', async () => {
    const campaignId = await addCampaign(api, {});
    expect(await problemOf(adopt(organizer, campaignId, boston))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(adopt(member, campaignId, chicago))).toMatchObject({ status: 403 });
    expect(await problemOf(adopt(null, campaignId, chicago))).toMatchObject({ status: 401 });
    expect(await names(campaignId)).toEqual([]);
  });

  it('is given up again by those who may take it up, and by nobody else', async () => {
    const campaignId = await addCampaign(api, {});
    await adopt(organizer, campaignId, chicago);
    expect(await problemOf(leave(neighbor, campaignId, chicago))).toMatchObject({ status: 403 });
    await leave(organizer, campaignId, chicago);
    await leave(organizer, campaignId, chicago);
    expect(await names(campaignId)).toEqual([]);
    expect((await api.as(null)(campaigns.get, { params: { campaignId } })).branchCount).toBe(0);
  });

  it('is found among the campaigns of a branch that took it up, beside its own', async () => {
    const national = await addCampaign(api, { title: 'Taken up' });
    await addCampaign(api, { title: 'Not taken up' });
    const own = await addCampaign(api, { title: 'Own', branch: boston });
    await adopt(neighbor, national, boston);
    const { items } = await api.as(null)(campaigns.list, { query: { takenUpBy: boston } });
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining([national, own]));
    expect(items.map(({ title }) => title)).not.toContain('Not taken up');
  });
});

describe('a campaign of a branch', () => {
  it('has that branch in it, and no other can take it up', async () => {
    const campaignId = await addCampaign(api, { branch: chicago });
    expect((await list(null, campaignId)).items).toMatchObject([{ branch: { id: chicago }, adoptedOn: null }]);
    expect(await problemOf(adopt(staff, campaignId, boston))).toMatchObject({
      status: 409,
      code: 'campaign-not-national',
    });
  });
});

describe('a branch that takes part', () => {
  it('brings meetings of its own, of which everybody counts those they may see', async () => {
    const campaignId = await addCampaign(api, {});
    await adopt(organizer, campaignId, chicago);
    await adopt(neighbor, campaignId, boston);
    const meeting = { branch: chicago, campaign: campaignId, visibility: 'public' } as const;
    await addMeeting(api, { ...meeting, startsAtLocal: '2026-11-10T19:00' });
    const next = await addMeeting(api, { ...meeting, title: 'Rally', startsAtLocal: '2026-12-01T19:00' });
    await addMeeting(api, { ...meeting, startsAtLocal: '2026-12-08T19:00' });
    await addMeeting(api, { ...meeting, visibility: 'branch', startsAtLocal: '2026-11-30T19:00' });
    const [, outside] = (await list(null, campaignId)).items;
    expect(outside).toMatchObject({ nextMeeting: { id: next, title: 'Rally' }, meetings: { coming: 2, held: 1 } });
    const [other, inside] = (await list(member, campaignId)).items;
    expect(inside).toMatchObject({ meetings: { coming: 3, held: 1 } });
    expect(other).toMatchObject({ branch: { name: 'Boston' }, nextMeeting: null, meetings: { coming: 0, held: 0 } });
    const listed = await api.as(null)(meetings.listOfCampaign, { params: { campaignId }, query: {} });
    expect(listed.items.map(({ id }) => id)[0]).toBe(next);
    expect(listed.items).toHaveLength(2);
  });

  it('has tasks of its own, counted for its people and the national office, and for nobody else', async () => {
    const campaignId = await addCampaign(api, {});
    await adopt(organizer, campaignId, chicago);
    await adopt(neighbor, campaignId, boston);
    await api.owner.query(
      `insert into tasks (campaign_id, branch_id, title, status, rank, time_zone, done_at, created_at, updated_at)
       select $1, $2, 'T' || n, s::task_status, n, 'America/Chicago', case s when 'done' then now() end, now(), now()
         from unnest(array['todo', 'doing', 'done']) with ordinality x (s, n)`,
      [campaignId, chicago],
    );
    const tasks = async (as: string | null) => (await list(as, campaignId)).items.map((one) => one.tasks);
    const [none, some] = [
      { open: 0, done: 0 },
      { open: 2, done: 1 },
    ];
    expect(await tasks(staff)).toEqual([none, some]);
    expect(await tasks(member)).toEqual([null, some]);
    expect(await tasks(neighbor)).toEqual([none, null]);
    expect(await tasks(null)).toEqual([null, null]);
  });

  it('stands in a list of pages, at the same number of statements', async () => {
    const campaignId = await addCampaign(api, {});
    await adopt(organizer, campaignId, chicago);
    await adopt(neighbor, campaignId, boston);
    const first = await list(null, campaignId, { limit: 1 });
    expect(first.items.map(({ branch }) => branch.name)).toEqual(['Boston']);
    const second = await list(null, campaignId, { limit: 1, cursor: first.nextCursor });
    expect(second).toMatchObject({ items: [{ branch: { name: 'Chicago' } }], nextCursor: null });
    const count = (limit: number) => countStatements(() => list(null, campaignId, { limit }));
    expect(await count(2)).toBe(await count(1));
  });

  it('is of a campaign that exists', async () => {
    expect(await problemOf(list(null, NOWHERE))).toMatchObject({ status: 404, code: 'campaign-unknown' });
    expect(await problemOf(adopt(staff, NOWHERE, chicago))).toMatchObject({ status: 404, code: 'campaign-unknown' });
    const campaignId = await addCampaign(api, {});
    expect(await problemOf(adopt(staff, campaignId, NOWHERE))).toMatchObject({ status: 422, code: 'invalid' });
  });
});
