import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day } from './fields.ts';

/** The measures of a period. Definitions: apps/api/src/reports/README.md */
export const measures = z
  .object({
    /** At the end of the period. */
    members: z.int(),
    joined: z.int(),
    left: z.int(),
    meetings: z.int(),
    /** Meetings of other branches that were held together with them; they count at the branch that scheduled them. */
    cohosted: z.int(),
    /** Answers `going`. */
    rsvps: z.int(),
    came: z.int(),
    /** Answers `going` to the meetings where it was recorded who came… */
    expected: z.int(),
    /** …and those among them who came: the share is `kept / expected`. */
    kept: z.int(),
  })
  .meta({ id: 'Measures' });
export type Measures = z.infer<typeof measures>;

const compared = { now: measures, before: measures };

export const nationalReport = z
  .object({
    /** Whole months; both days included. */
    period: z.object({ from: day, to: day }),
    before: z.object({ from: day, to: day }),
    total: z.object(compared),
    branches: z.array(
      z.object({
        id: z.uuid(),
        slug: z.string(),
        name: z.string(),
        state: z.string(),
        regionId: z.uuid(),
        latitude: z.number(),
        longitude: z.number(),
        ...compared,
      }),
    ),
    regions: z.array(z.object({ id: z.uuid(), name: z.string(), ...compared })),
    /** One a month of the period, with the month as far back as the period is long beside it. */
    months: z.array(z.object({ month: day, ...compared })),
    areas: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        /** Campaigns that ran on at least one day of the period. */
        campaigns: z.int(),
        campaignsBefore: z.int(),
      }),
    ),
  })
  .meta({ id: 'NationalReport' });
export type NationalReport = z.infer<typeof nationalReport>;

export const reports = {
  national: endpoint({
    method: 'GET',
    path: '/reports/national',
    summary:
      'Figures of every branch, region and priority area for a period against the period before; widened to whole months',
    access: 'reports.national',
    query: z
      .strictObject({ from: day, to: day })
      .refine((v) => v.from <= v.to, { path: ['to'], error: 'must not be before from' })
      .refine((v) => Number(v.to.slice(0, 4)) - Number(v.from.slice(0, 4)) < 10, {
        path: ['to'],
        error: 'must be within ten years of from',
      }),
    response: nationalReport,
  }),
};
