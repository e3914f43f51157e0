import { followUp } from '@rollcall/contract/outreach';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const made = `json_build_object(
  'id', f.id,
  'person', json_build_object('personId', p.id, 'givenName', p.given_name, 'familyName', p.family_name,
    'email', p.email, 'phone', p.phone),
  'meeting', case when m.id is not null then
    json_build_object('id', m.id, 'title', m.title, 'day', m.starts_local::date) end,
  'createdAt', f.created_at, 'completedAt', f.completed_at,
  'completedBy', case when by.id is not null then
    json_build_object('givenName', by.given_name, 'familyName', by.family_name) end)`;
const joined = `
  join people p on p.id = f.person_id
  left join meetings m on m.id = f.meeting_id
  left join people by on by.id = f.completed_by`;

const pageRow = z.object({ items: z.array(followUp) });

/** Still to be done, the longest waiting first. $1 the branch, $2 the id of the last row before this page, $3 how many. */
export const listOpen = statement({
  name: 'follow-ups.open',
  text: `
    select coalesce(json_agg(${made} order by f.id), '[]') as items
      from (select * from follow_ups where branch_id = $1 and completed_at is null and id > $2 order by id limit $3) f ${joined}`,
  row: pageRow,
});

/** Done, the last first. $1 the branch, $2 and $3 when the last row before this page was done and its id, $4 how many. */
export const listDone = statement({
  name: 'follow-ups.done',
  text: `
    select coalesce(json_agg(${made} order by f.completed_at desc, f.id desc), '[]') as items
      from (select * from follow_ups where branch_id = $1 and (completed_at, id) < ($2, $3)
             order by completed_at desc, id desc limit $4) f ${joined}`,
  row: pageRow,
});

/** What was done stays as who did it first; $2 whether it is done. */
export const settle = statement({
  name: 'follow-ups.settle',
  text: `
    update follow_ups set
      completed_at = case when $2 then coalesce(completed_at, app.now()) end,
      completed_by = case when $2 then case when completed_at is null then app.actor_id() else completed_by end end
     where id = $1 returning id`,
  row: z.object({ id: z.uuid() }),
});

export const getFollowUp = statement({
  name: 'follow-ups.get',
  text: `select ${made} as "followUp" from follow_ups f ${joined} where f.id = $1`,
  row: z.object({ followUp }),
});
