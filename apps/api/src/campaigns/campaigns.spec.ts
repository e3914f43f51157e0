import { campaigns, priorityAreas } from '@rollcall/contract/campaigns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../test/count-statements.ts';
import { startApi, type TestApi } from '../../test/harness.ts';
import { problemOf } from '../../test/problem-of.ts';
import { addBranch, addCampaign, addPerson, areaId } from '../../test/world.ts';

const NOBODY = '0199a000-0000-7000-8000-00000000dead';

let api: TestApi;
let chicago: string;
let boston: string;
let labor: string;
let climate: string;
let organizer: string;
let staff: string;
let member: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  chicago = await addBranch(api, { name: 'Chicago' });
  boston = await addBranch(api, { name: 'Boston', region: 'northeast' });
  [climate, labor] = [await areaId(api, 3), await areaId(api, 7)];
  organizer = await addPerson(api, { branch: chicago, member: true, office: 'organizer' });
  staff = await addPerson(api, { office: 'national_staff' });
  member = await addPerson(api, { branch: chicago, member: true });
});
afterAll(() => api.close());

const wish = (more: object = {}) => ({
  title: 'Organize the warehouse',
  priorityAreaId: labor,
  branchId: chicago as string | null,
  startsOn: '2026-12-01',
  isPublished: true,
  ...more,
});

describe('the priority areas', () => {
  it('are ten, in their order, for everybody', async () => {
    const { items } = await api.as(null)(priorityAreas.list, {});
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(items[6]).toMatchObject({ slug: 'labor-movement', name: 'The labor movement' });
  });
});

describe('the list of campaigns', () => {
  const titles = async (query: object) =>
    (await api.as(null)(campaigns.list, { query })).items.map(({ title }) => title);

  beforeAll(async () => {
    await addCampaign(api, {
      title: 'Over',
      area: labor,
      branch: chicago,
      startsOn: '2025-01-01',
      endsOn: '2025-06-01',
    });
    await addCampaign(api, { title: 'Runs', area: labor, branch: chicago, startsOn: '2026-02-01' });
    await addCampaign(api, { title: 'Nation', area: climate, startsOn: '2026-03-01', endsOn: '2026-11-24' });
    await addCampaign(api, { title: 'Ends today', area: climate, startsOn: '2026-04-01', endsOn: '2026-11-23' });
    await addCampaign(api, { title: 'Comes', area: climate, branch: boston, startsOn: '2027-01-01' });
  });

  it('begins with the latest start', async () => {
    expect(await titles({})).toEqual(['Comes', 'Ends today', 'Nation', 'Runs', 'Over']);
  });

  it('keeps to an area, a branch, or those that run', async () => {
    expect(await titles({ priorityAreaId: labor })).toEqual(['Runs', 'Over']);
    expect(await titles({ branchId: boston })).toEqual(['Comes']);
    expect(await titles({ running: 'true' })).toEqual(['Nation', 'Runs']);
    expect(await titles({ running: 'false', priorityAreaId: climate })).toEqual(['Comes', 'Ends today']);
  });

  it('says the area and the branch of each', async () => {
    const { items } = await api.as(null)(campaigns.list, { query: { limit: 4 } });
    expect(items[0]).toMatchObject({
      branch: { id: boston, name: 'Boston' },
      priorityArea: { id: climate, slug: 'climate-justice' },
      startsOn: '2027-01-01',
      endsOn: null,
    });
    expect(items[2]).toMatchObject({ branch: null, endsOn: '2026-11-24' });
  });

  it('comes in pages that neither repeat nor lose any', async () => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await api.as(null)(campaigns.list, { query: { limit: 2, ...(cursor ? { cursor } : {}) } });
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['Comes', 'Ends today', 'Nation', 'Runs', 'Over']);
  });

  it('refuses a cursor of another list', async () => {
    const cursor = Buffer.from(JSON.stringify(['x'])).toString('base64url');
    const problem = await problemOf(api.as(null)(campaigns.list, { query: { cursor } }));
    expect(problem).toMatchObject({ status: 400, code: 'invalid', errors: [{ path: 'cursor', in: 'query' }] });
  });

  it('takes the same number of statements for 1 and for 100 rows', async () => {
    await api.owner.query(
      `insert into campaigns (priority_area_id, title, starts_on) select $1, 'C' || n, '2024-01-01' from generate_series(1, 100) n`,
      [labor],
    );
    const count = (limit: number) => countStatements(() => api.as(null)(campaigns.list, { query: { limit } }));
    expect(await count(100)).toBe(await count(1));
  });
});

describe('starting a campaign', () => {
  it('is for the organizer of the branch, and for national staff anywhere', async () => {
    const own = await api.as(organizer)(campaigns.start, { body: wish({ summary: 'Union now' }) });
    expect(own).toMatchObject({ title: 'Organize the warehouse', summary: 'Union now', branch: { name: 'Chicago' } });
    expect((await api.as(staff)(campaigns.start, { body: wish({ branchId: null }) })).branch).toBeNull();
    expect((await api.as(staff)(campaigns.start, { body: wish({ branchId: boston }) })).branch?.id).toBe(boston);
  });

  it('is not for an organizer elsewhere or in the nation, a member, or a visitor', async () => {
    const start = (as: string | null, branchId: string | null) =>
      problemOf(api.as(as)(campaigns.start, { body: wish({ branchId }) }));
    expect(await start(organizer, boston)).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await start(organizer, null)).toMatchObject({ status: 403 });
    expect(await start(member, chicago)).toMatchObject({ status: 403 });
    expect(await start(null, chicago)).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  it('refuses what does not fit, and names the field', async () => {
    const start = async (more: object) => {
      const { status, errors } = await problemOf(api.as(staff)(campaigns.start, { body: wish(more) }));
      return [status, errors?.map(({ path }) => path)];
    };
    expect(await start({ endsOn: '2026-12-01' })).toEqual([400, ['endsOn']]);
    expect(await start({ title: 'x'.repeat(10_000) })).toEqual([400, ['title']]);
    expect(await start({ title: 'a\u0000b' })).toEqual([400, ['title']]);
    expect(await start({ surprise: 1 })).toEqual([400, ['surprise']]);
    expect(await start({ priorityAreaId: NOBODY })).toEqual([422, ['priorityAreaId']]);
    expect(await start({ branchId: NOBODY })).toEqual([422, ['branchId']]);
  });

  it('keeps tags, emoji and right-to-left marks as they were typed', async () => {
    const title = '<script>alert(1)</script> \u202e🌹';
    expect((await api.as(staff)(campaigns.start, { body: wish({ title }) })).title).toBe(title);
  });

  it('happens once for one Idempotency-Key, and refuses the key for another body', async () => {
    const headers = { 'idempotency-key': 'one' };
    const start = (more: object = {}) => api.as(organizer)(campaigns.start, { body: wish(more) }, { headers });
    const [first, second] = await Promise.all([start(), start()]);
    expect(second).toEqual(first);
    expect(await start()).toEqual(first);
    expect(await problemOf(start({ title: 'Another' }))).toMatchObject({
      status: 422,
      code: 'invalid',
      errors: [{ path: 'idempotency-key', in: 'header' }],
    });
  });
});
