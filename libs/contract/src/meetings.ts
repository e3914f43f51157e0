import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { askedInstant, instant, line, page, pageOf, text, wallClock } from './fields.ts';

export const meetingKinds = ['branch_meeting', 'public_forum', 'study_group', 'action', 'training', 'social'] as const;
export const visibilities = ['public', 'members', 'branch'] as const;
export const rsvpStatuses = ['going', 'maybe', 'declined', 'waitlisted'] as const;
export type RsvpStatus = (typeof rsvpStatuses)[number];

/** The own answer to a meeting. `place` is the place in line of who waits: 1 is next. */
export const ownRsvp = z
  .object({ status: z.enum(rsvpStatuses), guests: z.int(), place: z.int().nullable() })
  .meta({ id: 'OwnRsvp' });
export type OwnRsvp = z.infer<typeof ownRsvp>;

/** Counts of answers. `places` taken are `going + guests`. */
export const meetingCounts = z
  .object({ going: z.int(), guests: z.int(), maybe: z.int(), declined: z.int(), waitlisted: z.int(), came: z.int() })
  .meta({ id: 'MeetingCounts' });

/** A meeting as it stands in a list. */
export const meeting = z
  .object({
    id: z.uuid(),
    branchId: z.uuid(),
    branchName: z.string(),
    title: z.string(),
    kind: z.enum(meetingKinds),
    visibility: z.enum(visibilities),
    startsAt: instant,
    endsAt: instant,
    /** The wall clock in `timeZone`, `YYYY-MM-DDTHH:MM`. */
    startsAtLocal: z.string(),
    timeZone: z.string(),
    placeName: z.string().nullable(),
    isOnline: z.boolean(),
    capacity: z.int().nullable(),
    cancelledAt: instant.nullable(),
    counts: meetingCounts,
    /** Null: not answered, or nobody is signed in. */
    ownRsvp: ownRsvp.nullable(),
  })
  .meta({ id: 'Meeting' });
export type Meeting = z.infer<typeof meeting>;

/** A meeting as it stands on its own page. */
export const meetingDetail = meeting
  .extend({
    description: z.string(),
    placeAddress: z.string().nullable(),
    /** Only for hosts and those going; null for all others. */
    onlineUrl: z.string().nullable(),
    campaign: z.object({ id: z.uuid(), title: z.string() }).nullable(),
    priorityArea: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
    cancellationReason: z.string().nullable(),
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'MeetingDetail' });
export type MeetingDetail = z.infer<typeof meetingDetail>;

const fields = {
  title: line(200),
  description: text(10_000),
  kind: z.enum(meetingKinds),
  visibility: z.enum(visibilities),
  /** By the branch's clock. */
  startsAtLocal: wallClock,
  /** Which of the two is meant, where the clock shows this time twice (end of daylight saving). */
  repeatedTime: z.enum(['first', 'second']).optional(),
  durationMinutes: z
    .int()
    .min(5)
    .max(7 * 24 * 60),
  placeName: line(200).nullable(),
  placeAddress: text(300).nullable(),
  /** Kept as browsers write it, without quotes or marks. */
  onlineUrl: line(1000)
    .pipe(z.url({ protocol: /^https?$/, normalize: true, error: 'must be a link that begins with https://' }).max(1000))
    .nullable(),
  capacity: z.int().min(1, 'must be at least 1').max(1_000_000).nullable(),
  campaignId: z.uuid().nullable(),
  priorityAreaId: z.uuid().nullable(),
};

const somewhere = (v: { placeName?: string | null | undefined; onlineUrl?: string | null | undefined }) =>
  !!v.placeName || !!v.onlineUrl;

export const scheduleMeeting = z
  .strictObject({
    ...fields,
    description: fields.description.default(''),
    placeName: fields.placeName.default(null),
    placeAddress: fields.placeAddress.default(null),
    onlineUrl: fields.onlineUrl.default(null),
    capacity: fields.capacity.default(null),
    campaignId: fields.campaignId.default(null),
    priorityAreaId: fields.priorityAreaId.default(null),
  })
  .refine(somewhere, { path: ['placeName'], error: 'name a place, or a link for those online' })
  .meta({ id: 'ScheduleMeeting' });
export type ScheduleMeeting = z.input<typeof scheduleMeeting>;

export const changeMeeting = z.strictObject(fields).partial().meta({ id: 'ChangeMeeting' });
export type ChangeMeeting = z.input<typeof changeMeeting>;

export const meetingParams = z.object({ meetingId: z.uuid() });
const branchParams = z.object({ branchId: z.uuid() });

/** `from` and `to` are instants (`to` not included). Without both, a list begins now. `order: desc` begins with the last. */
const between = {
  from: askedInstant.optional(),
  to: askedInstant.optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
};

/** Somebody who answered or came, as the hosts see it. */
export const meetingPerson = z
  .object({
    personId: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    homeBranch: z.string().nullable(),
    status: z.enum(rsvpStatuses).nullable(),
    guests: z.int(),
    place: z.int().nullable(),
    answeredAt: instant.nullable(),
    came: z.boolean(),
  })
  .meta({ id: 'MeetingPerson' });
export type MeetingPerson = z.infer<typeof meetingPerson>;

export const meetings = {
  list: endpoint({
    method: 'GET',
    path: '/branches/:branchId/meetings',
    summary: "A branch's meetings that the caller may see, by start, with counts and the own answer",
    access: 'public',
    params: branchParams,
    query: z.strictObject({ ...page, ...between }),
    response: pageOf(meeting),
  }),
  listAll: endpoint({
    method: 'GET',
    path: '/meetings',
    summary: 'Meetings of all branches that the caller may see, by start',
    access: 'public',
    query: z.strictObject({ ...page, ...between }),
    response: pageOf(meeting),
  }),
  listOwn: endpoint({
    method: 'GET',
    path: '/me/meetings',
    summary: 'Meetings that the caller answered with going, maybe or waits for, by start',
    access: 'session',
    query: z.strictObject({ ...page, ...between }),
    response: pageOf(meeting),
  }),
  schedule: endpoint({
    method: 'POST',
    path: '/branches/:branchId/meetings',
    summary: 'Schedule a meeting',
    access: 'meetings.manage',
    params: branchParams,
    body: scheduleMeeting,
    response: meetingDetail,
    versioned: true,
  }),
  get: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId',
    summary: 'A meeting',
    access: 'public',
    params: meetingParams,
    response: meetingDetail,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/meetings/:meetingId',
    summary: 'Change a meeting; needs If-Match',
    access: 'meetings.manage',
    params: meetingParams,
    body: changeMeeting,
    response: meetingDetail,
    versioned: true,
  }),
  cancel: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/cancellation',
    summary: 'Cancel a meeting with a reason, which everybody who answered is told',
    access: 'meetings.manage',
    params: meetingParams,
    body: z.strictObject({ reason: line(500) }).meta({ id: 'CancelMeeting' }),
    response: meetingDetail,
    versioned: true,
  }),
};

export const rsvps = {
  list: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/rsvps',
    summary: 'Who answered, or came without an answer; those waiting in the order of the line',
    access: 'meetings.manage',
    params: meetingParams,
    query: z.strictObject({ ...page, status: z.enum(rsvpStatuses).optional() }),
    response: pageOf(meetingPerson),
  }),
  answer: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/rsvp',
    summary: 'Answer: going, maybe or declined, with guests; who finds no place waits in line',
    access: 'meetings.answer',
    params: meetingParams,
    body: z
      .strictObject({ status: z.enum(['going', 'maybe', 'declined']), guests: z.int().min(0).max(10).default(0) })
      .meta({ id: 'AnswerMeeting' }),
    response: ownRsvp,
  }),
  recordAttendance: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/attendances/:personId',
    summary: 'Say whether a person came',
    access: 'meetings.manage',
    params: meetingParams.extend({ personId: z.uuid() }),
    body: z.strictObject({ came: z.boolean() }).meta({ id: 'RecordAttendance' }),
    response: z.object({ came: z.boolean(), cameCount: z.int() }),
  }),
};
