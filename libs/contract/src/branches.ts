import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, email, line, page, pageOf } from './fields.ts';
import { officeRoles } from './permissions.ts';
import { meeting } from './meetings.ts';
import { roleKinds } from './meetings/roles.ts';

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, 'may hold a to z, 0 to 9 and hyphens');
const timeZone = z
  .string()
  .refine((v) => Intl.supportedValuesOf('timeZone').includes(v), 'is not a time zone that exists');

export const region = z.object({ id: z.uuid(), slug, name: z.string() }).meta({ id: 'Region' });
export type Region = z.infer<typeof region>;

export const branch = z
  .object({
    id: z.uuid(),
    slug,
    name: z.string(),
    city: z.string(),
    state: z.string(),
    zip: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    /** IANA name; meetings of the branch are held by this clock. */
    timeZone: z.string(),
    email: z.string().nullable(),
    region,
  })
  .meta({ id: 'Branch' });
export type Branch = z.infer<typeof branch>;

export const branchParams = z.object({ branchId: z.uuid() });

/** Somebody new in the branch: joined, or first came, in the last 60 days. */
export const newcomer = z
  .object({
    personId: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    joinedOn: day.nullable(),
    firstCameOn: day.nullable(),
    timesCame: z.int(),
    /** Said going to the next meeting of the branch. */
    comesNext: z.boolean(),
  })
  .meta({ id: 'Newcomer' });

/** Something an organizer should do. `meetingId` says where. `count` is of people. */
export const branchTask = z
  .object({
    kind: z.enum(['record-attendance', 'schedule-meeting', 'fill-meeting', 'let-people-in', 'fill-roles']),
    meetingId: z.uuid().nullable(),
    meetingTitle: z.string().nullable(),
    startsAtLocal: z.string().nullable(),
    count: z.int(),
    /** For `fill-roles`: what is not filled, by time; `title` null is what the kind is called. */
    roles: z.array(
      z.object({ kind: z.enum(roleKinds), title: z.string().nullable(), wanted: z.int(), taken: z.int() }),
    ),
  })
  .meta({ id: 'BranchTask' });

/** What an organizer sees first: what is next, who is new, what is missing, and how it went. */
export const branchHome = z
  .object({
    memberCount: z.int(),
    nextMeeting: meeting.nullable(),
    newcomers: z.array(newcomer),
    newcomerCount: z.int(),
    tasks: z.array(branchTask),
    /** The last twelve meetings held, oldest first. */
    recentMeetings: z.array(
      z.object({ id: z.uuid(), title: z.string(), startsAtLocal: z.string(), goingCount: z.int(), cameCount: z.int() }),
    ),
  })
  .meta({ id: 'BranchHome' });
export type BranchHome = z.infer<typeof branchHome>;

export const branches = {
  list: endpoint({
    method: 'GET',
    path: '/branches',
    summary: 'Branches, by name',
    access: 'public',
    sameForAll: true,
    query: z.strictObject(page),
    response: pageOf(branch),
  }),
  get: endpoint({
    method: 'GET',
    path: '/branches/:branchId',
    summary: 'A branch',
    access: 'public',
    sameForAll: true,
    params: branchParams,
    response: branch,
  }),
  home: endpoint({
    method: 'GET',
    path: '/branches/:branchId/home',
    summary: "An organizer's view of the branch: what is next, who is new, what is missing",
    access: 'meetings.manage',
    params: branchParams,
    response: branchHome,
  }),
  add: endpoint({
    method: 'POST',
    path: '/branches',
    summary: 'Found a branch',
    access: 'branches.manage',
    body: z
      .strictObject({
        regionId: z.uuid(),
        slug,
        name: line(100),
        city: line(100),
        state: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters'),
        zip: z.string().regex(/^\d{5}$/, 'must be five digits'),
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        timeZone,
        email: email.nullable().default(null),
      })
      .meta({ id: 'AddBranch' }),
    response: branch,
  }),
  regions: endpoint({
    method: 'GET',
    path: '/regions',
    summary: 'Regions, by name',
    access: 'public',
    sameForAll: true,
    response: z.object({ items: z.array(region) }),
  }),
};

export const office = z
  .object({
    id: z.uuid(),
    person: z.object({ id: z.uuid(), givenName: z.string(), familyName: z.string(), email: z.string().nullable() }),
    role: z.enum(officeRoles),
    scope: z.enum(['nation', 'region', 'branch']),
    regionId: z.uuid().nullable(),
    branchId: z.uuid().nullable(),
    /** Of the region or branch. */
    placeName: z.string().nullable(),
    startsOn: day,
    /** The first day without it. */
    endsOn: day.nullable(),
  })
  .meta({ id: 'Office' });
export type Office = z.infer<typeof office>;

export const offices = {
  list: endpoint({
    method: 'GET',
    path: '/offices',
    summary: 'Offices that are held, newest first',
    access: 'offices.manage',
    query: z.strictObject(page),
    response: pageOf(office),
  }),
  give: endpoint({
    method: 'POST',
    path: '/offices',
    summary: 'Give an office; whoever has no record yet gets one, and an invitation by mail',
    access: 'offices.manage',
    body: z
      .strictObject({
        email,
        givenName: line(100).optional(),
        familyName: line(100).optional(),
        role: z.enum(officeRoles),
        regionId: z.uuid().nullable().default(null),
        branchId: z.uuid().nullable().default(null),
      })
      .refine((v) => [v.regionId, v.branchId].filter(Boolean).length === (v.role === 'organizer' ? 1 : 0), {
        path: ['branchId'],
        error: 'an organizer has one branch or one region, all others serve the nation',
      })
      .meta({ id: 'GiveOffice' }),
    response: office,
  }),
  end: endpoint({
    method: 'DELETE',
    path: '/offices/:officeId',
    summary: 'End an office today',
    access: 'offices.manage',
    params: z.object({ officeId: z.uuid() }),
  }),
};
