import { rsvpModes, rsvpStatuses, visibilities } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../../database/statement.ts';

const shown = `
  m.id as "meetingId", m.starts_at as "startsAt", m.ends_at as "endsAt", m.time_zone as "timeZone",
  m.place_name as "placeName", m.place_address as "placeAddress", r.status, m.cancellation_reason as reason`;

const meeting = z.object({
  meetingId: z.uuid(),
  startsAt: z.coerce.date(),
  endsAt: z.coerce.date(),
  timeZone: z.string(),
  placeName: z.string().nullable(),
  placeAddress: z.string().nullable(),
  status: z.enum(rsvpStatuses),
  reason: z.string().nullable(),
});

/**
 * $1 the person, $2 the series, $3 what time it is, $4 when the change was that is told, or null. `next` are the next five
 * that the person comes to, may come to or waits for; `gone` those that the change cancelled. Of neither those that the
 * person may not see any more, as who left the branch since.
 */
export const seriesNews = statement({
  name: 'mail.series-news',
  text: `
    with clock as materialized (select set_config('app.now', $3::timestamptz::text, true))
    select p.given_name as "givenName", p.family_name as "familyName", p.email, s.title, b.name as "branchName",
           b.email as "branchEmail", s.visibility,
           (select json_build_object('status', o.status, 'guests', o.guests, 'mode', o.mode) from series_rsvps o
             where o.series_id = s.id and o.person_id = p.id) as record,
           (select coalesce(json_agg(x), '[]') from (
              select ${shown} from rsvps r join meetings m on m.id = r.meeting_id
               where r.person_id = p.id and m.series_id = s.id and r.status <> 'declined' and m.cancelled_at is null and m.starts_at > $3
                 and app.may_see(p.id, m)
               order by m.starts_at, m.id limit 5) x) as next,
           (select coalesce(json_agg(x), '[]') from (
              select ${shown} from rsvps r join meetings m on m.id = r.meeting_id
               where r.person_id = p.id and m.series_id = s.id and r.status <> 'declined' and m.cancelled_at = $4 and m.ends_at > $3
                 and app.may_see(p.id, m)
               order by m.starts_at, m.id) x) as gone
      from clock, people p, series s join branches b on b.id = s.branch_id
     where p.id = $1 and s.id = $2`,
  row: z.object({
    givenName: z.string(),
    familyName: z.string(),
    email: z.string().nullable(),
    title: z.string(),
    branchName: z.string(),
    branchEmail: z.string().nullable(),
    visibility: z.enum(visibilities),
    record: z
      .object({ status: z.enum(['going', 'maybe']), guests: z.int(), mode: z.enum(rsvpModes).nullable() })
      .nullable(),
    next: z.array(meeting),
    gone: z.array(meeting),
  }),
});

export type SeriesNews = z.output<typeof seriesNews.rows>[number];
