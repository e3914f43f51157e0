import { meetingCounts } from '@rollcall/contract/meetings';
import { meetingPerson } from '@rollcall/contract/meetings/rsvps';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** More people at once than this are not sent one by one. */
export const MANY = 200;

/**
 * A meeting as it stands, and for whoever keeps its door who changed after an event. No row: nobody is signed in (any
 * more), or may not see it (any more). $1 the meeting, $2 the number of that event, $3 how many people at most.
 */
export const readStanding = statement({
  name: 'live.standing',
  text: `
    select m.version,
           case when app.keeps_door(m.id, m.branch_id) then
             (select md5(coalesce(string_agg(b::text, ' ' order by b), '')) from unnest(app.organized_branch_ids()) b) end as sight,
           json_build_object('going', m.going_count, 'guests', m.guest_count, 'online', m.online_count,
             'maybe', m.maybe_count, 'declined', m.declined_count, 'waitlisted', m.waitlisted_count,
             'came', m.came_count) as counts,
           coalesce((select max(id) from meeting_events where meeting_id = m.id), 0)::float8 as "lastId",
           exists (select from meeting_events where meeting_id = m.id and id = $2) as known,
           (select coalesce(json_agg(json_build_array(id, person_id)), '[]') from app.people_changed(m.id, $2, $3)) as changed,
           (select coalesce(json_agg(rows), '[]')
              from (select p.person_id as "personId", given_name as "givenName", family_name as "familyName",
                           home_branch as "homeBranch", status, coalesce(guests, 0) as guests, mode,
                           case when status = 'waitlisted' then
                             (select count(*) from rsvps ahead where ahead.meeting_id = m.id and ahead.status = 'waitlisted'
                                and ahead.mode = p.mode and ahead.queue_no <= p.queue_no) end as place,
                           answered_at as "answeredAt", recorded_at is not null as came,
                           coalesce(guest_names, '{}') as "guestNames", coalesce(needs, '{}') as needs,
                           coalesce(note, '') as note
                      from meeting_people p
                     where p.meeting_id = m.id
                       and p.person_id in (select person_id from app.people_changed(m.id, $2, $3))) rows) as people
      from meetings m
     where m.id = $1 and app.actor_id() is not null`,
  row: z.object({
    version: z.int(),
    /** The same for all who see the same of the people at the door: those who organize the same branches. Null: numbers only. */
    sight: z.string().nullable(),
    counts: meetingCounts,
    lastId: z.number(),
    /** Whether the event that was named is still kept: then so are those after it. */
    known: z.boolean(),
    changed: z.array(z.tuple([z.number(), z.uuid()])),
    people: z.array(meetingPerson),
  }),
});
export type Standing = z.infer<(typeof readStanding)['rows']>[number];

/** The same for a helper at the door, who learns no names by it. $1 the meeting, $2 the door link, $3 the number of the event. */
export const readDoorStanding = statement({
  name: 'live.door-standing',
  text: `select version, counts, last_id as "lastId", known from app.door_standing($1, $2, $3)`,
  row: z.object({ version: z.int(), counts: meetingCounts, lastId: z.number(), known: z.boolean() }),
});

/** Gives how many events were forgotten. */
export const forgetEvents = statement({
  name: 'live.forget',
  text: 'select app.forget_events() as forgotten',
  row: z.object({ forgotten: z.int() }),
});
