import type pg from 'pg';
import { firstReminder } from '../rows/meetings.ts';
import type { Society } from '../society/society.ts';
import { planSeries } from './plan-series.ts';

/** Writes the series, their meetings a year ahead and who comes to all of them; before triggers and keys are back. */
export async function insertSeries(client: pg.Client, society: Society): Promise<void> {
  const planned = planSeries(society);
  await client.query(
    `insert into series (id, branch_id, title, description, kind, visibility, rule, starts_local, time_zone, duration_minutes,
                         except_on, place_name, place_address, extended_to, created_by, created_at, updated_at)
     select id, branch, title, description, kind, visibility, rule, starts, zone, minutes, "except", place, address, extended,
            organizer, created, created
       from jsonb_to_recordset($1) s (id uuid, branch uuid, title text, description text, kind meeting_kind,
         visibility meeting_visibility, rule text, starts timestamp, zone text, minutes int, "except" date[], place text,
         address text, extended date, organizer uuid, created timestamptz)`,
    [JSON.stringify(planned)],
  );
  const coming = planned.flatMap(({ id, branch, coming }) => coming.map((one) => ({ series: id, branch, ...one })));
  await client.query(
    `insert into series_rsvps (series_id, person_id, branch_id, status, guests, except_on, answered_at)
     select series, person, branch, status, guests, "except", answered
       from jsonb_to_recordset($1) r (series uuid, person uuid, branch uuid, status rsvp_status, guests int, "except" date[],
         answered timestamptz)`,
    [JSON.stringify(coming)],
  );
  const meetings = planned.flatMap(({ id: series, meetings }) => meetings.map((meeting) => ({ series, ...meeting })));
  await client.query(
    `with occurrence as (
       select o.id, o.local, s as series from jsonb_to_recordset($1) o (series uuid, id uuid, local timestamp)
         join series s on s.id = o.series
     ), answered as (
       insert into rsvps (meeting_id, person_id, branch_id, status, guests, answered_at)
         select o.id, r.person_id, r.branch_id, case when o.local::date = any (r.except_on) then 'declined' else r.status end,
                case when o.local::date = any (r.except_on) then 0 else r.guests end, r.answered_at
           from occurrence o join series_rsvps r on r.series_id = (o.series).id
         returning meeting_id, status, guests
     ), counted as (
       select meeting_id, count(*) filter (where status = 'going') as going, count(*) filter (where status = 'maybe') as maybe,
              count(*) filter (where status = 'declined') as declined,
              coalesce(sum(guests) filter (where status = 'going'), 0) as guests
         from answered group by 1
     )
     insert into meetings (id, branch_id, series_id, occurrence_local, title, description, kind, visibility, starts_at, ends_at,
                           starts_local, time_zone, place_name, place_address, going_count, guest_count, maybe_count,
                           declined_count, created_by, created_at, updated_at, timed_at)
     select o.id, (series).branch_id, (series).id, local, (series).title, (series).description, (series).kind,
            (series).visibility, local at time zone (series).time_zone,
            local at time zone (series).time_zone + make_interval(mins => (series).duration_minutes), local,
            (series).time_zone, (series).place_name, (series).place_address, coalesce(going, 0), coalesce(guests, 0),
            coalesce(maybe, 0), coalesce(declined, 0), (series).created_by, (series).created_at, (series).created_at, $2
       from occurrence o left join counted c on c.meeting_id = o.id`,
    [JSON.stringify(meetings), new Date(firstReminder(society))],
  );
}
