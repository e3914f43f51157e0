import { meetingKinds } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const instant = z.date().transform((at) => at.toISOString());

/**
 * Public meetings from now on, by their start. Values: from, the start and id of the last one before this page, how many,
 * and what they must be, each null for any: the area (also by way of the campaign), the kind, whether online, the branches.
 */
export const foundMeetings = statement({
  name: 'public.found-meetings',
  text: `
    select m.id, m.branch_id as "branchId", m.title, m.kind, m.starts_at as "startsAt", m.ends_at as "endsAt",
           m.time_zone as "timeZone", m.place_name as "placeName", m.online_url is not null or m.dial_in is not null as "isOnline",
           m.capacity, m.online_capacity as "onlineCapacity", m.cancelled_at as "cancelledAt",
           json_build_object('going', m.going_count, 'guests', m.guest_count, 'online', m.online_count,
             'waitlisted', m.waitlisted_count) as counts
      from meetings m
     where m.visibility = 'public' and m.starts_at >= $1 and (m.starts_at, m.id) > ($2, $3)
       and ($5::uuid is null or coalesce(m.priority_area_id,
             (select c.priority_area_id from campaigns c where c.id = m.campaign_id)) = $5)
       and ($6::text is null or m.kind::text = $6)
       and ($7::boolean is null or (m.online_url is not null or m.dial_in is not null) = $7)
       and ($8::uuid[] is null or m.branch_id = any ($8) or m.cohost_branch_ids && $8)
     order by m.starts_at, m.id limit $4`,
  row: z.object({
    id: z.uuid(),
    branchId: z.uuid(),
    title: z.string(),
    kind: z.enum(meetingKinds),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string(),
    placeName: z.string().nullable(),
    isOnline: z.boolean(),
    capacity: z.int().nullable(),
    onlineCapacity: z.int().nullable(),
    cancelledAt: instant.nullable(),
    counts: z.object({ going: z.int(), guests: z.int(), online: z.int(), waitlisted: z.int() }),
  }),
});
