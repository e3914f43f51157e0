import { task, taskDetail } from '@rollcall/contract/campaigns/tasks';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';
import { joinPerson, personJson, taskJoins, taskJson } from './task-json.ts';

/** $3 to $7: status, whether open, assignee, whether nobody's, due until; each null where it does not matter. */
const filter = `
  t.removed_at is null and ($3::task_status is null or t.status = $3)
  and ($4::boolean is null or $4 = (t.status <> 'done'))
  and ($5::uuid is null or t.assignee_id = $5) and ($6::boolean is null or $6 = (t.assignee_id is null))
  and ($7::date is null or t.due_on <= $7)`;

const known = 'exists (select from campaigns where id = $1)';
const inBranch = `($8::uuid is null or t.branch_id = $8) and ($9::boolean is null or $9 = (t.branch_id is null))`;

/** By column and place. $1 the campaign, $2 how many, the filter, $8 the branch, $9 whether the nation's, then the last row. */
export const listBoard = statement({
  name: 'tasks.board',
  text: `
    select ${known} as known, coalesce(json_agg(x.item order by x.status, x.rank, x.id), '[]') as items,
           (array_agg(x.rank::text order by x.status, x.rank, x.id)) as ranks
      from (select ${taskJson} as item, t.status, t.rank, t.id from tasks t ${taskJoins}
             where t.campaign_id = $1 and ${filter} and ${inBranch}
               and (t.status, t.rank, t.id) > ($10::task_status, $11::numeric, $12::uuid)
             order by t.status, t.rank, t.id limit $2) x`,
  row: z.object({ known: z.boolean(), items: z.array(task), ranks: z.array(z.string()).nullable() }),
});

/** What is due first, with those without a day at the end. */
const listDue = (name: string, where: string, last: string, ok: string) =>
  statement({
    name,
    text: `
      select ${ok}, coalesce(json_agg(x.item order by x.due, x.id), '[]') as items
        from (select ${taskJson} as item, coalesce(t.due_at, 'infinity') as due, t.id from tasks t ${taskJoins}
               where ${where} and ${filter} and (coalesce(t.due_at, 'infinity'), t.id) > ${last}
               order by coalesce(t.due_at, 'infinity'), t.id limit $2) x`,
    row: z.object({ known: z.boolean(), own: z.boolean(), items: z.array(task) }),
  });

/** $1 the campaign, $2 how many, the filter, $8 the branch, $9 whether the nation's, then the last row. */
export const listDueOfCampaign = listDue(
  'tasks.due',
  `t.campaign_id = $1 and ${inBranch}`,
  '($10::timestamptz, $11::uuid)',
  `${known} as known, true as own`,
);

/** $1 the branch, $2 how many, the filter, then the last row. */
export const listDueOfBranch = listDue(
  'tasks.of-branch',
  't.branch_id = $1',
  '($8::timestamptz, $9::uuid)',
  'exists (select from branches where id = $1) as known, $1 = any (app.own_branch_ids()) as own',
);

/** $1 the person, $2 how many, the filter, then the last row. */
export const listDueOfPerson = listDue(
  'tasks.of-person',
  't.assignee_id = $1',
  '($8::timestamptz, $9::uuid)',
  'true as known, true as own',
);

export const getTask = statement({
  name: 'tasks.get',
  text: `select ${taskJson} as task from tasks t ${taskJoins} where t.id = $1`,
  row: z.object({ task }),
});

export const getDetail = statement({
  name: 'tasks.detail',
  text: `
    select ${taskJson}::jsonb || jsonb_build_object(
             'about', t.about, 'createdAt', t.created_at, 'removedAt', t.removed_at, 'createdBy', ${personJson('m')},
             'checklist', (select coalesce(json_agg(json_build_object('id', k.id, 'text', k.text, 'isDone', k.done_at is not null)
                                                    order by k.position), '[]') from task_checks k where k.task_id = t.id),
             'attachments', (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size,
                 'createdAt', f.created_at, 'addedBy', ${personJson('d')},
                 'mayRemove', app.manages_tasks(t.branch_id) or app.works_on_task(t) and k.added_by = app.actor_id())
                 order by k.added_at, f.id), '[]')
               from task_files k join files f on f.id = k.file_id ${joinPerson('d', 'k.added_by')} where k.task_id = t.id)) as task
      from tasks t ${taskJoins} ${joinPerson('m', 't.created_by')} where t.id = $1`,
  row: z.object({ task: taskDetail }),
});

/** Values: id, campaign, branch, the wish as JSON. */
export const addTask = statement({
  name: 'tasks.add',
  text: 'select app.add_task($1, $2, $3, $4) is null as done',
  row: z.object({ done: z.boolean() }),
});

/** Null: somebody else was faster. $1 the task, $2 the version that was seen, $3 the wish as JSON. */
export const changeTask = statement({
  name: 'tasks.change',
  text: 'select app.change_task($1, $2, $3) as version',
  row: z.object({ version: z.int().nullable() }),
});

/** $1 the task, $2 whether it goes or comes back. */
export const removeTask = statement({
  name: 'tasks.remove',
  text: 'select app.remove_task($1, $2) is null as done',
  row: z.object({ done: z.boolean() }),
});

/** As the owner. $1 the time. */
export const forgetTasks = statement({
  name: 'tasks.forget',
  text: 'select app.forget_tasks($1) as forgotten',
  row: z.object({ forgotten: z.int() }),
});
