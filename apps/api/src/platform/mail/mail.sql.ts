import { rsvpModes, rsvpStatuses, visibilities } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../database/statement.ts';

// These run as the owner: a mail is sent in nobody's name.

/** $1 the person, $2 the meeting, $3 what time it is: the clock is set before it is asked who may see the meeting now. */
export const meetingNews = statement({
  name: 'mail.meeting-news',
  text: `
    with clock as materialized (select set_config('app.now', $3, true))
    select p.given_name as "givenName", p.family_name as "familyName", p.email, m.id as "meetingId", m.title,
           b.name as "branchName", b.email as "branchEmail", m.visibility, m.starts_at as "startsAt", m.ends_at as "endsAt",
           m.time_zone as "timeZone", m.place_name as "placeName", m.place_address as "placeAddress",
           m.online_url is not null or m.dial_in is not null as "isOnline", r.mode, m.cancellation_reason as "cancellationReason", r.status,
           coalesce(r.guests, 0) as guests,
           case when r.status = 'waitlisted' then
             (select count(*)::int from rsvps ahead
               where ahead.meeting_id = m.id and ahead.status = 'waitlisted' and ahead.mode = r.mode and ahead.queue_no <= r.queue_no) end as place,
           app.may_see(p.id, m) as "maySee"
      from clock
      cross join people p
      join meetings m on m.id = $2
      join branches b on b.id = m.branch_id
      left join rsvps r on r.meeting_id = m.id and r.person_id = p.id
     where p.id = $1`,
  row: z.object({
    givenName: z.string(),
    familyName: z.string(),
    email: z.string().nullable(),
    meetingId: z.string(),
    title: z.string(),
    branchName: z.string(),
    branchEmail: z.string().nullable(),
    visibility: z.enum(visibilities),
    startsAt: z.date(),
    endsAt: z.date(),
    timeZone: z.string(),
    placeName: z.string().nullable(),
    placeAddress: z.string().nullable(),
    isOnline: z.boolean(),
    mode: z.enum(rsvpModes).nullable(),
    cancellationReason: z.string().nullable(),
    status: z.enum(rsvpStatuses).nullable(),
    guests: z.int(),
    place: z.int().nullable(),
    /** False: for who left the branch since, say. */
    maySee: z.boolean(),
  }),
});

/** $1 the request, $2 the time. Nothing where it was confirmed, or withdrawn, or there is nothing to confirm any more. */
export const requestNews = statement({
  name: 'mail.request-news',
  text: `
    select q.email::text as email, q.language, q.wish, q.guests, q.mode, m.id as "meetingId", m.title, b.name as "branchName",
           b.email as "branchEmail", m.starts_at as "startsAt", m.ends_at as "endsAt", m.time_zone as "timeZone",
           m.place_name as "placeName", m.place_address as "placeAddress"
      from rsvp_requests q
      join meetings m on m.id = q.meeting_id
      join branches b on b.id = m.branch_id
     where q.id = $1 and q.confirmed_at is null and q.expires_at > $2
       and m.visibility = 'public' and m.cancelled_at is null and m.starts_at > $2`,
  row: z.object({
    email: z.string(),
    language: z.string(),
    wish: z.enum(['going', 'maybe']),
    mode: z.enum(rsvpModes).nullable(),
    guests: z.int(),
    meetingId: z.uuid(),
    title: z.string(),
    branchName: z.string(),
    branchEmail: z.string().nullable(),
    startsAt: z.date(),
    endsAt: z.date(),
    timeZone: z.string(),
    placeName: z.string().nullable(),
    placeAddress: z.string().nullable(),
  }),
});

export const recipient = statement({
  name: 'mail.recipient',
  text: `
    select given_name as "givenName", family_name as "familyName", email,
           exists (select from credentials c where c.person_id = p.id) as "hasAccount"
      from people p where id = $1`,
  row: z.object({
    givenName: z.string(),
    familyName: z.string(),
    email: z.string().nullable(),
    hasAccount: z.boolean(),
  }),
});

/** $1 the hash of the token, $2 the purpose, $3 the person, $4 until when. */
export const insertLink = statement({
  name: 'mail.insert-link',
  text: 'insert into one_time_links (token_hash, purpose, person_id, expires_at) values ($1, $2, $3, $4)',
  row: z.never(),
});
