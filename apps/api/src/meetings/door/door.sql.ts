import { rsvpModes, rsvpStatuses } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

// All the rules are in the functions: prisma/migrations/*_add_door. $1 the meeting, $2 the door link or null.

export const doorHead = statement({
  name: 'door.head',
  text: `select id, title, branch_id as "branchId", branch_name as "branchName", starts_at as "startsAt", ends_at as "endsAt",
           starts_local as "startsAtLocal", time_zone as "timeZone", place_name as "placeName", cancelled_at as "cancelledAt",
           going, came, by_right as "byRight", gives_links as "givesLinks"
      from app.door_head($1, $2)`,
  row: z.object({
    id: z.uuid(),
    title: z.string(),
    branchId: z.uuid(),
    branchName: z.string(),
    startsAt: z.date(),
    endsAt: z.date(),
    startsAtLocal: z.string(),
    timeZone: z.string(),
    placeName: z.string().nullable(),
    cancelledAt: z.date().nullable(),
    going: z.int(),
    came: z.int(),
    byRight: z.boolean(),
    givesLinks: z.boolean(),
  }),
});

/** Where a person stands in the list: by name. */
export const position = z.tuple([z.string(), z.string(), z.uuid()]);

/** $3 whether the people of the branch are asked for, $4 to $6 the position of the last before this page, $7 how many. */
export const doorList = statement({
  name: 'door.list',
  text: `select person_id as "personId", given_name as "givenName", family_name as "familyName", home_branch as "homeBranch",
           status, guests, mode, came, check_ins as "checkIns"
      from app.door_list($1, $2, $3, $4, $5, $6, $7)`,
  row: z.object({
    personId: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    homeBranch: z.string().nullable(),
    status: z.enum(rsvpStatuses).nullable(),
    guests: z.int(),
    mode: z.enum(rsvpModes).nullable(),
    came: z.boolean(),
    checkIns: z.array(z.uuid()),
  }),
});

export const doorPeople = statement({
  name: 'door.people',
  text: 'select person as "personId" from app.door_people($1, $2) person',
  row: z.object({ personId: z.uuid() }),
});

/** $3 the marks as JSON, as app.check_in takes them. */
export const checkInAll = statement({
  name: 'door.check-in',
  text: `select id, refusal, person_id as "personId" from app.check_in($1, $2, $3)`,
  row: z.object({
    id: z.uuid(),
    refusal: z.enum(['invalid', 'person-unknown']).nullable(),
    personId: z.uuid().nullable(),
  }),
});

const linkRow = z.object({ id: z.uuid(), label: z.string(), createdAt: z.date(), expiresAt: z.date() });

export const doorLinks = statement({
  name: 'door.links',
  text: 'select id, label, created_at as "createdAt", expires_at as "expiresAt" from app.door_links($1)',
  row: linkRow,
});

/** $1 the new link's id, $2 the meeting, $3 whom it is for. */
export const addDoorLink = statement({
  name: 'door.add-link',
  text: 'select from app.add_door_link($1, $2, $3)',
  row: z.object({}),
});

export const revokeDoorLink = statement({
  name: 'door.revoke-link',
  text: 'select from app.revoke_door_link($1, $2)',
  row: z.object({}),
});

export const openDoor = statement({
  name: 'door.open',
  text: 'select meeting_id as "meetingId", until from app.open_door($1)',
  row: z.object({ meetingId: z.uuid(), until: z.date() }),
});

export const forgetDoorNames = statement({
  name: 'door.forget-names',
  text: 'select app.forget_door_names() as forgotten',
  row: z.object({ forgotten: z.int() }),
});
