import { meetingKinds } from '@rollcall/contract/meetings';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const row = z.object({
  id: z.uuid(),
  sequence: z.int(),
  modifiedAt: z.date(),
  createdAt: z.date(),
  title: z.string(),
  kind: z.enum(meetingKinds),
  description: z.string(),
  startsAt: z.date(),
  endsAt: z.date(),
  startsAtLocal: z.string(),
  endsAtLocal: z.string(),
  timeZone: z.string(),
  placeName: z.string().nullable(),
  placeAddress: z.string().nullable(),
  isOnline: z.boolean(),
  branchName: z.string(),
  branchEmail: z.string().nullable(),
  isCancelled: z.boolean(),
  cancellationReason: z.string().nullable(),
});
export type NextMeeting = z.output<typeof row>;

/**
 * The next public meetings of a branch ($1; null: of all), also those that it holds with another, by their start; cancelled
 * ones too, so that who has them learns it. Values: the branch, from when on (by their end), how many.
 */
export const nextPublicMeetings = statement({
  name: 'public.next-meetings',
  text: `
    select m.id, m.sequence, m.updated_at as "modifiedAt", m.created_at as "createdAt", m.title, m.kind, m.description,
           m.starts_at as "startsAt", m.ends_at as "endsAt", m.starts_local as "startsAtLocal",
           m.ends_at at time zone m.time_zone as "endsAtLocal", m.time_zone as "timeZone", m.place_name as "placeName",
           m.place_address as "placeAddress", m.online_url is not null or m.dial_in is not null as "isOnline",
           b.name as "branchName", b.email as "branchEmail", m.cancelled_at is not null as "isCancelled",
           m.cancellation_reason as "cancellationReason"
      from meetings m join branches b on b.id = m.branch_id
     where m.visibility = 'public' and m.ends_at > $2 and m.starts_at > $2::timestamptz - interval '7 days'
       and ($1::uuid is null or m.branch_id = $1 or $1 = any (m.cohost_branch_ids))
     order by m.starts_at, m.id limit $3`,
  row,
});
