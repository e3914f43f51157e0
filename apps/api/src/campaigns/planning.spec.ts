import { campaigns, type ChangeCampaign } from '@rollcall/contract/campaigns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../test/harness.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addCampaign, addPerson, areaId } from '../../test/world.ts';

let api: TestApi;
let chicago: string;
let boston: string;
let labor: string;
let organizer: string;
let neighbor: string;
let staff: string;
let member: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast' });
  labor = await areaId(api, 7);
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  neighbor = await addPerson(api, { branch: boston, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
  member = await addPerson(api, { branch: chicago, member: true });
});
afterAll(() => api.close());

const plan = (more: object = {}) =>
  api.as(organizer)(campaigns.start, {
    body: {
      title: 'Rent control',
      priorityAreaId: labor,
      branchId: chicago,
      startsOn: '2026-12-01',
      isPublished: true,
      ...more,
    },
  });
const get = (as: string | null, campaignId: string) => api.as(as)(campaigns.get, { params: { campaignId } });
const change = (as: string | null, campaignId: string, body: ChangeCampaign, version = 1) =>
  api.as(as)(campaigns.change, { params: { campaignId }, body }, { headers: { 'if-match': `"${version}"` } });

const whole = {
  story: '**Rents** rose by a third.',
  demands: [{ demand: 'A rent board' }, { demand: 'No evictions in winter' }],
  targets: [{ name: 'The city council', about: 'It votes in May' }],
  phases: [
    { title: 'Pressure', startsOn: '2027-02-01', endsOn: '2027-05-01' },
    { title: 'Listening', startsOn: '2026-12-01' },
  ],
  partners: [{ name: 'Tenants union', url: 'https://tenants.example/us' }],
};

describe('a plan', () => {
  it('is seen by those who plan for its branch and by national staff', async () => {
    const { id, slug, publishedAt } = await plan({ isPublished: undefined }); // what is not said to be public is not
    expect(publishedAt).toBeNull();
    expect(await get(organizer, id)).toMatchObject({ title: 'Rent control', publishedAt: null });
    expect(await get(staff, id)).toMatchObject({ id });
    const { items } = await api.as(organizer)(campaigns.plans, { query: {} });
    expect(items.map((one) => one.slug)).toContain(slug);
  });

  it('is not seen by anybody else, nor listed', async () => {
    const { id, slug } = await plan({ isPublished: false });
    for (const other of [null, member, neighbor]) {
      expect(await problemOf(get(other, id))).toMatchObject({ status: 404, code: 'campaign-unknown' });
      expect(await problemOf(api.as(other)(campaigns.getBySlug, { params: { slug } }))).toMatchObject({ status: 404 });
    }
    const listed = await api.as(organizer)(campaigns.list, { query: { limit: 100 } });
    expect(listed.items.map((one) => one.id)).not.toContain(id);
    expect((await api.as(neighbor)(campaigns.plans, { query: {} })).items.map((one) => one.id)).not.toContain(id);
    expect(await problemOf(api.as(member)(campaigns.plans, { query: {} }))).toMatchObject({ status: 403 });
  });

  it('comes to light when it is published, with the time of the first time', async () => {
    const { id } = await plan({ isPublished: false });
    const published = await change(organizer, id, { isPublished: true });
    expect(published.publishedAt).toBe('2026-11-23T18:00:00+00:00');
    expect(await get(null, id)).toMatchObject({ id });
    const back = await change(organizer, id, { isPublished: false }, 2);
    expect(back.publishedAt).toBeNull();
    expect(await problemOf(get(null, id))).toMatchObject({ status: 404 });
  });
});

describe('a campaign', () => {
  it('says its demands, targets, phases by their first day, and partners, in their order', async () => {
    const { id } = await plan(whole);
    expect(await get(null, id)).toMatchObject({
      story: '**Rents** rose by a third.',
      demands: [
        { demand: 'A rent board', isWon: false },
        { demand: 'No evictions in winter', isWon: false },
      ],
      targets: [{ name: 'The city council', about: 'It votes in May' }],
      phases: [
        { title: 'Listening', about: '', startsOn: '2026-12-01', endsOn: null },
        { title: 'Pressure', startsOn: '2027-02-01', endsOn: '2027-05-01' },
      ],
      partners: [{ name: 'Tenants union', about: '', url: 'https://tenants.example/us' }],
      branchCount: 1,
      version: 1,
    });
  });

  it('is found by its address in words, which its planners may choose where it is free', async () => {
    const { id, slug } = await plan();
    expect(slug).toMatch(/^rent-control-[0-9a-f]{6}$/);
    expect((await api.as(null)(campaigns.getBySlug, { params: { slug } })).id).toBe(id);
    expect(await change(organizer, id, { slug: 'rent-control' })).toMatchObject({ slug: 'rent-control' });
    const other = await plan();
    expect(await problemOf(change(organizer, other.id, { slug: 'rent-control' }))).toMatchObject({
      status: 409,
      code: 'slug-taken',
      errors: [{ path: 'slug' }],
    });
    expect(await problemOf(change(organizer, other.id, { slug: 'Rent control' }))).toMatchObject({ status: 400 });
  });
});

describe('a change', () => {
  it('takes a list as a whole, and leaves what it does not name', async () => {
    const { id } = await plan(whole);
    const changed = await change(organizer, id, { demands: [{ demand: 'No evictions in winter', isWon: true }] });
    expect(changed).toMatchObject({ demands: [{ demand: 'No evictions in winter', isWon: true }], version: 2 });
    expect(changed).toMatchObject({ story: whole.story, partners: [{ name: 'Tenants union' }] });
    expect((await change(organizer, id, { partners: [] }, 2)).partners).toEqual([]);
  });

  it('is refused where somebody else was faster, and says what stands there now', async () => {
    const { id } = await plan(whole);
    await change(staff, id, { title: 'Rent control now' });
    const problem = await problemOf(change(organizer, id, { demands: [] }));
    expect(problem).toMatchObject({ status: 412, code: 'version-outdated', current: { title: 'Rent control now' } });
    expect((await get(null, id)).demands).toHaveLength(2);
  });

  it('is all of it or nothing', async () => {
    const { id } = await plan(whole);
    const wish = { demands: [], priorityAreaId: '0199a000-0000-7000-8000-00000000dead' };
    expect(await problemOf(change(organizer, id, wish))).toMatchObject({ status: 422 });
    expect(await get(null, id)).toMatchObject({ demands: [{}, {}], version: 1 });
  });

  it('is not for organizers elsewhere, members, or visitors, nor of national ones for organizers', async () => {
    const { id } = await plan();
    const national = await addCampaign(api, {});
    expect(await problemOf(change(neighbor, id, { title: 'X' }))).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(change(member, id, { title: 'X' }))).toMatchObject({ status: 403 });
    expect(await problemOf(change(null, id, { title: 'X' }))).toMatchObject({ status: 401 });
    expect(await problemOf(change(organizer, national, { title: 'X' }))).toMatchObject({ status: 403 });
    expect(await change(staff, national, { title: 'Renamed' })).toMatchObject({ title: 'Renamed', branch: null });
  });

  it('needs to say which version it means', async () => {
    const { id } = await plan();
    const call = api.as(organizer)(campaigns.change, { params: { campaignId: id }, body: { title: 'X' } });
    expect(await problemOf(call)).toMatchObject({ status: 428, code: 'version-missing' });
  });

  it.each([
    [{ endsOn: '2026-12-01' }, 'endsOn', 422],
    [{ startsOn: '2026-12-01', endsOn: '2026-12-01' }, 'endsOn', 400],
    [{ phases: [{ title: 'A', startsOn: '2026-12-02', endsOn: '2026-12-01' }] }, 'phases.0.endsOn', 400],
    [{ partners: [{ name: 'A', url: 'javascript:alert(1)' }] }, 'partners.0.url', 400],
    [{ demands: [{ demand: ' ' }] }, 'demands.0.demand', 400],
  ])('refuses %j and names the field', async (body, path, status) => {
    const { id } = await plan();
    expect(await problemOf(change(organizer, id, body))).toMatchObject({ status, errors: [{ path }] });
  });
});

describe('the outcome', () => {
  it('is recorded with what was won, ends the campaign, and can be taken back', async () => {
    const { id } = await plan({ ...whole, startsOn: '2026-01-01' });
    const running = async () => (await api.as(null)(campaigns.list, { query: { running: 'true', limit: 100 } })).items;
    expect((await running()).map((one) => one.id)).toContain(id);
    const won = await change(organizer, id, {
      outcome: { outcome: 'partly_won', text: 'A rent board.', on: '2026-11-20' },
      demands: [{ demand: 'A rent board', isWon: true }, { demand: 'No evictions in winter' }],
    });
    expect(won).toMatchObject({ outcome: 'partly_won', outcomeText: 'A rent board.', outcomeOn: '2026-11-20' });
    expect(won.demands.map(({ isWon }) => isWon)).toEqual([true, false]);
    expect((await running()).map((one) => one.id)).not.toContain(id);
    const victories = await api.as(null)(campaigns.list, { query: { outcome: 'partly_won' } });
    expect(victories.items.map((one) => one.id)).toEqual([id]);
    expect(await change(organizer, id, { title: 'Kept' }, 2)).toMatchObject({ outcome: 'partly_won' });
    expect(await change(organizer, id, { outcome: null }, 3)).toMatchObject({ outcome: null, outcomeText: '' });
  });
});
