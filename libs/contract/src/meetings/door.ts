import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { email, instant, line, linkToken, optionalLine } from '../fields.ts';
import { meetingParams, rsvpModes, rsvpStatuses } from '../meetings.ts';

/** Hours before the start: when the list is handed to a helper's link, and when marks are taken. */
export const DOOR_HOURS = { list: 12, marks: 3 };
/** Hours after the end: then a helper's link ends, and devices forget the list. */
export const DOOR_ENDS_AFTER_HOURS = 6;
/** Marks in one request. */
export const MOST_MARKS = 200;
/** Names the words under which contacts are taken at the door; a change of the words needs a new name. */
export const DOOR_CONSENT = 'door-1';

const CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;
/** A check-in code as people type it, by Crockford's rules: any case, with spaces or hyphens, O for 0, I and L for 1. */
export const readCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
};

/** Somebody on the list at the door. A helper sees names and answers only. */
export const doorPerson = z
  .object({
    personId: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    /** Null for a helper. */
    homeBranch: z.string().nullable(),
    /** Null: did not answer. */
    status: z.enum(rsvpStatuses).nullable(),
    guests: z.int(),
    mode: z.enum(rsvpModes).nullable(),
    came: z.boolean(),
    /** The marks that say so; taking it back names them. */
    checkIns: z.array(z.uuid()),
    /** What the code in the confirmation says; null for who did not answer. */
    code: z.string().nullable(),
  })
  .meta({ id: 'DoorPerson' });
export type DoorPerson = z.infer<typeof doorPerson>;

/** What stands above the list. */
export const doorMeeting = z
  .object({
    id: z.uuid(),
    title: z.string(),
    branchId: z.uuid(),
    branchName: z.string(),
    startsAt: instant,
    endsAt: instant,
    startsAtLocal: z.string(),
    timeZone: z.string(),
    placeName: z.string().nullable(),
    cancelledAt: instant.nullable(),
    going: z.int(),
    came: z.int(),
    /** False: by a helper's link. */
    byRight: z.boolean(),
    /** Whether the caller may give links to helpers. */
    givesLinks: z.boolean(),
  })
  .meta({ id: 'DoorMeeting' });
export type DoorMeeting = z.infer<typeof doorMeeting>;

const mark = {
  /** Made by the device, so that the same mark sent again is the same mark. */
  id: z.uuid(),
  /** By the device's clock. */
  at: z.iso.datetime({ offset: true }),
};
/** By tapping the name. */
const listed = z.strictObject({ ...mark, way: z.literal('list'), personId: z.uuid() });
/** By the code from the confirmation, where the device could not tell whose it is. */
const coded = z.strictObject({ ...mark, way: z.literal('code'), code: z.string().max(40) });
/**
 * Who walks in. One way of contact at most: two would let the order in which devices come back decide who is who. It is
 * kept only with consent.
 */
const walkIn = z
  .strictObject({
    ...mark,
    way: z.literal('walk_in'),
    givenName: line(100),
    familyName: optionalLine(100).default(''),
    email: email.optional(),
    phone: line(40).optional(),
    /** Agreed to be written to or called: to the words of this name. */
    consent: line(40).nullable().default(null),
  })
  .refine((v) => v.email === undefined || v.phone === undefined, { path: ['phone'], error: 'one contact is enough' })
  .refine((v) => (v.email ?? v.phone) === undefined || v.consent !== null, {
    path: ['consent'],
    error: 'is needed to keep a contact',
  });
/** Takes marks back, those of other devices only where this one knew of them. */
const takenBack = z.strictObject({
  ...mark,
  way: z.literal('back'),
  /** Null: of a mark that may still be on its way. */
  personId: z.uuid().nullable(),
  takesBack: z.array(z.uuid()).max(50),
});

export const checkIn = z.union([listed, coded, walkIn, takenBack]).meta({ id: 'CheckIn' });
export type CheckIn = z.input<typeof checkIn>;

/** Why a mark was not taken. `path`: the field at fault. */
export const checkInRefusals = ['invalid', 'person-unknown', 'code-unknown'] as const;
export const checkInResult = z
  .object({
    id: z.uuid(),
    settled: z.boolean(),
    personId: z.uuid().nullable(),
    refusal: z.enum(checkInRefusals).nullable(),
    path: z.string().nullable(),
  })
  .meta({ id: 'CheckInResult' });
export type CheckInResult = z.infer<typeof checkInResult>;

export const doorLink = z
  .object({
    id: z.uuid(),
    /** Whom it is for. */
    label: z.string(),
    /** Opens the door for whoever has it. What stands after `#` never reaches a server's log. */
    url: z.string(),
    createdAt: instant,
    expiresAt: instant,
  })
  .meta({ id: 'DoorLink' });
export type DoorLink = z.infer<typeof doorLink>;

export const door = {
  list: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/attendances',
    summary: 'The list at the door, by name: who answered or came, or the people of the branch who did neither',
    access: 'door',
    params: meetingParams,
    query: z.strictObject({
      who: z.enum(['answered', 'branch']).default('answered'),
      limit: z.coerce.number().int().min(1).max(500).default(200),
      cursor: z.string().max(500).optional(),
    }),
    response: z.object({ meeting: doorMeeting, items: z.array(doorPerson), nextCursor: z.string().nullable() }),
  }),
  record: endpoint({
    method: 'POST',
    path: '/meetings/:meetingId/check-ins',
    summary: 'Marks of a device: who came, who walked in, who did not after all; each is settled, or told why not',
    access: 'door',
    params: meetingParams,
    body: z
      .strictObject({
        /** Any with an id is taken: one that is not valid is refused by itself and keeps no other from being settled. */
        items: z
          .array(z.union([checkIn, z.looseObject({ id: z.uuid() })]))
          .min(1)
          .max(MOST_MARKS),
      })
      .meta({ id: 'RecordCheckIns' }),
    response: z.object({ items: z.array(checkInResult), came: z.int() }),
    status: 200,
  }),
  links: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/door-links',
    summary: 'The links for helpers without an account that hold',
    access: 'session',
    params: meetingParams,
    response: z.object({ items: z.array(doorLink), nextCursor: z.null() }),
  }),
  addLink: endpoint({
    method: 'POST',
    path: '/meetings/:meetingId/door-links',
    summary: 'Make a link for a helper; it ends six hours after the meeting',
    access: 'session',
    params: meetingParams,
    body: z.strictObject({ label: line(100) }).meta({ id: 'AddDoorLink' }),
    response: doorLink,
  }),
  revokeLink: endpoint({
    method: 'DELETE',
    path: '/meetings/:meetingId/door-links/:linkId',
    summary: 'End a link, at once',
    access: 'session',
    params: meetingParams.extend({ linkId: z.uuid() }),
  }),
  open: endpoint({
    method: 'POST',
    path: '/door-sessions',
    summary: 'Open the door of a meeting by a link; gives a cookie that opens this one list',
    access: 'public',
    body: z.strictObject({ token: linkToken }).meta({ id: 'OpenDoor' }),
    response: z.object({ meetingId: z.uuid(), until: instant }),
  }),
  close: endpoint({
    method: 'DELETE',
    path: '/door-session',
    summary: 'Leave the door: the cookie goes, the link holds',
    access: 'public',
  }),
};
