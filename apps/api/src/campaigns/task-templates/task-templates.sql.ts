import { taskLayout, taskTemplate, taskTemplateDetail } from '@rollcall/contract/campaigns/task-templates';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';
import { taskJoins, taskJson } from '../tasks/task-json.ts';

const templateJson = `
  json_build_object('id', v.id, 'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end,
    'language', v.language, 'title', v.title, 'about', v.about,
    'tasks', (select count(*) from task_template_items i where i.template_id = v.id),
    'daysAhead', (select coalesce(max(i.days_before), 0) from task_template_items i where i.template_id = v.id),
    'mayChange', app.manages_tasks(v.branch_id), 'updatedAt', v.updated_at, 'version', v.version)`;
const from = 'task_templates v left join branches b on b.id = v.branch_id';

/** By title. Values: how many, branch (with the nation's), language, title and id of the last row before this page. */
export const listTemplates = statement({
  name: 'task-templates.list',
  text: `
    select coalesce(json_agg(x.item order by x.title, x.id), '[]') as items
      from (select ${templateJson} as item, v.title, v.id from ${from}
             where ($2::uuid is null or v.branch_id is null or v.branch_id = $2) and ($3::text is null or v.language = $3)
               and (v.title, v.id) > ($4, $5::uuid)
             order by v.title, v.id limit $1) x`,
  row: z.object({ items: z.array(taskTemplate) }),
});

export const getTemplate = statement({
  name: 'task-templates.get',
  text: `
    select ${templateJson}::jsonb || jsonb_build_object('items', (
             select coalesce(json_agg(json_build_object('title', i.title, 'about', i.about, 'daysBefore', i.days_before,
                      'dueTime', to_char(i.due_time, 'HH24:MI'), 'roleHint', i.role_hint, 'checklist', i.checklist) order by i.position), '[]')
               from task_template_items i where i.template_id = v.id)) as template
      from ${from} where v.id = $1`,
  row: z.object({ template: taskTemplateDetail }),
});

/** Null: somebody else was faster. Values: id, version that was seen (0: a new one), branch, the wish as JSON. */
export const writeTemplate = statement({
  name: 'task-templates.write',
  text: 'select app.write_task_template($1, $2, $3, $4) as version',
  row: z.object({ version: z.int().nullable() }),
});

export const removeTemplate = statement({
  name: 'task-templates.remove',
  text: 'select app.remove_task_template($1) is null as done',
  row: z.object({ done: z.boolean() }),
});

/** Values: id, campaign, template, branch, the day. */
export const layOut = statement({
  name: 'task-templates.lay-out',
  text: 'select app.lay_out_tasks($1, $2, $3, $4, $5) is null as done',
  row: z.object({ done: z.boolean() }),
});

export const getLayout = statement({
  name: 'task-templates.layout',
  text: `
    select l.id, l.template_title as "templateTitle", l.day as "on", l.branch_id as "branchId", l.created_at as "createdAt",
           (select coalesce(json_agg(${taskJson} order by t.rank, t.id), '[]') from tasks t ${taskJoins} where t.layout_id = l.id) as tasks
      from task_layouts l where l.id = $1`,
  row: taskLayout,
});

export const takeBack = statement({
  name: 'task-templates.take-back',
  text: 'select removed, kept from app.take_layout_back($1)',
  row: z.object({ removed: z.int(), kept: z.int() }),
});
