import type { TestApi } from '../harness.ts';
import { addCampaign } from '../world.ts';
import type { Inner } from './organization.ts';
import type { Make } from './requests.ts';

const changed = { 'if-match': '"1"' };

const published: Make = async ({ branch }, _, api) => ({ params: { campaignId: await addCampaign(api, { branch }) } });
const national: Make = async ({ branch }, _, api) => ({
  params: { campaignId: await addCampaign(api, {}), branchId: branch },
});
const plan = async ({ branch }: Inner, api: TestApi) => {
  const campaignId = await addCampaign(api, { branch });
  await api.owner.query('update campaigns set published_at = null where id = $1', [campaignId]);
  return { params: { campaignId } };
};
const told: Make = async (inner, organization, api) => {
  const { params } = await published(inner, organization, api);
  const { rows } = await api.owner.query<{ id: string }>(
    `insert into campaign_updates (campaign_id, branch_id, title, body, published_at, updated_at)
     values ($1, $2, 'News', 'There is some', now(), now()) returning id`,
    [params?.['campaignId'], inner.branch],
  );
  return { params: { ...params, updateId: rows[0]!.id } };
};

/** How the endpoints of campaigns are asked. */
export const campaignRequests: Record<string, Make> = {
  'GET /campaigns': () => ({}),
  'GET /campaign-plans': () => ({}),
  'POST /campaigns': ({ branch: branchId }, { area }) => ({
    body: { title: 'Rent control', priorityAreaId: area, branchId, startsOn: '2026-12-01' },
  }),
  'GET /campaigns/:campaignId': (inner, _, api) => plan(inner, api),
  'GET /campaign-slugs/:slug': async (inner, _, api) => {
    const { params } = await plan(inner, api);
    const { rows } = await api.owner.query<{ slug: string }>('select slug from campaigns where id = $1', [
      params.campaignId,
    ]);
    return { params: { slug: rows[0]!.slug } };
  },
  'PATCH /campaigns/:campaignId': async (...args) => ({
    ...(await published(...args)),
    body: { story: 'How it came' },
    headers: changed,
  }),
  'GET /campaigns/:campaignId/meetings': published,
  'GET /campaigns/:campaignId/updates': (inner, _, api) => plan(inner, api),
  'POST /campaigns/:campaignId/updates': async (...args) => ({
    ...(await published(...args)),
    body: { title: 'News', body: 'There is some', branchId: args[0].branch },
  }),
  'PATCH /campaigns/:campaignId/updates/:updateId': async (...args) => ({
    ...(await told(...args)),
    body: { title: 'Other news' },
    headers: changed,
  }),
  'DELETE /campaigns/:campaignId/updates/:updateId': told,
  'GET /campaigns/:campaignId/branches': (inner, _, api) => plan(inner, api),
  'PUT /campaigns/:campaignId/branches/:branchId': national,
  'DELETE /campaigns/:campaignId/branches/:branchId': national,
};
