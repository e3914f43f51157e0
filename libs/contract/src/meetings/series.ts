import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { day, instant, line, page, pageOf, wallClock } from '../fields.ts';
import {
  isSomewhere,
  meetingFields,
  meetingFieldsByDefault,
  meetingKinds,
  needs,
  nowhere,
  rsvpModes,
  rsvpStatuses,
  visibilities,
} from '../meetings.ts';

/** A recurrence rule of RFC 5545 (3.3.10) without `RRULE:`, such as `FREQ=MONTHLY;BYDAY=1SU`. `@rollcall/calendar` reads it. */
const rule = z
  .string()
  .max(500)
  .regex(/^FREQ=[A-Z]+(;[A-Z]+=[-+A-Z0-9,]+)*$/, 'must be a recurrence rule of RFC 5545')
  .meta({ description: 'RRULE of RFC 5545' });

/** When the meetings of a series are, by the branch's clock. */
const ruleFields = {
  /** The first one; the rule has to give it. Its time of day is that of all. */
  startsAtLocal: wallClock,
  rule,
  /** Days of the rule on which there is no meeting. */
  exceptDays: z.array(day).max(400),
  /** Meetings besides the rule. */
  extra: z.array(wallClock).max(100),
};

/** The own answer to a whole series. `exceptDays` are days of its rule. */
export const ownSeriesRsvp = z
  .object({
    status: z.enum(['going', 'maybe']),
    guests: z.int(),
    mode: z.enum(rsvpModes).nullable(),
    exceptDays: z.array(day),
  })
  .meta({ id: 'OwnSeriesRsvp' });
export type OwnSeriesRsvp = z.infer<typeof ownSeriesRsvp>;

export const series = z
  .object({
    id: z.uuid(),
    branchId: z.uuid(),
    branchName: z.string(),
    title: z.string(),
    description: z.string(),
    kind: z.enum(meetingKinds),
    visibility: z.enum(visibilities),
    rule: z.string(),
    startsAtLocal: z.string(),
    timeZone: z.string(),
    durationMinutes: z.int(),
    exceptDays: z.array(day),
    extra: z.array(z.string()),
    placeName: z.string().nullable(),
    placeAddress: z.string().nullable(),
    /** For organizers of the branch; null for all others. */
    onlineUrl: z.string().nullable(),
    dialIn: z.string().nullable(),
    isOnline: z.boolean(),
    capacity: z.int().nullable(),
    onlineCapacity: z.int().nullable(),
    asksGuestNames: z.boolean(),
    askedNeeds: z.array(z.enum(needs)),
    campaignId: z.uuid().nullable(),
    priorityAreaId: z.uuid().nullable(),
    cancelledAt: instant.nullable(),
    /** The next ones that are not cancelled, ten at most, with the own answer. */
    next: z.array(
      z.object({
        meetingId: z.uuid(),
        /** Day of the rule, `YYYY-MM-DD`: what an exception names. */
        day,
        startsAtLocal: z.string(),
        startsAt: instant,
        ownStatus: z.enum(rsvpStatuses).nullable(),
      }),
    ),
    /** How many are still to come. */
    comingCount: z.int(),
    ownRsvp: ownSeriesRsvp.nullable(),
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'Series' });
export type Series = z.infer<typeof series>;

export const scheduleSeries = z
  .strictObject({
    ...meetingFieldsByDefault,
    ...ruleFields,
    exceptDays: ruleFields.exceptDays.default([]),
    extra: ruleFields.extra.default([]),
  })
  .refine(isSomewhere, nowhere)
  .meta({ id: 'ScheduleSeries' });
export type ScheduleSeries = z.input<typeof scheduleSeries>;

/**
 * What is named changes in all meetings still to come, or in `fromMeetingId` and those that follow it: then the series is
 * split, and the answer is the new one. What was changed on one meeting itself stays as it is there, and so does one that
 * was cancelled.
 */
export const changeSeries = z
  .strictObject({ ...meetingFields, ...ruleFields, fromMeetingId: z.uuid() })
  .partial()
  .meta({ id: 'ChangeSeries' });
export type ChangeSeries = z.input<typeof changeSeries>;

const seriesParams = z.object({ seriesId: z.uuid() });

/** What became of one occurrence; `refusal` is a problem code where it keeps what was answered before. */
const answeredOccurrence = z.object({
  meetingId: z.uuid(),
  startsAtLocal: z.string(),
  status: z.enum(rsvpStatuses).nullable(),
  place: z.int().nullable(),
  refusal: z.string().nullable(),
});

export const seriesEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/branches/:branchId/series',
    summary: "A branch's series that have meetings to come, newest first",
    access: 'session',
    params: z.object({ branchId: z.uuid() }),
    query: z.strictObject(page),
    response: pageOf(series),
  }),
  schedule: endpoint({
    method: 'POST',
    path: '/branches/:branchId/series',
    summary: 'Schedule a series; its meetings are made a year ahead',
    access: 'meetings.manage',
    params: z.object({ branchId: z.uuid() }),
    body: scheduleSeries,
    response: series,
    versioned: true,
  }),
  get: endpoint({
    method: 'GET',
    path: '/series/:seriesId',
    summary: 'A series, with its next meetings and the own answer',
    access: 'public',
    params: seriesParams,
    response: series,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/series/:seriesId',
    summary: 'Change all meetings to come, or one and those that follow; needs If-Match',
    access: 'meetings.manage',
    params: seriesParams,
    body: changeSeries,
    response: series,
    versioned: true,
  }),
  cancel: endpoint({
    method: 'PUT',
    path: '/series/:seriesId/cancellation',
    summary: 'Cancel all meetings to come, or one and those that follow; everybody who answered is told once',
    access: 'meetings.manage',
    params: seriesParams,
    body: z.strictObject({ reason: line(500), fromMeetingId: z.uuid().optional() }).meta({ id: 'CancelSeries' }),
    response: series,
    versioned: true,
  }),
  answer: endpoint({
    method: 'PUT',
    path: '/series/:seriesId/rsvp',
    summary:
      'Answer all meetings of a series, with exceptions, also those that are added later; declined takes it back',
    access: 'meetings.answer',
    params: seriesParams,
    body: z
      .strictObject({
        status: z.enum(['going', 'maybe', 'declined']),
        guests: z.int().min(0).max(10).default(0),
        mode: z.enum(rsvpModes).optional(),
        exceptDays: z.array(day).max(400).default([]),
      })
      .meta({ id: 'AnswerSeries' }),
    response: z.object({ ownRsvp: ownSeriesRsvp.nullable(), occurrences: z.array(answeredOccurrence) }),
  }),
};
