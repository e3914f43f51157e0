import { duty, meetingRole } from '@rollcall/contract/meetings/roles';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** Roles `r` of meetings `m` in the shape of the contract. Names come through a view that knows who may read them. */
const columns = `
  r.id, r.kind, r.title,
  case when r.shift_from is not null then json_build_object('fromMinutes', r.shift_from, 'minutes', r.shift_minutes) end as shift,
  m.starts_at + make_interval(mins => coalesce(r.shift_from, 0)) as "startsAt",
  coalesce(m.starts_at + make_interval(mins => r.shift_from + r.shift_minutes), m.ends_at) as "endsAt",
  r.wanted, r.taken,
  exists (select from meeting_role_people h where h.role_id = r.id and h.person_id = app.actor_id()) as own,
  case when r.taken > 0 and (m.branch_id = any (app.organized_branch_ids()) or m.cohost_branch_ids && app.organized_branch_ids())
       then (select coalesce(json_agg(json_build_object('personId', h.person_id, 'givenName', h.given_name, 'familyName', h.family_name,
               'homeBranch', h.home_branch) order by h.taken_at, h.person_id), '[]') from meeting_role_holders h where h.role_id = r.id)
       else '[]' end as people`;

/** Values: the meeting. No row where the actor does not see it. */
export const listRoles = statement({
  name: 'roles.list',
  text: `
    select (select coalesce(json_agg(listed), '[]')
              from (select ${columns} from meeting_roles r where r.meeting_id = m.id
                     order by coalesce(r.shift_from, 0), r.kind, r.created_at, r.id) listed)::text as items
      from meetings m where m.id = $1`,
  row: z.object({ items: z.string() }),
});

/** Values: the meeting, the role. */
export const getRole = statement({
  name: 'roles.get',
  text: `
    select row_to_json(found) as role
      from (select ${columns} from meeting_roles r join meetings m on m.id = r.meeting_id where r.meeting_id = $1 and r.id = $2) found`,
  row: z.object({ role: meetingRole }),
});

const id = z.object({ id: z.uuid() });

/** Values: id, meeting, branch of the meeting, kind, title, start and length of the shift, wanted. */
export const insertRole = statement({
  name: 'roles.insert',
  text: `
    insert into meeting_roles (id, meeting_id, branch_id, kind, title, shift_from, shift_minutes, wanted, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, app.now())
    on conflict (id) do nothing returning id`,
  row: id,
});

/**
 * The meeting's lock comes before the role's: an answer or a sign-up has the one and waits for the other. Values: the
 * meeting. No row where the actor does not organize it.
 */
export const lockMeeting = statement({
  name: 'roles.lock-meeting',
  text: 'select id from meetings where id = $1 for no key update',
  row: id,
});

/** Values: the role, then as above from the kind on. */
export const updateRole = statement({
  name: 'roles.update',
  text: `
    update meeting_roles set kind = $2, title = $3, shift_from = $4, shift_minutes = $5, wanted = $6 where id = $1 returning id`,
  row: id,
});

export const deleteRole = statement({
  name: 'roles.delete',
  text: 'delete from meeting_roles where id = $1 returning id',
  row: id,
});

const done = z.object({ done: z.unknown() });

/** Values: the role, the person. All the rules are in the functions: prisma/migrations/*_add_roles */
export const takeRole = statement({
  name: 'roles.take',
  text: 'select app.take_role($1, $2)::text as done',
  row: done,
});
/** Values: as above, and the meeting. Of another meeting's role nothing is done. Not asked of the role's own row: who left the branch does not see it. */
export const leaveRole = statement({
  name: 'roles.leave',
  text: 'select app.leave_role($1, $2)::text as done where not exists (select from meeting_roles where id = $1 and meeting_id <> $3)',
  row: done,
});

/** What the actor does at meetings that are not over, by time. Asked of few rows first: those of one person. */
export const listDuties = statement({
  name: 'roles.duties',
  text: `
    with own as (
      select h.meeting_id, r.kind::text, r.title, r.shift_from, r.shift_minutes
        from meeting_role_people h join meeting_roles r on r.id = h.role_id where h.person_id = app.actor_id()
      union all
      select h.meeting_id, null, null, null, null from meeting_hosts h where h.person_id = app.actor_id()
    ), coming as (
      select m.id as "meetingId", m.title as "meetingTitle", b.name as "branchName", m.time_zone as "timeZone",
             m.starts_at + make_interval(mins => coalesce(o.shift_from, 0)) as "startsAt",
             coalesce(m.starts_at + make_interval(mins => o.shift_from + o.shift_minutes), m.ends_at) as "endsAt", o.kind, o.title
        from own o join meetings m on m.id = o.meeting_id join branches b on b.id = m.branch_id
       where m.cancelled_at is null and m.ends_at > app.now()
       order by m.starts_at, m.id, coalesce(o.shift_from, 0), o.kind limit 50
    )
    select coalesce(json_agg(coming), '[]') as items from coming`,
  row: z.object({ items: z.array(duty) }),
});
