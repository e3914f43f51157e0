import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/**
 * Values: the new id, the meeting that is copied, start, end, wall clock, zone. What belongs to that one day stays behind:
 * answers, attendance, minutes, the series. A second insert of the same id (Idempotency-Key) adds nothing and gives no row.
 */
export const copyMeeting = statement({
  name: 'programme.copy-meeting',
  text: `
    insert into meetings (id, branch_id, title, description, kind, visibility, starts_at, ends_at, starts_local, time_zone,
                          place_name, place_address, online_url, dial_in, capacity, online_capacity, asks_guest_names,
                          asked_needs, campaign_id, priority_area_id, created_by, created_at, updated_at)
    select $1, branch_id, title, description, kind, visibility, $3, $4, $5, $6, place_name, place_address, online_url, dial_in,
           capacity, online_capacity, asks_guest_names, asked_needs, campaign_id, priority_area_id, app.actor_id(), app.now(), app.now()
      from meetings where id = $2
    on conflict (id) do nothing
    returning id`,
  row: z.object({ id: z.uuid() }),
});

const done = z.object({ done: z.unknown() });

/** Values: the meeting that is copied, its copy. */
export const copyAgenda = statement({
  name: 'programme.copy-agenda',
  text: 'select app.copy_agenda($1, $2)::text as done',
  row: done,
});

/** The same for the roles that are wanted; who did them is not asked again. */
export const copyRoles = statement({
  name: 'programme.copy-roles',
  text: `
    insert into meeting_roles (id, meeting_id, branch_id, kind, title, shift_from, shift_minutes, wanted, created_at)
    select uuidv7(), $2, branch_id, kind, title, shift_from, shift_minutes, wanted, created_at
      from meeting_roles where meeting_id = $1
    returning id as done`,
  row: done,
});
