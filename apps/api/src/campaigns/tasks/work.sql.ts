import { taskFile } from '@rollcall/contract/campaigns/tasks';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';
import { joinPerson, personJson } from './task-json.ts';

const row = z.object({ done: z.boolean() });

/** Values: the task, the column, the task above, the task below. */
export const moveTask = statement({
  name: 'tasks.move',
  text: 'select app.move_task($1, $2, $3, $4) is null as done',
  row,
});

export const takeTask = statement({ name: 'tasks.take', text: 'select app.take_task($1) is null as done', row });
export const giveBack = statement({
  name: 'tasks.give-back',
  text: 'select app.give_task_back($1) is null as done',
  row,
});

/** Values: the task, the check, whether it is done. */
export const tickCheck = statement({
  name: 'tasks.tick',
  text: 'select app.tick_check($1, $2, $3) is null as done',
  row,
});

/** $1 the task, $2 the file. */
export const attachFile = statement({
  name: 'tasks.attach',
  text: 'select app.attach_file($1, $2) is null as done',
  row,
});
export const detachFile = statement({
  name: 'tasks.detach',
  text: 'select app.detach_file($1, $2) is null as done',
  row,
});

export const getTaskFile = statement({
  name: 'tasks.file',
  text: `
    select f.id, f.name, f.type, f.size, f.created_at as "createdAt", ${personJson('d')} as "addedBy", true as "mayRemove"
      from task_files k join files f on f.id = k.file_id ${joinPerson('d', 'k.added_by', 'k.task_id')}
     where k.task_id = $1 and k.file_id = $2`,
  row: taskFile,
});
