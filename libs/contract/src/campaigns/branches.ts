import { z } from 'zod';
import { campaignParams } from '../campaigns.ts';
import { endpoint } from '../endpoint.ts';
import { day, instant, page, pageOf } from '../fields.ts';

/** A branch that takes part in a campaign, with what it does in it. Names of nobody, so everybody may see it. */
export const campaignBranch = z
  .object({
    branch: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
    /** Null: the campaign is its own. */
    adoptedOn: day.nullable(),
    /** Its next meeting in the campaign that the caller may see. */
    nextMeeting: z.object({ id: z.uuid(), title: z.string(), startsAt: instant, timeZone: z.string() }).nullable(),
    /** Of meetings in the campaign that the caller may see. */
    meetings: z.object({ coming: z.int(), held: z.int(), came: z.int() }),
    /** Of the branch's own tasks in the campaign; null for those outside of it and of the national office. */
    tasks: z.object({ open: z.int(), done: z.int() }).nullable(),
  })
  .meta({ id: 'CampaignBranch' });
export type CampaignBranch = z.infer<typeof campaignBranch>;

const adoptionParams = campaignParams.extend({ branchId: z.uuid() });

export const campaignBranches = {
  list: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/branches',
    summary: 'Branches that take part in a campaign, by name, with what they do in it',
    access: 'public',
    params: campaignParams,
    query: z.strictObject(page),
    response: pageOf(campaignBranch),
  }),
  adopt: endpoint({
    method: 'PUT',
    path: '/campaigns/:campaignId/branches/:branchId',
    summary: 'Take up a national campaign for a branch; once is enough',
    access: 'campaigns.manage',
    params: adoptionParams,
    response: campaignBranch,
  }),
  leave: endpoint({
    method: 'DELETE',
    path: '/campaigns/:campaignId/branches/:branchId',
    summary: 'Give up a national campaign for a branch; what it did in it stays',
    access: 'campaigns.manage',
    params: adoptionParams,
  }),
};
