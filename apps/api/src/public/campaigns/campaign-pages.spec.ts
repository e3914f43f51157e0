import { campaignBranches } from '@rollcall/contract/campaigns/branches';
import { campaignUpdates } from '@rollcall/contract/campaigns/updates';
import { campaigns } from '@rollcall/contract/campaigns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addCampaign, addMeeting, addPerson, areaId } from '../../../test/world.ts';

let api: TestApi;
let slug: string;
let plan: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z', env: { PUBLIC_URL: 'https://rollcall.example' } });
  const branch = await addBranch(api, { slug: 'chicago', name: 'Chicago' });
  const staff = api.as(await addPerson(api, { office: 'national_staff' }));
  const labor = await areaId(api, 7);
  const national = { priorityAreaId: labor, branchId: null, startsOn: '2026-09-01' };
  const body = {
    ...national,
    title: 'Organize <b>Amazon</b>',
    summary: 'In every warehouse.',
    story: 'It **began** with forty.\n\n<script>alert(1)</script>',
    demands: [{ demand: 'Recognition', isWon: true }],
    phases: [{ title: 'Cards', startsOn: '2026-09-01' }],
    partners: [{ name: 'Tenants', url: 'https://tenants.example/' }],
    isPublished: true,
  };
  const campaign = await staff(campaigns.start, { body });
  ({ slug } = campaign);
  const params = { campaignId: campaign.id };
  await staff(campaignBranches.adopt, { params: { ...params, branchId: branch } });
  await staff(campaignUpdates.add, { params, body: { title: 'They listened', body: 'We *came*.', branchId: null } });
  await addMeeting(api, { branch, campaign: campaign.id, title: 'Rally', startsAtLocal: '2026-12-01T19:00' });
  await addMeeting(api, { branch, campaign: campaign.id, title: 'Inner circle', visibility: 'branch' });
  ({ slug: plan } = await staff(campaigns.start, { body: { ...national, title: 'Secret plan', isPublished: false } }));
  const won = await addCampaign(api, { title: 'Buses won', area: await areaId(api, 3) });
  await api.owner.query(`update campaigns set outcome = 'won', outcome_on = '2026-11-01' where id = $1`, [won]);
});
afterAll(() => api.close());

const get = async (path: string) => {
  const response = await api.fetch(path);
  return { status: response.status, text: await response.text() };
};

describe('the page of a campaign', () => {
  it('tells everybody what it demands, how it goes, who takes part, and where to come', async () => {
    const { status, text } = await get(`/campaigns/${slug}`);
    expect(status).toBe(200);
    expect(text).toContain('Organize &lt;b&gt;Amazon&lt;/b&gt;');
    for (const shown of ['Recognition', 'They listened', 'We <em>came</em>', 'Rally', 'href="/branches/chicago"']) {
      expect(text).toContain(shown);
    }
    expect(text).toContain('<strong>began</strong>');
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('Inner circle');
    expect(text).toContain(`<link rel="canonical" href="https://rollcall.example/campaigns/${slug}"/>`);
    expect(text).toContain('"@type":"Project"');
    expect(text).toMatch(/<li class="now" aria-current="step"/);
  });

  it('is there in Spanish, with the name of its area', async () => {
    const { text } = await get(`/es/campaigns/${slug}`);
    expect(text).toContain('Lo que exigimos');
    expect(text).toMatch(/<a href="\/es\/areas\/labor-movement">(?!The labor movement)/);
  });

  it('does not exist for a plan, nor for what never was', async () => {
    expect((await get(`/campaigns/${plan}`)).status).toBe(404);
    expect((await get('/campaigns/nothing')).status).toBe(404);
    expect((await get(`/campaigns/${'x'.repeat(90)}`)).status).toBe(404);
  });
});

describe('the list of campaigns', () => {
  it('shows those that run, and those that were won where they are asked for', async () => {
    const running = await get('/campaigns');
    expect(running.text).toContain(`href="/campaigns/${slug}"`);
    expect(running.text).not.toContain('Buses won');
    expect(running.text).not.toContain('Secret plan');
    const won = await get('/campaigns?show=won');
    expect(won.text).toContain('Buses won');
    expect(won.text).not.toContain(`href="/campaigns/${slug}"`);
  });

  it('keeps to an area, and leaves out what makes no sense', async () => {
    expect((await get('/campaigns?area=climate-justice&show=all')).text).not.toContain(`href="/campaigns/${slug}"`);
    expect((await get('/campaigns?area=labor-movement&show=all')).text).toContain(`href="/campaigns/${slug}"`);
    expect(await get('/campaigns?area=mars&show=x&show=y')).toMatchObject({ status: 200 });
    expect((await get('/campaigns?cursor=nonsense')).status).toBe(400);
  });

  it('leads to each campaign from its area and from branches that take part', async () => {
    expect((await get('/areas/labor-movement')).text).toContain(`href="/campaigns/${slug}"`);
    expect((await get('/branches/chicago')).text).toContain(`href="/campaigns/${slug}"`);
  });
});
