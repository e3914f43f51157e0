import { ownSeriesRsvp, series, seriesEndpoints } from '@rollcall/contract/meetings/series';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const wallClock = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;

const coming = 'm.series_id = s.id and m.cancelled_at is null and m.starts_at > app.now()';

/** A series `s` of the branch `b`, as the contract has it. */
const detailed = `
  s.id, s.branch_id as "branchId", b.name as "branchName", s.title, s.description, s.kind, s.visibility, s.rule,
  ${wallClock('s.starts_local')} as "startsAtLocal", s.time_zone as "timeZone", s.duration_minutes as "durationMinutes",
  s.except_on as "exceptDays", array(select ${wallClock('x')} from unnest(s.extra_local) x) as extra,
  s.place_name as "placeName", s.place_address as "placeAddress",
  case when s.branch_id = any (app.organized_branch_ids()) then s.online_url end as "onlineUrl",
  case when s.branch_id = any (app.organized_branch_ids()) then s.dial_in end as "dialIn",
  s.online_url is not null or s.dial_in is not null as "isOnline", s.capacity, s.online_capacity as "onlineCapacity",
  s.asks_guest_names as "asksGuestNames", s.asked_needs as "askedNeeds", s.campaign_id as "campaignId",
  s.priority_area_id as "priorityAreaId", s.cancelled_at as "cancelledAt",
  (select coalesce(json_agg(upcoming), '[]') from (
     select m.id as "meetingId", m.occurrence_local::date as day, ${wallClock('m.starts_local')} as "startsAtLocal",
            m.starts_at as "startsAt", r.status as "ownStatus"
       from meetings m left join rsvps r on r.meeting_id = m.id and r.person_id = app.actor_id()
      where ${coming} order by m.starts_at, m.id limit 10) upcoming) as next,
  (select count(*) from meetings m where ${coming}) as "comingCount",
  (select json_build_object('status', r.status, 'guests', r.guests, 'mode', r.mode, 'exceptDays', r.except_on)
     from series_rsvps r where r.series_id = s.id and r.person_id = app.actor_id()) as "ownRsvp", s.version`;

export const getSeries = statement({
  name: 'series.get',
  text: `select row_to_json(d) as series from (
           select ${detailed} from series s join branches b on b.id = s.branch_id where s.id = $1) d`,
  row: z.object({ series }),
});

/** Values: the branch, when the last row before this page was made and its id, number of rows. */
export const listSeries = statement({
  name: 'series.list',
  text: `
    with found as (
      select s.*, row_number() over (order by s.created_at desc, s.id desc) as n
        from series s
       where s.branch_id = $1 and s.cancelled_at is null and (s.created_at, s.id) < ($2, $3)
         and exists (select from meetings m where ${coming})
       order by s.created_at desc, s.id desc limit $4 + 1
    )
    select coalesce(json_agg(listed order by n), '[]')::text as items,
           (select json_build_array(s.created_at, s.id) from found s
             where n = $4 and exists (select from found where n > $4)) as last
      from (select s.n, (select row_to_json(d) from (select ${detailed}) d) as listed
              from found s join branches b on b.id = s.branch_id where s.n <= $4) page`,
  row: z.object({ items: z.string(), last: z.tuple([z.string(), z.uuid()]).nullable() }),
});

/** All the rules are in the function: prisma/migrations/*_change_series */
export const answerSeries = statement({
  name: 'series.answer',
  text: `
    select a.meeting_id as "meetingId", ${wallClock('m.starts_local')} as "startsAtLocal", a.status, a.place, a.refusal
      from app.answer_series($1, $2, $3, $4, $5) a join meetings m on m.id = a.meeting_id
     order by m.starts_at, m.id`,
  row: seriesEndpoints.answer.response.shape.occurrences.element,
});

export const getOwnRecord = statement({
  name: 'series.own-record',
  text: `
    select status, guests, mode, array(select d::text from unnest(except_on) d) as "exceptDays" from series_rsvps
     where series_id = $1 and person_id = app.actor_id()`,
  row: ownSeriesRsvp,
});
