import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { instant, line, page, pageOf, text } from '../fields.ts';
import { meetingParams, needs, ownRsvp, rsvpModes, rsvpStatuses } from '../meetings.ts';

/** Somebody who answered or came, as the hosts see it. */
export const meetingPerson = z
  .object({
    personId: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    homeBranch: z.string().nullable(),
    status: z.enum(rsvpStatuses).nullable(),
    guests: z.int(),
    mode: z.enum(rsvpModes).nullable(),
    place: z.int().nullable(),
    answeredAt: instant.nullable(),
    came: z.boolean(),
    guestNames: z.array(z.string()),
    needs: z.array(z.enum(needs)),
    note: z.string(),
  })
  .meta({ id: 'MeetingPerson' });
export type MeetingPerson = z.infer<typeof meetingPerson>;

/** What goes with an answer. Absent: as it was; `mode` absent at first: in the room where there is one. */
export const answerDetails = {
  mode: z.enum(rsvpModes).optional(),
  /** Kept where the organizer asks for names; seen by the hosts, and forgotten 30 days after the meeting. */
  guestNames: z.array(line(100)).max(10).optional(),
  needs: z.array(z.enum(needs)).max(needs.length).optional(),
  note: text(500).optional(),
};

export const rsvps = {
  list: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/rsvps',
    summary: 'Who answered, or came without an answer; those waiting in the order of the line',
    access: 'session',
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
      .strictObject({
        status: z.enum(['going', 'maybe', 'declined']),
        guests: z.int().min(0).max(10).default(0),
        ...answerDetails,
      })
      .meta({ id: 'AnswerMeeting' }),
    response: ownRsvp,
  }),
  recordAttendance: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/attendances/:personId',
    summary: 'Say whether a person came',
    access: 'session',
    params: meetingParams.extend({ personId: z.uuid() }),
    body: z.strictObject({ came: z.boolean() }).meta({ id: 'RecordAttendance' }),
    response: z.object({ came: z.boolean(), cameCount: z.int() }),
  }),
};
