import { rsvpStatuses, visibilities } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../../database/statement.ts';

/** What an invitation says of a meeting ($2) to a person ($1); and how the person knew it that takes no part any more. Runs as the owner. */
export const invitationNews = statement({
  name: 'mail.invitation-news',
  text: `
    select m.id, m.sequence, m.updated_at as "modifiedAt", m.starts_local as "startsAtLocal",
           m.ends_at at time zone m.time_zone as "endsAtLocal", m.time_zone as "timeZone", m.title, m.description,
           m.place_name as "placeName", m.place_address as "placeAddress",
           m.online_url is not null or m.dial_in is not null as "isOnline", m.visibility, b.name as "branchName",
           m.cancellation_reason as "cancellationReason", trim(p.given_name || ' ' || p.family_name) as "personName",
           p.email::text as email, r.status,
           case when l.person_id is not null then json_build_object('title', l.title, 'timeZone', l.time_zone,
             'startsAtLocal', to_char(l.starts_local, 'YYYY-MM-DD"T"HH24:MI'),
             'endsAtLocal', to_char(l.ends_local, 'YYYY-MM-DD"T"HH24:MI')) end as left
      from people p
      join meetings m on m.id = $2
      join branches b on b.id = m.branch_id
      left join rsvps r on r.meeting_id = m.id and r.person_id = p.id
      left join calendar_leavings l on l.meeting_id = m.id and l.person_id = p.id
     where p.id = $1 and p.email is not null`,
  row: z.object({
    id: z.uuid(),
    sequence: z.int(),
    modifiedAt: z.date(),
    startsAtLocal: z.string(),
    endsAtLocal: z.string(),
    timeZone: z.string(),
    title: z.string(),
    description: z.string(),
    placeName: z.string().nullable(),
    placeAddress: z.string().nullable(),
    isOnline: z.boolean(),
    visibility: z.enum(visibilities),
    branchName: z.string(),
    cancellationReason: z.string().nullable(),
    personName: z.string(),
    email: z.string(),
    status: z.enum(rsvpStatuses).nullable(),
    left: z
      .object({ title: z.string(), timeZone: z.string(), startsAtLocal: z.string(), endsAtLocal: z.string() })
      .nullable(),
  }),
});
export type InvitationNews = z.output<NonNullable<(typeof invitationNews)['rows']>>[number];
