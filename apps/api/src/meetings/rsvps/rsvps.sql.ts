import { ownRsvp } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** All the rules are in the function: prisma/migrations/*_add_rsvp_rules */
export const answer = statement({
  name: 'rsvps.answer',
  text: 'select * from app.answer($1, $2, $3, $4, $5, $6, $7)',
  row: ownRsvp,
});

/** Of a meeting that the actor may see. */
export const keepsDoor = statement({
  name: 'rsvps.keeps-door',
  text: 'select app.keeps_door(id, branch_id) as "keepsDoor" from meetings where id = $1',
  row: z.object({ keepsDoor: z.boolean() }),
});

export const recordAttendance = statement({
  name: 'rsvps.attendance',
  text: 'select app.record_attendance($1, $2, $3) as "cameCount"',
  row: z.object({ cameCount: z.int() }),
});

/** Where a person stands in the list: what they answered, then the place in line, then the name. */
export const position = z.tuple([z.int32(), z.int32(), z.string(), z.string(), z.uuid()]);

/** Values: meeting, status or null, the position of the last row before this page (five values), number of rows. */
export const listPeople = statement({
  name: 'rsvps.list',
  text: `
    with people as (
      select person_id as "personId", given_name as "givenName", family_name as "familyName", home_branch as "homeBranch",
             status, coalesce(guests, 0) as guests, mode, answered_at as "answeredAt", recorded_at is not null as came,
             case when status = 'waitlisted' then row_number() over (partition by status, mode order by queue_no)::int end as place,
             case status when 'going' then 0 when 'waitlisted' then 1 when 'maybe' then 2 when 'declined' then 4 else 3 end as rank
        from meeting_people where meeting_id = $1
    ), found as (
      select *, row_number() over (order by rank, coalesce(place, 0), "familyName", "givenName", "personId") as n
        from people
       where ($2::rsvp_status is null or status = $2)
         and (rank, coalesce(place, 0), "familyName", "givenName", "personId") > ($3, $4, $5, $6, $7)
       order by n limit $8 + 1
    )
    select (select json_agg(listed)
              from (select "personId", "givenName", "familyName", "homeBranch", status, guests, mode, place, "answeredAt", came,
                           coalesce(d.guest_names, '{}') as "guestNames", coalesce(d.needs, '{}') as needs, coalesce(d.note, '') as note
                      from found f left join rsvp_details d on d.meeting_id = $1 and d.person_id = f."personId"
                     where n <= $8 order by n) listed)::text as items,
           (select json_build_array(rank, coalesce(place, 0), "familyName", "givenName", "personId") from found
             where n = $8 and exists (select from found where n > $8)) as last`,
  row: z.object({ items: z.string().nullable(), last: position.nullable() }),
});
