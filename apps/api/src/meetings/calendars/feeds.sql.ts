import { rsvpStatuses, visibilities } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** Which meetings a feed holds: those of the own answers, of a branch ($1), or of a campaign ($1). */
export type FeedKind = 'own' | 'branch' | 'campaign';

const past = `app.now() - interval '6 months'`;

/** What policies let the person see, from six months ago on. */
const seen: Record<FeedKind, string> = {
  own: `
    select m.* from rsvps r join meetings m on m.id = r.meeting_id
     where r.person_id = (select app.actor_id()) and r.status <> 'declined' and m.starts_at > ${past}`,
  branch: `
    select m.* from meetings m where m.branch_id = $1 and m.starts_at > ${past}
    union all
    select m.* from meeting_cohosts c join meetings m on m.id = c.meeting_id where c.branch_id = $1 and c.starts_at > ${past}`,
  campaign: `select m.* from meetings m where m.campaign_id = $1 and m.starts_at > ${past}`,
};
const left: Record<FeedKind, string> = { own: 'true', branch: 'l.branch_id = $1', campaign: 'l.campaign_id = $1' };

/**
 * The meetings of a feed, and those that the person has left, which it shows as cancelled: with what was known of them
 * where the answer was taken back; where the right to see them ended, with nothing but when they are. Of the latter nobody
 * knows since when, so they count as new each day.
 */
const events = (kind: FeedKind) => `
  with seen as (${seen[kind]})
  select m.id, m.sequence, greatest(m.updated_at, r.answered_at) as "modifiedAt", m.created_at as "createdAt",
         m.starts_local as "startsAtLocal", m.ends_at at time zone m.time_zone as "endsAtLocal", m.time_zone as "timeZone",
         m.title, m.description, m.place_name as "placeName", m.place_address as "placeAddress",
         m.online_url is not null or m.dial_in is not null as "isOnline", m.visibility, b.name as "branchName",
         b.email as "branchEmail", m.cancelled_at is not null as "isCancelled", m.cancellation_reason as "cancellationReason",
         r.status as "ownStatus"
    from seen m
    join branches b on b.id = m.branch_id
    left join rsvps r on r.meeting_id = m.id and r.person_id = (select app.actor_id())
  union all
  select l.meeting_id, l.sequence, l.left_at, null, l.starts_local, l.ends_local, l.time_zone, l.title, '', null, null, false,
         null, b.name, b.email, true, null, 'declined'
    from calendar_leavings l join branches b on b.id = l.branch_id
   where l.person_id = (select app.actor_id()) and l.left_at > app.now() - interval '30 days' and ${left[kind]}
     and l.meeting_id not in (select id from seen)
  union all
  select r.meeting_id, l.sequence, date_trunc('day', app.now(), 'UTC'), null, l.starts_local, l.ends_local, l.time_zone, null, '', null,
         null, false, null, b.name, b.email, true, null, r.status
    from rsvps r cross join app.left_meeting(r.meeting_id) l join branches b on b.id = l.branch_id
   where r.person_id = (select app.actor_id()) and r.status <> 'declined' and ${left[kind]}
     and not exists (select from meetings m where m.id = r.meeting_id)`;

const event = z.object({
  id: z.uuid(),
  sequence: z.int(),
  modifiedAt: z.date(),
  createdAt: z.date().nullable(),
  startsAtLocal: z.string(),
  endsAtLocal: z.string(),
  timeZone: z.string(),
  /** Null: of a meeting that the person may not see any more. */
  title: z.string().nullable(),
  description: z.string(),
  placeName: z.string().nullable(),
  placeAddress: z.string().nullable(),
  isOnline: z.boolean(),
  visibility: z.enum(visibilities).nullable(),
  branchName: z.string(),
  branchEmail: z.string().nullable(),
  isCancelled: z.boolean(),
  cancellationReason: z.string().nullable(),
  ownStatus: z.enum(rsvpStatuses).nullable(),
});
export type FeedEvent = z.output<typeof event>;

const eventsOf = (kind: FeedKind) =>
  statement({
    name: `calendars.events.${kind}`,
    text: `${events(kind)} order by "startsAtLocal", id`,
    row: event,
  });

/** What the very same rows come to, and in which language: nothing is built for a calendar program that has that already. */
const stateOf = (kind: FeedKind) =>
  statement({
    name: `calendars.state.${kind}`,
    text: `
      select coalesce(bit_xor(hash_record_extended(e, 0)), 0)::text as digest, max(e."modifiedAt") as "modifiedAt",
             (select language from people where id = (select app.actor_id())) as language
        from (${events(kind)}) e`,
    row: z.object({ digest: z.string(), modifiedAt: z.date().nullable(), language: z.string() }),
  });

export const feedEvents = { own: eventsOf('own'), branch: eventsOf('branch'), campaign: eventsOf('campaign') };
export const feedState = { own: stateOf('own'), branch: stateOf('branch'), campaign: stateOf('campaign') };

/** Whose calendar is behind a link ($1), and of what; also what it is called. Asked before there is an actor. */
export const calendarBehind = statement({
  name: 'calendars.behind',
  text: 'select person_id as "personId", branch_id as "branchId", campaign_id as "campaignId" from app.calendar_behind($1)',
  row: z.object({ personId: z.uuid(), branchId: z.uuid().nullable(), campaignId: z.uuid().nullable() }),
});

/** The name of a branch ($1) or a campaign ($2). */
export const feedName = statement({
  name: 'calendars.name',
  text: 'select name from branches where id = $1 union all select title from campaigns where id = $2',
  row: z.object({ name: z.string() }),
});

const link = z.object({ id: z.uuid() });

/** The link of the actor's calendar of a branch ($1), a campaign ($2), or the own answers. */
export const ownCalendar = statement({
  name: 'calendars.own',
  text: 'select app.own_calendar($1, $2) as id',
  row: link,
});

/** The same, made anew. */
export const renewCalendar = statement({
  name: 'calendars.renew',
  text: 'select app.renew_calendar($1, $2) as id',
  row: link,
});

export const forgetLeavings = statement({
  name: 'calendars.forget-leavings',
  text: 'select app.forget_leavings() as forgotten',
  row: z.object({ forgotten: z.int() }),
});
