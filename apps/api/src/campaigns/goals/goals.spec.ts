import { goals, type SetGoal } from '@rollcall/contract/campaigns/goals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../../test/count-statements.ts';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { addBranch, addCampaign, addPerson, adopt } from '../../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let organizer: string;
let stranger: string;
let member: string;
let staff: string;
let own: string;
let national: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast', timeZone: 'America/New_York' });
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  stranger = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  member = await addPerson(api, { branch: chicago, member: true });
  staff = await addPerson(api, { office: 'national_staff' });
  own = await addCampaign(api, { branch: chicago, title: 'Rent control' });
  national = await addCampaign(api, { title: 'Fund the schools' });
  await adopt(api, national, chicago);
});
afterAll(() => api.close());

const wish = (more: Partial<SetGoal> = {}): SetGoal => ({
  measure: 'by_hand',
  title: 'Knock on doors',
  unit: 'doors',
  target: 100,
  startsOn: '2026-11-03',
  dueOn: '2026-12-13',
  ...more,
});
const set = (as: string | null, campaignId: string, more: Partial<SetGoal> = {}, headers = {}) =>
  api.as(as)(goals.set, { params: { campaignId }, body: wish(more) }, { headers });
const list = async (as: string | null, campaignId: string) =>
  (await api.as(as)(goals.list, { params: { campaignId }, query: { limit: 100 } })).items;

describe('a goal', () => {
  it('of a campaign is set by the organizers of its branch, and by national staff', async () => {
    const goal = await set(organizer, own);
    expect(goal).toMatchObject({ title: 'Knock on doors', branch: null, reached: 0, asOf: '2026-11-23', version: 1 });
    expect(goal.planned).toBe(50); // 20 of 40 days
    expect((await set(staff, own)).campaignId).toBe(own);
  });

  it('of a campaign is set by nobody else', async () => {
    expect(await problemOf(set(stranger, own))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(set(member, own))).toMatchObject({ status: 403 });
    expect(await problemOf(set(organizer, national))).toMatchObject({ status: 403 });
    expect(await problemOf(set(null, own))).toMatchObject({ status: 401 });
  });

  it('of a branch is set by a branch that takes part, and refused to one that does not', async () => {
    expect((await set(organizer, national, { branchId: chicago })).branch).toEqual({ id: chicago, name: 'Chicago' });
    expect(await problemOf(set(stranger, national, { branchId: boston }))).toMatchObject({
      status: 409,
      code: 'branch-takes-no-part',
      errors: [{ path: 'branchId' }],
    });
    expect(await problemOf(set(stranger, national, { branchId: chicago }))).toMatchObject({ status: 403 });
  });

  it('of the nation is seen by everybody inside, one of a branch by it and national staff', async () => {
    await set(staff, national, { title: 'Together' });
    const titles = async (as: string) => (await list(as, national)).map(({ title }) => title);
    expect((await titles(member)).sort()).toEqual(['Knock on doors', 'Together']);
    expect(await titles(stranger)).toEqual(['Together']);
    expect((await titles(staff)).sort()).toEqual(['Knock on doors', 'Together']);
    expect(await titles(await addPerson(api))).toEqual([]);
    expect(await list(stranger, own)).toEqual([]);
  });

  it('of a campaign that is no more than a plan is seen by those who plan it', async () => {
    const plan = await addCampaign(api, { branch: chicago });
    await api.owner.query('update campaigns set published_at = null where id = $1', [plan]);
    await set(organizer, plan);
    expect(await list(organizer, plan)).toHaveLength(1);
    expect(await problemOf(list(member, plan))).toMatchObject({ status: 404, code: 'campaign-unknown' });
  });

  it('refuses what does not fit, and names the field', async () => {
    const paths = async (more: Partial<SetGoal>) => {
      const { status, errors } = await problemOf(set(organizer, own, more));
      return [status, errors?.map(({ path }) => path)];
    };
    expect(await paths({ dueOn: '2026-11-03' })).toEqual([400, ['dueOn']]);
    expect(await paths({ target: 0 })).toEqual([400, ['target']]);
    expect(await paths({ unit: '' })).toEqual([400, ['unit']]);
    expect(await paths({ measure: 'signatures' })).toEqual([400, ['unit']]);
    expect(await paths({ points: [{ on: '2027-01-01', amount: 5 }] })).toEqual([400, ['points']]);
  });

  it('is set once for one Idempotency-Key', async () => {
    const campaign = await addCampaign(api, { branch: chicago });
    const points = [{ on: '2026-11-20', amount: 10 }];
    const send = () => set(organizer, campaign, { points }, { 'idempotency-key': 'goal-one' });
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(first.points).toEqual(points);
    expect(await list(organizer, campaign)).toHaveLength(1);
  });

  it('comes in pages by due day, with as many statements for one as for many', async () => {
    const campaign = await addCampaign(api, { branch: chicago });
    for (const dueOn of ['2026-12-03', '2026-12-01', '2026-12-02']) await set(organizer, campaign, { dueOn });
    const page = (limit: number, cursor?: string) =>
      api.as(member)(goals.list, { params: { campaignId: campaign }, query: { limit, ...(cursor ? { cursor } : {}) } });
    const first = await page(2);
    const rest = await page(2, first.nextCursor!);
    expect([...first.items, ...rest.items].map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
    ]);
    expect(rest.nextCursor).toBeNull();
    expect(await countStatements(() => page(100))).toBe(await countStatements(() => page(1)));
  });
});

describe('changing a goal', () => {
  const plan = { title: 'Doors', unit: 'doors', target: 300, startsOn: '2026-11-03', dueOn: '2026-12-13' };
  const change = (as: string, goalId: string, version: number, body: object = {}) =>
    api.as(as)(
      goals.change,
      { params: { campaignId: own, goalId }, body: { ...plan, ...body } },
      { headers: { 'if-match': `"${version}"` } },
    );

  it('writes plan and words, once per version', async () => {
    const { id } = await set(organizer, own, { points: [{ on: '2026-11-20', amount: 10 }] });
    const changed = await change(organizer, id, 1, { points: [{ on: '2026-11-23', amount: 30 }] });
    expect(changed).toMatchObject({ title: 'Doors', target: 300, planned: 30, version: 2 });
    const late = await problemOf(change(organizer, id, 1));
    expect(late).toMatchObject({ status: 412, code: 'version-outdated', current: { id, version: 2 } });
  });

  it('is for those who set it', async () => {
    const { id } = await set(organizer, own);
    expect(await problemOf(change(member, id, 1))).toMatchObject({ status: 403 });
    expect(await problemOf(change(stranger, id, 1))).toMatchObject({ status: 404, code: 'goal-unknown' });
    const { id: ofNation } = await set(staff, national);
    const params = { campaignId: national, goalId: ofNation };
    const asked = api.as(organizer)(goals.change, { params, body: plan }, { headers: { 'if-match': '"1"' } });
    expect(await problemOf(asked)).toMatchObject({ status: 403, code: 'forbidden' });
  });

  it('names a unit where it is counted by hand, and nowhere else', async () => {
    const { id } = await set(organizer, own, { measure: 'people_came', unit: '' });
    expect(await problemOf(change(organizer, id, 1))).toMatchObject({ status: 422, errors: [{ path: 'unit' }] });
  });

  it('takes it off the campaign, and puts it back as it was', async () => {
    const campaign = await addCampaign(api, { branch: chicago });
    const { id } = await set(organizer, campaign);
    const params = { campaignId: campaign, goalId: id };
    expect((await api.as(organizer)(goals.remove, { params })).removedAt).not.toBeNull();
    expect(await list(organizer, campaign)).toEqual([]);
    expect(await problemOf(api.as(member)(goals.putBack, { params }))).toMatchObject({ status: 403 });
    expect((await api.as(organizer)(goals.putBack, { params })).removedAt).toBeNull();
    expect(await list(member, campaign)).toMatchObject([{ id }]);
  });
});
