/** Parts of statements that tell a task in the shape of the contract. `t` is the task. */

/** Whoever `on` names, where that person has to do with the task; `name` is the join's alias. */
export const joinPerson = (name: string, on: string, task = 't.id'): string =>
  `left join task_people ${name} on ${name}.task_id = ${task} and ${name}.person_id = ${on}`;

export const personJson = (name: string): string =>
  `case when ${name}.person_id is not null then
    json_build_object('personId', ${name}.person_id, 'givenName', ${name}.given_name, 'familyName', ${name}.family_name) end`;

export const taskJoins = `
  join campaigns c on c.id = t.campaign_id
  left join branches b on b.id = t.branch_id
  ${joinPerson('a', 't.assignee_id')}`;

export const taskJson = `
  json_build_object(
    'id', t.id, 'campaign', json_build_object('id', c.id, 'slug', c.slug, 'title', c.title),
    'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end,
    'title', t.title, 'status', t.status, 'assignee', ${personJson('a')}, 'roleHint', t.role_hint,
    'dueOn', t.due_on, 'dueTime', to_char(t.due_time, 'HH24:MI'), 'timeZone', t.time_zone, 'dueAt', t.due_at,
    'isOverdue', coalesce(t.status <> 'done' and t.due_at <= app.now(), false),
    'checks', (select json_build_object('done', count(k.done_at), 'all', count(*)) from task_checks k where k.task_id = t.id),
    'comments', (select count(*) from task_comments k where k.task_id = t.id),
    'files', (select count(*) from task_files k where k.task_id = t.id),
    'doneAt', t.done_at,
    'may', json_build_object('manage', app.manages_tasks(t.branch_id), 'work', app.works_on_task(t),
      'take', t.assignee_id is null and t.status <> 'done' and t.removed_at is null, 'comment', app.speaks_on_task(t)),
    'version', t.version)`;
