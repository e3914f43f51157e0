import { taskChange, taskComment } from '@rollcall/contract/campaigns/task-talk';
import { taskPerson } from '@rollcall/contract/campaigns/tasks';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';
import { joinPerson, personJson } from './task-json.ts';

const seen = 'exists (select from tasks where id = $1) as known';

const comment = `
  json_build_object('id', k.id, 'by', ${personJson('w')}, 'body', k.body, 'createdAt', k.created_at,
    'mentions', (select coalesce(json_agg(${personJson('p')} order by m.position), '[]')
                   from task_mentions m join task_people p on p.task_id = t.id and p.person_id = m.person_id where m.comment_id = k.id),
    'mayRemove', app.manages_tasks(t.branch_id) or coalesce(k.author_id = app.actor_id(), false))`;
const commentFrom = `task_comments k join tasks t on t.id = k.task_id ${joinPerson('w', 'k.author_id')}`;

/** The newest first. $1 the task, $2 how many, then time and id of the last row before this page. */
export const listComments = statement({
  name: 'task-talk.comments',
  text: `
    select ${seen}, coalesce(json_agg(x.item order by x.at desc, x.id desc), '[]') as items
      from (select ${comment} as item, k.created_at as at, k.id from ${commentFrom}
             where k.task_id = $1 and (k.created_at, k.id) < ($3::timestamptz, $4::uuid)
             order by k.created_at desc, k.id desc limit $2) x`,
  row: z.object({ known: z.boolean(), items: z.array(taskComment) }),
});

export const getComment = statement({
  name: 'task-talk.comment',
  text: `select ${comment} as comment from ${commentFrom} where k.id = $1`,
  row: z.object({ comment: taskComment }),
});

/** Values: id, task, body, who is mentioned. */
export const addComment = statement({
  name: 'task-talk.add',
  text: 'select app.add_task_comment($1, $2, $3, $4) is null as done',
  row: z.object({ done: z.boolean() }),
});

/** $1 the task, $2 the comment. */
export const removeComment = statement({
  name: 'task-talk.remove',
  text: 'select app.remove_task_comment($1, $2) is null as done',
  row: z.object({ done: z.boolean() }),
});

/** The latest first. $1 the task, $2 how many, then time and id of the last row before this page. */
export const listChanges = statement({
  name: 'task-talk.changes',
  text: `
    select ${seen}, coalesce(json_agg(json_build_object('id', x.id, 'at', x.at, 'by', ${personJson('w')}, 'kind', x.kind, 'from', x.was,
             'to', x.became, 'person', ${personJson('p')}) order by x.at desc, x.id desc), '[]') as items
      from (select * from task_changes
             where task_id = $1 and (at, id) < ($3::timestamptz, $4::uuid) order by at desc, id desc limit $2) x
      ${joinPerson('w', 'x.actor_id', 'x.task_id')} ${joinPerson('p', 'x.person_id', 'x.task_id')}`,
  row: z.object({ known: z.boolean(), items: z.array(taskChange) }),
});

/** Values: campaign, branch, task, part of a name, names and id of the last before this page, how many. */
export const findPeople = statement({
  name: 'task-talk.people',
  text: `
    select person_id as "personId", given_name as "givenName", family_name as "familyName"
      from app.task_candidates($1, $2, $3, $4, $5, $6, $7, $8)`,
  row: taskPerson,
});
