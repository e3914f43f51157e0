import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, instant, line, page, pageOf, text } from './fields.ts';

export const priorityArea = z
  .object({
    id: z.uuid(),
    position: z.int(),
    slug: z.string(),
    name: z.string(),
    summary: z.string(),
    /** Name and summary in the other languages; `areaIn` (areas.ts) gives them in one. */
    translations: z.array(z.object({ language: z.string(), name: z.string(), summary: z.string() })),
  })
  .meta({ id: 'PriorityArea' });
export type PriorityArea = z.infer<typeof priorityArea>;

/** How a campaign ended. `ended`: it stopped without a result either way. */
export const campaignOutcomes = ['won', 'partly_won', 'lost', 'ended'] as const;
export type CampaignOutcome = (typeof campaignOutcomes)[number];

/** A campaign as it stands in a list. */
export const campaign = z
  .object({
    id: z.uuid(),
    /** Its address in words, as in `/campaigns/:slug` of the public site. */
    slug: z.string(),
    title: z.string(),
    summary: z.string(),
    priorityArea: priorityArea.pick({ id: true, slug: true, name: true }),
    /** Null: a national campaign. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    startsOn: day,
    /** The first day without it. */
    endsOn: day.nullable(),
    /** Null: it goes on. */
    outcome: z.enum(campaignOutcomes).nullable(),
    /** Branches that take part: its own, or those that took up a national one. */
    branchCount: z.int(),
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof campaign>;

const demand = z.object({ demand: line(500), isWon: z.boolean() });
const target = z.object({ name: line(200), about: text(500) });
const phase = z.object({
  title: line(200),
  about: text(2000),
  startsOn: day,
  /** The first day without it; null: until the next phase begins, or the campaign ends. */
  endsOn: day.nullable(),
});
const partner = z.object({
  name: line(200),
  about: text(500),
  url: z.string().nullable(),
});

/** What a campaign says of itself, each part in its own order. */
export const campaignParts = {
  demands: z.array(demand.meta({ id: 'CampaignDemand' })),
  /** Whom it addresses. */
  targets: z.array(target.meta({ id: 'CampaignTarget' })),
  /** By their first day. */
  phases: z.array(phase.meta({ id: 'CampaignPhase' })),
  /** The coalition. */
  partners: z.array(partner.meta({ id: 'CampaignPartner' })),
};
export type CampaignDemand = z.infer<typeof demand>;
export type CampaignTarget = z.infer<typeof target>;
export type CampaignPhase = z.infer<typeof phase>;
export type CampaignPartner = z.infer<typeof partner>;

/** A campaign as it stands on its own page. */
export const campaignDetail = campaign
  .extend({
    /** Markdown. */
    story: z.string(),
    ...campaignParts,
    /** What was won, Markdown. */
    outcomeText: z.string(),
    outcomeOn: day.nullable(),
    /** Null: a plan, seen by those who manage it. */
    publishedAt: instant.nullable(),
    updatedAt: instant,
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'CampaignDetail' });
export type CampaignDetail = z.infer<typeof campaignDetail>;

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

const askedParts = {
  demands: z.array(z.strictObject({ demand: line(500), isWon: z.boolean().default(false) })).max(30),
  targets: z.array(z.strictObject({ name: line(200), about: text(500).default('') })).max(30),
  phases: z
    .array(
      z
        .strictObject({
          title: line(200),
          about: text(2000).default(''),
          startsOn: day,
          endsOn: day.nullable().default(null),
        })
        .refine((v) => !v.endsOn || v.endsOn > v.startsOn, { path: ['endsOn'], error: 'must be after the start' }),
    )
    .max(30),
  partners: z
    .array(
      z.strictObject({
        name: line(200),
        about: text(500).default(''),
        url: line(500)
          .pipe(z.url({ protocol: /^https?$/, normalize: true, error: 'must be a link that begins with https://' }))
          .nullable()
          .default(null),
      }),
    )
    .max(50),
};

const campaignFields = {
  title: line(200),
  summary: text(2000),
  story: text(20_000),
  priorityAreaId: z.uuid(),
  startsOn: day,
  endsOn: day.nullable(),
  /** False: a plan, seen by those who manage it. */
  isPublished: z.boolean(),
  ...askedParts,
};

type Span = { startsOn?: string | undefined; endsOn?: string | null | undefined };
const endsAfterStart = (v: Span) => !v.startsOn || !v.endsOn || v.endsOn > v.startsOn;
const endsTooSoon = { path: ['endsOn'], error: 'must be after the start' };

export const startCampaign = z
  .strictObject({
    ...campaignFields,
    summary: campaignFields.summary.default(''),
    story: campaignFields.story.default(''),
    /** Null: a national campaign. */
    branchId: z.uuid().nullable(),
    endsOn: campaignFields.endsOn.default(null),
    isPublished: campaignFields.isPublished.default(false),
    demands: campaignFields.demands.default([]),
    targets: campaignFields.targets.default([]),
    phases: campaignFields.phases.default([]),
    partners: campaignFields.partners.default([]),
  })
  .refine(endsAfterStart, endsTooSoon)
  .meta({ id: 'StartCampaign' });
export type StartCampaign = z.input<typeof startCampaign>;

/** What is named changes; a list (`demands`, `phases` ...) takes the place of the one before as a whole. */
export const changeCampaign = z
  .strictObject({
    ...campaignFields,
    slug: z
      .string()
      .max(80, 'must have at most 80 characters')
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold a to z, 0 to 9 and hyphens between them'),
    /** Null: it goes on after all. */
    outcome: z
      .strictObject({
        outcome: z.enum(campaignOutcomes),
        /** What was won, Markdown. */
        text: text(5000).default(''),
        on: day,
      })
      .nullable(),
  })
  .partial()
  .refine(endsAfterStart, endsTooSoon)
  .meta({ id: 'ChangeCampaign' });
export type ChangeCampaign = z.input<typeof changeCampaign>;

export const campaignParams = z.object({ campaignId: z.uuid() });

export const campaigns = {
  list: endpoint({
    method: 'GET',
    path: '/campaigns',
    summary: 'Published campaigns, latest start first',
    access: 'public',
    sameForAll: true,
    query: z.strictObject({
      ...page,
      priorityAreaId: z.uuid().optional(),
      /** Those of a branch, without the nation's. */
      branchId: z.uuid().optional(),
      /** Those in which this branch takes part: its own, and national ones that it took up. */
      takenUpBy: z.uuid().optional(),
      running: z.stringbool().optional(),
      outcome: z.enum(campaignOutcomes).optional(),
    }),
    response: pageOf(campaign),
  }),
  plans: endpoint({
    method: 'GET',
    path: '/campaign-plans',
    summary: 'Campaigns that are not published yet, of those whom the caller plans for, latest start first',
    access: 'campaigns.manage',
    query: z.strictObject(page),
    response: pageOf(campaign),
  }),
  start: endpoint({
    method: 'POST',
    path: '/campaigns',
    summary: 'Start a campaign, or a plan of one',
    access: 'campaigns.manage',
    body: startCampaign,
    response: campaignDetail,
    versioned: true,
  }),
  get: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId',
    summary: 'A campaign; a plan only for those who manage it',
    access: 'public',
    params: campaignParams,
    response: campaignDetail,
    versioned: true,
  }),
  getBySlug: endpoint({
    method: 'GET',
    path: '/campaign-slugs/:slug',
    summary: 'A campaign by its address in words',
    access: 'public',
    params: z.object({ slug: z.string().max(80) }),
    response: campaignDetail,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/campaigns/:campaignId',
    summary: 'Change a campaign, publish it, or record its outcome; needs If-Match',
    access: 'campaigns.manage',
    params: campaignParams,
    body: changeCampaign,
    response: campaignDetail,
    versioned: true,
  }),
};
