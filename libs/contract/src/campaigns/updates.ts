import { z } from 'zod';
import { campaignParams } from '../campaigns.ts';
import { endpoint } from '../endpoint.ts';
import { instant, line, page, pageOf, text } from '../fields.ts';

/** News of a campaign. Who wrote it is nobody's business: it speaks for a branch, or for the campaign as a whole. */
export const campaignUpdate = z
  .object({
    id: z.uuid(),
    campaignId: z.uuid(),
    /** Null: the campaign as a whole. */
    branch: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
    title: z.string(),
    /** Markdown. */
    body: z.string(),
    publishedAt: instant,
    updatedAt: instant,
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'CampaignUpdate' });
export type CampaignUpdate = z.infer<typeof campaignUpdate>;

const updateFields = {
  title: line(200),
  body: text(20_000).refine((v) => v !== '', 'must not be empty'),
};
const updateParams = campaignParams.extend({ updateId: z.uuid() });

export const campaignUpdates = {
  list: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/updates',
    summary: 'News of a campaign, latest first',
    access: 'public',
    params: campaignParams,
    query: z.strictObject(page),
    response: pageOf(campaignUpdate),
  }),
  add: endpoint({
    method: 'POST',
    path: '/campaigns/:campaignId/updates',
    summary: 'Tell news of a campaign, as a branch that takes part or as the campaign as a whole',
    access: 'campaigns.manage',
    params: campaignParams,
    body: z.strictObject({ ...updateFields, branchId: z.uuid().nullable() }).meta({ id: 'AddCampaignUpdate' }),
    response: campaignUpdate,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/campaigns/:campaignId/updates/:updateId',
    summary: 'Correct news of a campaign; needs If-Match',
    access: 'campaigns.manage',
    params: updateParams,
    body: z.strictObject(updateFields).partial().meta({ id: 'ChangeCampaignUpdate' }),
    response: campaignUpdate,
    versioned: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/campaigns/:campaignId/updates/:updateId',
    summary: 'Take news of a campaign back',
    access: 'campaigns.manage',
    params: updateParams,
  }),
};
