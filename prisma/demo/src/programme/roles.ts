import type pg from 'pg';
import { Chance } from '../chance.ts';
import { PROGRAMMES } from '../data.ts';
import { Ids } from '../society/ids.ts';
import { idAt } from './id-at.ts';
import type { Gathering } from './upcoming.ts';

/** What is wanted of who comes to the next meetings; the organizers chair, and some have found their note-taker. */
export async function insertRoles(client: pg.Client, gatherings: Gathering[], seed: number): Promise<void> {
  const chance = new Chance(seed, 'roles');
  const ids = new Ids(new Chance(seed, 'role-ids'));
  const roles = gatherings.flatMap(({ meeting, branch, organizer, kind, created }) =>
    PROGRAMMES[kind].roles.map(([role, wanted]) => {
      const filled = role === 'chair' ? 0 : chance.below(wanted + 1);
      return { id: idAt(ids, ids.add(created)), meeting, branch, role, wanted, organizer, filled };
    }),
  );
  const columns =
    '(id uuid, meeting uuid, branch uuid, role meeting_role_kind, wanted int, organizer uuid, filled int)';
  await client.query(
    `insert into meeting_roles (id, meeting_id, branch_id, kind, wanted, created_at)
     select r.id, r.meeting, r.branch, r.role, r.wanted, m.created_at
       from jsonb_to_recordset($1) r ${columns} join meetings m on m.id = r.meeting`,
    [JSON.stringify(roles)],
  );
  // Members who said that they come, one role each.
  await client.query(
    `with going as (
       select v.meeting_id, v.person_id, row_number() over (partition by v.meeting_id order by v.answered_at, v.person_id) as n
         from rsvps v join memberships k on k.person_id = v.person_id and k.branch_id = v.branch_id and k.ends_on is null
        where v.status = 'going' and v.meeting_id in (select meeting from jsonb_to_recordset($1) r ${columns})
     ), wanted as (
       select r.*, row_number() over (partition by r.meeting order by r.id, one) as n
         from jsonb_to_recordset($1) r ${columns} cross join lateral generate_series(1, r.filled) one
     )
     insert into meeting_role_people (role_id, person_id, meeting_id, branch_id, added_by, taken_at)
     select w.id, g.person_id, w.meeting, w.branch, g.person_id, m.created_at
       from wanted w join going g on g.meeting_id = w.meeting and g.n = w.n and g.person_id <> w.organizer
       join meetings m on m.id = w.meeting
     union all
     select r.id, r.organizer, r.meeting, r.branch, r.organizer, m.created_at
       from jsonb_to_recordset($1) r ${columns} join meetings m on m.id = r.meeting where r.role = 'chair'`,
    [JSON.stringify(roles)],
  );
}
