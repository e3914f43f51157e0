import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, line, page, pageOf, text } from './fields.ts';

export const priorityArea = z
  .object({ id: z.uuid(), position: z.int(), slug: z.string(), name: z.string(), summary: z.string() })
  .meta({ id: 'PriorityArea' });
export type PriorityArea = z.infer<typeof priorityArea>;

export const campaign = z
  .object({
    id: z.uuid(),
    title: z.string(),
    summary: z.string(),
    priorityArea: priorityArea.pick({ id: true, slug: true, name: true }),
    /** Null: a national campaign. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    startsOn: day,
    /** The first day without it. */
    endsOn: day.nullable(),
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof campaign>;

export const priorityAreas = {
  list: endpoint({
    method: 'GET',
    path: '/priority-areas',
    summary: 'The priority areas, in order',
    access: 'public',
    sameForAll: true,
    response: z.object({ items: z.array(priorityArea) }),
  }),
};

export const startCampaign = z
  .strictObject({
    title: line(200),
    summary: text(2000).default(''),
    priorityAreaId: z.uuid(),
    /** Null: a national campaign. */
    branchId: z.uuid().nullable(),
    startsOn: day,
    endsOn: day.nullable().default(null),
  })
  .refine((v) => !v.endsOn || v.endsOn > v.startsOn, { path: ['endsOn'], error: 'must be after the start' })
  .meta({ id: 'StartCampaign' });

export const campaigns = {
  list: endpoint({
    method: 'GET',
    path: '/campaigns',
    summary: 'Campaigns, latest start first',
    access: 'public',
    sameForAll: true,
    query: z.strictObject({
      ...page,
      priorityAreaId: z.uuid().optional(),
      branchId: z.uuid().optional(),
      running: z.stringbool().optional(),
    }),
    response: pageOf(campaign),
  }),
  start: endpoint({
    method: 'POST',
    path: '/campaigns',
    summary: 'Start a campaign',
    access: 'campaigns.manage',
    body: startCampaign,
    response: campaign,
  }),
};
