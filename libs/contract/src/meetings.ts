import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { askedInstant, instant, line, page, pageOf, text, wallClock } from './fields.ts';

export const meetingKinds = ['branch_meeting', 'public_forum', 'study_group', 'action', 'training', 'social'] as const;
export const visibilities = ['public', 'members', 'branch'] as const;
export const rsvpStatuses = ['going', 'maybe', 'declined', 'waitlisted'] as const;
export type RsvpStatus = (typeof rsvpStatuses)[number];
/** Where somebody takes part. */
export const rsvpModes = ['room', 'online'] as const;
export type RsvpMode = (typeof rsvpModes)[number];
/** What a host can see to for who comes, where the organizer offers it. */
export const needs = ['childcare', 'interpretation', 'access', 'ride'] as const;
export type Need = (typeof needs)[number];

/** The own answer to a meeting. `place` is the place in line of who waits: 1 is next. Each mode has its own line. */
export const ownRsvp = z
  .object({ status: z.enum(rsvpStatuses), guests: z.int(), place: z.int().nullable(), mode: z.enum(rsvpModes) })
  .meta({ id: 'OwnRsvp' });
export type OwnRsvp = z.infer<typeof ownRsvp>;

/** Counts of answers. Places taken are `going + guests`; `online` of them are not in the room. */
export const meetingCounts = z
  .object({
    going: z.int(),
    guests: z.int(),
    online: z.int(),
    maybe: z.int(),
    declined: z.int(),
    waitlisted: z.int(),
    came: z.int(),
  })
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
    /** Places in the room; null: no limit. */
    capacity: z.int().nullable(),
    /** Places online; null: no limit. */
    onlineCapacity: z.int().nullable(),
    seriesId: z.uuid().nullable(),
    /** Branches that hold it together with `branchId`. */
    cohosts: z.array(z.object({ branchId: z.uuid(), name: z.string() })),
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
    /** For hosts always; for those going from an hour before the start until the end; null for all others. */
    onlineUrl: z.string().nullable(),
    /** As `onlineUrl`. */
    dialIn: z.string().nullable(),
    /** When those going see the link; null where there is none. */
    linkShownFrom: instant.nullable(),
    asksGuestNames: z.boolean(),
    askedNeeds: z.array(z.enum(needs)),
    /** What the caller told the hosts with the own answer. */
    ownDetails: z
      .object({ guestNames: z.array(z.string()), needs: z.array(z.enum(needs)), note: z.string() })
      .nullable(),
    /** Whether the caller keeps the door: sees who answered, and says who came. */
    keepsDoor: z.boolean(),
    /** Rises with a new time or place; calendars compare it. */
    sequence: z.int(),
    /** When the series has it, `YYYY-MM-DDTHH:MM`; null outside of a series. */
    occurrenceLocal: z.string().nullable(),
    campaign: z.object({ id: z.uuid(), slug: z.string(), title: z.string() }).nullable(),
    priorityArea: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable(),
    cancellationReason: z.string().nullable(),
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'MeetingDetail' });
export type MeetingDetail = z.infer<typeof meetingDetail>;

/** What an organizer says of a meeting, or of all meetings of a series, but for when it is. */
export const meetingFields = {
  title: line(200),
  description: text(10_000),
  kind: z.enum(meetingKinds),
  visibility: z.enum(visibilities),
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
  /** Numbers and codes of a telephone conference. */
  dialIn: line(300).nullable(),
  capacity: z.int().min(1, 'must be at least 1').max(1_000_000).nullable(),
  onlineCapacity: z.int().min(1, 'must be at least 1').max(1_000_000).nullable(),
  asksGuestNames: z.boolean(),
  /** What those who come are asked whether they need it. */
  askedNeeds: z.array(z.enum(needs)).max(needs.length),
  campaignId: z.uuid().nullable(),
  priorityAreaId: z.uuid().nullable(),
};

/** The same with what is assumed where nothing is said. */
export const meetingFieldsByDefault = {
  ...meetingFields,
  description: meetingFields.description.default(''),
  placeName: meetingFields.placeName.default(null),
  placeAddress: meetingFields.placeAddress.default(null),
  onlineUrl: meetingFields.onlineUrl.default(null),
  dialIn: meetingFields.dialIn.default(null),
  capacity: meetingFields.capacity.default(null),
  onlineCapacity: meetingFields.onlineCapacity.default(null),
  asksGuestNames: meetingFields.asksGuestNames.default(false),
  askedNeeds: meetingFields.askedNeeds.default([]),
  campaignId: meetingFields.campaignId.default(null),
  priorityAreaId: meetingFields.priorityAreaId.default(null),
};

const timeFields = {
  /** By the branch's clock. */
  startsAtLocal: wallClock,
  /** Which of the two is meant, where the clock shows this time twice (end of daylight saving). */
  repeatedTime: z.enum(['first', 'second']).optional(),
};

type Somewhere = Partial<Record<'placeName' | 'onlineUrl' | 'dialIn', string | null | undefined>>;
/** A meeting is in a room, online, or both. */
export const isSomewhere = (v: Somewhere) => !!v.placeName || !!v.onlineUrl || !!v.dialIn;
export const nowhere = { path: ['placeName'], error: 'name a place, or a link for those online' };

export const scheduleMeeting = z
  .strictObject({ ...meetingFieldsByDefault, ...timeFields })
  .refine(isSomewhere, nowhere)
  .meta({ id: 'ScheduleMeeting' });
export type ScheduleMeeting = z.input<typeof scheduleMeeting>;

export const changeMeeting = z
  .strictObject({ ...meetingFields, ...timeFields })
  .partial()
  .meta({ id: 'ChangeMeeting' });
export type ChangeMeeting = z.input<typeof changeMeeting>;

export const meetingParams = z.object({ meetingId: z.uuid() });
const branchParams = z.object({ branchId: z.uuid() });

/** `from` and `to` are instants (`to` not included). Without both, a list begins now. `order: desc` begins with the last. */
const between = {
  from: askedInstant.optional(),
  to: askedInstant.optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
};

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
  listOfCampaign: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/meetings',
    summary: 'Meetings in a campaign that the caller may see, by start',
    access: 'public',
    params: z.object({ campaignId: z.uuid() }),
    query: z.strictObject({ ...page, ...between }),
    response: pageOf(meeting),
  }),
  listOfArea: endpoint({
    method: 'GET',
    path: '/priority-areas/:areaId/meetings',
    summary: 'Meetings on a priority area, also by way of its campaigns, that the caller may see, by start',
    access: 'public',
    params: z.object({ areaId: z.uuid() }),
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
