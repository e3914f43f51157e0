import { meetingDetail } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

// The database builds the page as JSON: one value to parse, however many rows, and no second mapping of names. From a row,
// because json_build_object takes half as long again: it looks up the type of every name and value.

const listed = `
  m.id, m.branch_id as "branchId", b.name as "branchName", m.title, m.kind, m.visibility,
  m.starts_at as "startsAt", m.ends_at as "endsAt", to_char(m.starts_local, 'YYYY-MM-DD"T"HH24:MI') as "startsAtLocal",
  m.time_zone as "timeZone", m.place_name as "placeName", m.online_url is not null or m.dial_in is not null as "isOnline", m.capacity,
  m.online_capacity as "onlineCapacity", m.series_id as "seriesId",
  case when m.cohost_branch_ids = '{}' then '[]' else
    (select json_agg(json_build_object('branchId', h.id, 'name', h.name) order by h.name, h.id)
       from branches h where h.id = any (m.cohost_branch_ids)) end as cohosts,
  m.cancelled_at as "cancelledAt",
  json_build_object('going', m.going_count, 'guests', m.guest_count, 'online', m.online_count, 'maybe', m.maybe_count,
    'declined', m.declined_count, 'waitlisted', m.waitlisted_count, 'came', m.came_count) as counts,
  case when r.status is not null then json_build_object('status', r.status, 'guests', r.guests,
    'place', case when r.status = 'waitlisted' then app.place_in_line(m.id) end, 'mode', r.mode) end as "ownRsvp"`;

/** The page as JSON text, and the start and id of its last row where more follow. */
const page = z.object({ items: z.string(), last: z.tuple([z.string(), z.uuid()]).nullable() });

type Order = 'asc' | 'desc';
type Lists = 'branch' | 'campaign' | 'area' | 'all' | 'own';

const after = { asc: '>', desc: '<' } as const;

/** `offset 0` has the few answers of the actor looked up first; else the planner may walk all meetings in search of them. */
const own = `
  (select m.* from rsvps r join meetings m on m.id = r.meeting_id
    where r.person_id = app.actor_id() and r.status in ('going', 'maybe', 'waitlisted') offset 0)`;

/**
 * A branch's meetings are those that it scheduled and those that it holds with others: never the same ones, each read in
 * order by an index of its own, no more than the page needs.
 */
const ofBranch = (order: Order) => {
  const part = (startsAt: string, id: string) => `
    ${startsAt} >= $1 and ${startsAt} < $2 and (${startsAt}, ${id}) ${after[order]} ($3, $4)
     order by ${startsAt} ${order}, ${id} ${order} limit $5 + 1`;
  return `
  ((select m.* from meetings m where m.branch_id = $6 and ${part('m.starts_at', 'm.id')})
   union all
   (select m.* from meeting_cohosts c join meetings m on m.id = c.meeting_id
     where c.branch_id = $6 and ${part('c.starts_at', 'c.meeting_id')}))`;
};

const from: Record<Lists, (order: Order) => string> = {
  branch: ofBranch,
  campaign: () => '(select m.* from meetings m where m.campaign_id = $6)',
  area: () => `
    (select m.* from meetings m left join campaigns c on c.id = m.campaign_id
      where coalesce(m.priority_area_id, c.priority_area_id) = $6)`,
  all: () => 'meetings',
  own: () => own,
};

/** Values: from, to, the start and id of the last row before this page, number of rows, and the branch, campaign or area. */
const list = (name: Lists, order: Order) =>
  statement({
    name: `meetings.list.${name}.${order}`,
    text: `
      with found as (
        select m.*, row_number() over (order by m.starts_at ${order}, m.id ${order}) as n
          from ${from[name](order)} m
         where m.starts_at >= $1 and m.starts_at < $2 and (m.starts_at, m.id) ${after[order]} ($3, $4)
         order by m.starts_at ${order}, m.id ${order} limit $5 + 1
      )
      select coalesce(json_agg(listed), '[]')::text as items,
             (select json_build_array(m.starts_at, m.id) from found m
               where n = $5 and exists (select from found where n > $5)) as last
        from (select ${listed}
                from found m
                join branches b on b.id = m.branch_id
                left join rsvps r on r.meeting_id = m.id and r.person_id = app.actor_id()
               where m.n <= $5
               order by m.n) listed`,
    row: page,
  });

export const listMeetings: Record<Lists, Record<Order, ReturnType<typeof list>>> = {
  branch: { asc: list('branch', 'asc'), desc: list('branch', 'desc') },
  campaign: { asc: list('campaign', 'asc'), desc: list('campaign', 'desc') },
  area: { asc: list('area', 'asc'), desc: list('area', 'desc') },
  all: { asc: list('all', 'asc'), desc: list('all', 'desc') },
  own: { asc: list('own', 'asc'), desc: list('own', 'desc') },
};

/**
 * A link that is shown early is passed on: to those going from an hour before, until it is over. Organizers of the branches
 * that hold the meeting set it; a host without an office, who keeps the door of the room, does not.
 */
const maySeeLink = `(m.branch_id = any (app.organized_branch_ids()) or m.cohost_branch_ids && app.organized_branch_ids()
  or r.status = 'going' and app.now() between m.starts_at - interval '1 hour' and m.ends_at)`;

export const getMeeting = statement({
  name: 'meetings.get',
  text: `
    select row_to_json(detailed) as meeting from (
    select ${listed}, m.description, m.place_address as "placeAddress",
           case when ${maySeeLink} then m.online_url end as "onlineUrl", case when ${maySeeLink} then m.dial_in end as "dialIn",
           case when m.online_url is not null or m.dial_in is not null then m.starts_at - interval '1 hour' end as "linkShownFrom",
           m.asks_guest_names as "asksGuestNames", m.asked_needs as "askedNeeds",
           case when d.person_id is not null then json_build_object('guestNames', d.guest_names, 'needs', d.needs, 'note', d.note) end as "ownDetails",
           app.keeps_door(m.id, m.branch_id) as "keepsDoor", m.sequence,
           to_char(m.occurrence_local, 'YYYY-MM-DD"T"HH24:MI') as "occurrenceLocal",
           case when c.id is not null then json_build_object('id', c.id, 'slug', c.slug, 'title', c.title) end as campaign,
           case when a.id is not null then json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) end as "priorityArea",
           m.cancellation_reason as "cancellationReason", m.version
      from meetings m
      join branches b on b.id = m.branch_id
      left join campaigns c on c.id = m.campaign_id
      left join priority_areas a on a.id = m.priority_area_id
      left join rsvps r on r.meeting_id = m.id and r.person_id = app.actor_id()
      left join rsvp_details d on d.meeting_id = m.id and d.person_id = app.actor_id()
     where m.id = $1) detailed`,
  row: z.object({ meeting: meetingDetail }),
});

const id = z.object({ id: z.uuid() });

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertMeeting = statement({
  name: 'meetings.insert',
  text: `
    insert into meetings (id, branch_id, title, description, kind, visibility, starts_at, ends_at, starts_local, time_zone,
                          place_name, place_address, online_url, dial_in, capacity, online_capacity, asks_guest_names,
                          asked_needs, campaign_id, priority_area_id, created_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: id,
});

/** Changes the meeting only where it still has the version ($2) that the organizer saw. */
export const updateMeeting = statement({
  name: 'meetings.update',
  text: `
    update meetings
       set title = $3, description = $4, kind = $5, visibility = $6, starts_at = $7, ends_at = $8, starts_local = $9,
           time_zone = $10, place_name = $11, place_address = $12, online_url = $13, dial_in = $14, capacity = $15,
           online_capacity = $16, asks_guest_names = $17, asked_needs = $18, campaign_id = $19, priority_area_id = $20,
           own_fields = array(select distinct f from unnest(own_fields || $21::text[]) f order by f),
           version = version + 1, updated_at = app.now()
     where id = $1 and version = $2 and cancelled_at is null
    returning id`,
  row: id,
});

export const cancelMeeting = statement({
  name: 'meetings.cancel',
  text: `
    update meetings set cancelled_at = app.now(), cancellation_reason = $2, version = version + 1, updated_at = app.now()
     where id = $1 and cancelled_at is null
    returning id`,
  row: id,
});
