import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** The next public meetings of a priority area, also by way of its campaigns. Values: area, from, how many. */
export const meetingsOfArea = statement({
  name: 'public.meetings-of-area',
  text: `
    select m.id, m.branch_id as "branchId", m.title, m.kind, m.starts_at as "startsAt", m.ends_at as "endsAt",
           m.time_zone as "timeZone", m.place_name as "placeName", m.online_url is not null or m.dial_in is not null as "isOnline",
           m.capacity, m.online_capacity as "onlineCapacity", m.cancelled_at as "cancelledAt", m.visibility,
           json_build_object('going', m.going_count, 'guests', m.guest_count, 'online', m.online_count,
             'waitlisted', m.waitlisted_count) as counts
      from meetings m
      left join campaigns c on c.id = m.campaign_id
     where m.visibility = 'public' and m.starts_at >= $2 and m.cancelled_at is null
       and coalesce(m.priority_area_id, c.priority_area_id) = $1
     order by m.starts_at, m.id limit $3`,
  row: z.object({
    id: z.uuid(),
    branchId: z.uuid(),
    title: z.string(),
    kind: z.enum(['branch_meeting', 'public_forum', 'study_group', 'action', 'training', 'social']),
    visibility: z.literal('public'),
    startsAt: z.date().transform((at) => at.toISOString()),
    endsAt: z.date().transform((at) => at.toISOString()),
    timeZone: z.string(),
    placeName: z.string().nullable(),
    isOnline: z.boolean(),
    capacity: z.int().nullable(),
    onlineCapacity: z.int().nullable(),
    cancelledAt: z
      .date()
      .transform((at) => at.toISOString())
      .nullable(),
    counts: z.object({ going: z.int(), guests: z.int(), online: z.int(), waitlisted: z.int() }),
  }),
});
