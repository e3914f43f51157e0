import { rsvpStatuses, visibilities } from '@rollcall/contract/meetings';
import { roleKinds } from '@rollcall/contract/meetings/roles';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

// These run as the owner, whose clock is the database's own: the server's is handed to each.

/** $1 the time. All the rules are in the functions: prisma/migrations/*_add_reminders */
export const queueDue = statement({
  name: 'reminders.queue',
  text: `select app.queue_reminders($1) as queued, app.requeue_reminders($1) as again`,
  row: z.object({ queued: z.int(), again: z.int() }),
});

export const addFollowUps = statement({
  name: 'reminders.follow-ups',
  text: 'select app.add_follow_ups($1) as added',
  row: z.object({ added: z.int() }),
});

/** For the rest of the transaction. $1 the time. */
export const setClock = statement({
  name: 'reminders.clock',
  text: `select set_config('app.now', $1, true) as now`,
  row: z.object({ now: z.string() }),
});

const isDue = `
  app.reminder_holds(m, r.person_id, r.kind) and m.starts_at = r.starts_at and app.now() < (app.due_of(m, r.kind)).until`;
const key = 'r.meeting_id = $1 and r.person_id = $2 and r.kind = $3::reminder_kind and r.starts_at = $4';
const waits = 'r.sent_at is null and r.dropped_at is null';

/**
 * Takes a reminder for as long as the transaction lasts. No row: it was settled, or somebody else holds it.
 * $1 the meeting, $2 the person, $3 the kind, $4 when the meeting was to start: so in all that follow.
 */
export const claim = statement({
  name: 'reminders.claim',
  text: `select ${isDue} as holds from reminders r join meetings m on m.id = r.meeting_id
    where ${key} and ${waits} for update of r skip locked`,
  row: z.object({ holds: z.boolean() }),
});

/** $5 the time. */
export const markSent = statement({
  name: 'reminders.sent',
  text: `update reminders r set sent_at = $5 where ${key}`,
  row: z.never(),
});
export const markDropped = statement({
  name: 'reminders.dropped',
  text: `update reminders r set dropped_at = $5 where ${key}`,
  row: z.never(),
});

const facts = `
  m.id as "meetingId", m.title, b.name as "branchName", m.starts_at as "startsAt", m.ends_at as "endsAt",
  m.time_zone as "timeZone", m.place_name as "placeName", m.place_address as "placeAddress", m.visibility,
  m.online_url is not null or m.dial_in is not null as "isOnline"`;
const factsRow = {
  meetingId: z.uuid(),
  title: z.string(),
  branchName: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  timeZone: z.string(),
  placeName: z.string().nullable(),
  placeAddress: z.string().nullable(),
  visibility: z.enum(visibilities),
  isOnline: z.boolean(),
};

/** What a mail says of the meeting and its reader, and the reader's link to the mails that they want. $1 the meeting, $2 the person. */
export const readNews = statement({
  name: 'reminders.news',
  text: `
    select ${facts}, p.given_name as "givenName", p.family_name as "familyName", p.email, b.email as "branchEmail",
           r.status, coalesce(r.guests, 0) as guests,
           (select coalesce(json_agg(json_build_object('kind', kind, 'title', title, 'startsAt', starts_at, 'endsAt', ends_at)), '[]')
              from app.roles_of(m.id, p.id)) as roles,
           app.link_for('preferences', p.id) as "preferencesLink"
      from people p
      join meetings m on m.id = $1
      join branches b on b.id = m.branch_id
      left join rsvps r on r.meeting_id = m.id and r.person_id = p.id
     where p.id = $2`,
  row: z.object({
    ...factsRow,
    givenName: z.string(),
    familyName: z.string(),
    email: z.string().nullable(),
    branchEmail: z.string().nullable(),
    status: z.enum(rsvpStatuses).nullable(),
    guests: z.int(),
    roles: z.array(
      z.object({
        kind: z.enum(roleKinds),
        title: z.string().nullable(),
        startsAt: z.coerce.date().nullable(),
        endsAt: z.coerce.date().nullable(),
      }),
    ),
    preferencesLink: z.uuid(),
  }),
});
export type ReminderNews = z.infer<(typeof readNews)['rows']>[number];

/** The branch's next meeting that the person may see, and what they answered to it. $1 a meeting of the branch, $2 the person. */
export const readNext = statement({
  name: 'reminders.next',
  text: `
    select ${facts}, r.status
      from meetings past
      join meetings m on (m.branch_id = past.branch_id or past.branch_id = any (m.cohost_branch_ids))
      join branches b on b.id = m.branch_id
      left join rsvps r on r.meeting_id = m.id and r.person_id = $2
     where past.id = $1 and m.id <> past.id and m.starts_at > app.now() and m.cancelled_at is null and app.may_see($2, m)
     order by m.starts_at, m.id limit 1`,
  row: z.object({ ...factsRow, status: z.enum(rsvpStatuses).nullable() }),
});
export type NextMeeting = z.infer<(typeof readNext)['rows']>[number];
