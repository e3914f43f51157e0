import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, instant, line, page, pageOf, text } from './fields.ts';

/** What a sister organization is. */
export const sisterKinds = ['party', 'union', 'movement', 'campaign', 'youth', 'publication'] as const;
export type SisterKind = (typeof sisterKinds)[number];
/** How close it stands to us. */
export const sisterRelations = ['in_touch', 'cooperating', 'affiliated', 'ended'] as const;
export type SisterRelation = (typeof sisterRelations)[number];

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** ISO 3166-1 alpha-2, of a country that has a name. */
export const country = z
  .string()
  .refine((v) => /^[A-Z]{2}$/.test(v) && v !== 'ZZ' && regions.of(v) !== undefined, 'must be a country, as in "MX"')
  .meta({ description: 'Country, ISO 3166-1 alpha-2' });

/** An address in the web. */
export const webAddress = line(500).pipe(
  z.url({ protocol: /^https?$/, normalize: true, error: 'must be a link that begins with https://' }),
);

/** A sister organization as it stands in a list, on the map, and under what carries its name. */
export const sisterOrganization = z
  .object({
    id: z.uuid(),
    name: z.string(),
    country: z.string(),
    city: z.string(),
    /** Of the city, in degrees. */
    latitude: z.number(),
    longitude: z.number(),
    kind: z.enum(sisterKinds),
    relation: z.enum(sisterRelations),
    /** The first day of the relation, where it is known. */
    since: day.nullable(),
    /** False: named inside only. */
    isPublic: z.boolean(),
  })
  .meta({ id: 'SisterOrganization' });
export type SisterOrganization = z.infer<typeof sisterOrganization>;

const joint = { id: z.uuid(), title: z.string() };

/** A sister organization as it stands on its own page. */
export const sisterOrganizationDetail = sisterOrganization
  .extend({
    /** Markdown. */
    about: z.string(),
    url: z.string().nullable(),
    /** Meetings that carry its name, latest first, ten at most. */
    meetings: z.array(z.object({ ...joint, startsAt: instant, timeZone: z.string(), branch: z.string() })),
    /** Campaigns that carry its name, latest start first, ten at most. */
    campaigns: z.array(z.object({ ...joint, slug: z.string(), startsOn: day })),
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'SisterOrganizationDetail' });
export type SisterOrganizationDetail = z.infer<typeof sisterOrganizationDetail>;

const sisterFields = {
  name: line(200),
  country,
  city: line(100),
  latitude: z.number().min(-90, 'must be from -90 to 90').max(90, 'must be from -90 to 90'),
  longitude: z.number().min(-180, 'must be from -180 to 180').max(180, 'must be from -180 to 180'),
  kind: z.enum(sisterKinds),
  relation: z.enum(sisterRelations),
  since: day.nullable(),
  about: text(20_000),
  url: webAddress.nullable(),
  isPublic: z.boolean(),
};

export const addSisterOrganization = z
  .strictObject({
    ...sisterFields,
    since: sisterFields.since.default(null),
    about: sisterFields.about.default(''),
    url: sisterFields.url.default(null),
    /** Only what is meant for everybody is shown to everybody. */
    isPublic: sisterFields.isPublic.default(false),
  })
  .meta({ id: 'AddSisterOrganization' });
export type AddSisterOrganization = z.input<typeof addSisterOrganization>;

export const changeSisterOrganization = z.strictObject(sisterFields).partial().meta({ id: 'ChangeSisterOrganization' });
export type ChangeSisterOrganization = z.input<typeof changeSisterOrganization>;

export const organizationParams = z.object({ organizationId: z.uuid() });

export const sisterOrganizations = {
  list: endpoint({
    method: 'GET',
    path: '/sister-organizations',
    summary: 'Sister organizations by name; those that are not public only for members',
    access: 'public',
    query: z.strictObject({
      ...page,
      country: country.optional(),
      kind: z.enum(sisterKinds).optional(),
      relation: z.enum(sisterRelations).optional(),
    }),
    response: pageOf(sisterOrganization),
  }),
  get: endpoint({
    method: 'GET',
    path: '/sister-organizations/:organizationId',
    summary: 'A sister organization, with the meetings and campaigns that carry its name',
    access: 'public',
    params: organizationParams,
    response: sisterOrganizationDetail,
    versioned: true,
  }),
  add: endpoint({
    method: 'POST',
    path: '/sister-organizations',
    summary: 'Add a sister organization',
    access: 'solidarity.manage',
    body: addSisterOrganization,
    response: sisterOrganizationDetail,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/sister-organizations/:organizationId',
    summary: 'Change a sister organization; needs If-Match',
    access: 'solidarity.manage',
    params: organizationParams,
    body: changeSisterOrganization,
    response: sisterOrganizationDetail,
    versioned: true,
  }),
};
