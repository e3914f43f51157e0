import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { instant, line } from '../fields.ts';
import { meetingParams } from '../meetings.ts';

export const roleKinds = ['chair', 'note_taker', 'greeter', 'childcare', 'tabling', 'other'] as const;
export type RoleKind = (typeof roleKinds)[number];

/** A part of the meeting, or a time around it. Told from its start on, so that it moves with the meeting. */
export const shift = z
  .strictObject({
    /** Minutes after the start of the meeting; before it where negative. */
    fromMinutes: z.int().min(-1440).max(10_080),
    minutes: z.int().min(5, 'must be at least 5 minutes').max(1440, 'must be at most a day'),
  })
  .meta({ id: 'Shift' });
export type Shift = z.infer<typeof shift>;

/** Somebody who does it, as the organizers see it. */
export const roleHolder = z
  .object({ personId: z.uuid(), givenName: z.string(), familyName: z.string(), homeBranch: z.string().nullable() })
  .meta({ id: 'RoleHolder' });
export type RoleHolder = z.infer<typeof roleHolder>;

/** What is to be done at a meeting, and by how many. */
export const meetingRole = z
  .object({
    id: z.uuid(),
    kind: z.enum(roleKinds),
    /** Null: what the kind is called. */
    title: z.string().nullable(),
    /** Null: all through the meeting. */
    shift: shift.nullable(),
    startsAt: instant,
    endsAt: instant,
    wanted: z.int(),
    taken: z.int(),
    /** Whether the caller does it. */
    own: z.boolean(),
    /** For organizers of the branches that hold the meeting; for all others empty. */
    people: z.array(roleHolder),
  })
  .meta({ id: 'MeetingRole' });
export type MeetingRole = z.infer<typeof meetingRole>;

const roleFields = {
  kind: z.enum(roleKinds),
  title: line(100).nullable(),
  shift: shift.nullable(),
  wanted: z.int().min(1, 'must be at least 1').max(100, 'must be at most 100'),
};

type Named = { kind?: RoleKind | undefined; title?: string | null | undefined };
const isNamed = (role: Named) => role.kind !== 'other' || !!role.title;
const unnamed = { path: ['title'], error: 'say what is to be done' };

export const addRole = z
  .strictObject({ ...roleFields, title: roleFields.title.default(null), shift: roleFields.shift.default(null) })
  .refine(isNamed, unnamed)
  .meta({ id: 'AddRole' });
export type AddRole = z.input<typeof addRole>;

export const changeRole = z.strictObject(roleFields).partial().meta({ id: 'ChangeRole' });
export type ChangeRole = z.input<typeof changeRole>;

/** Something that the caller does at a meeting: a role, or (`kind` null) the door as a host. */
export const duty = z
  .object({
    meetingId: z.uuid(),
    meetingTitle: z.string(),
    branchName: z.string(),
    timeZone: z.string(),
    /** Of the shift, or the meeting. */
    startsAt: instant,
    endsAt: instant,
    kind: z.enum(roleKinds).nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: 'Duty' });
export type Duty = z.infer<typeof duty>;

const roleParams = meetingParams.extend({ roleId: z.uuid() });
const holderParams = roleParams.extend({ personId: z.uuid() });

export const roles = {
  list: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/roles',
    summary: 'The roles and shifts of a meeting, by time: how many are wanted, and what the caller does; 50 at most',
    access: 'session',
    params: meetingParams,
    response: z.object({ items: z.array(meetingRole) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/meetings/:meetingId/roles',
    summary: 'Say what is to be done at a meeting, and by how many',
    access: 'meetings.manage',
    params: meetingParams,
    body: addRole,
    response: meetingRole,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/meetings/:meetingId/roles/:roleId',
    summary: 'Change a role; no fewer can be wanted than do it already',
    access: 'meetings.manage',
    params: roleParams,
    body: changeRole,
    response: meetingRole,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/meetings/:meetingId/roles/:roleId',
    summary: 'Remove a role, with those who do it',
    access: 'meetings.manage',
    params: roleParams,
  }),
  signUp: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/roles/:roleId/sign-up',
    summary: 'Take a role; whoever has not answered is going from now on',
    access: 'meetings.answer',
    params: roleParams,
    response: meetingRole,
  }),
  giveUp: endpoint({
    method: 'DELETE',
    path: '/meetings/:meetingId/roles/:roleId/sign-up',
    summary: 'Give a role up; the answer to the meeting stays',
    access: 'session',
    params: roleParams,
  }),
  putOn: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/roles/:roleId/people/:personId',
    summary: 'Put somebody on a role; whoever has not answered is going from now on',
    access: 'meetings.manage',
    params: holderParams,
    response: meetingRole,
  }),
  takeOff: endpoint({
    method: 'DELETE',
    path: '/meetings/:meetingId/roles/:roleId/people/:personId',
    summary: 'Take somebody off a role',
    access: 'meetings.manage',
    params: holderParams,
  }),
  duties: endpoint({
    method: 'GET',
    path: '/me/duties',
    summary: 'What the caller does at meetings to come, and whose door the caller keeps as a host; the next 50',
    access: 'session',
    response: z.object({ items: z.array(duty) }),
  }),
};
