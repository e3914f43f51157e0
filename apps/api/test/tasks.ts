import type pg from 'pg';

type Db = { owner: pg.Pool };

type TaskOptions = {
  campaign: string;
  /** Absent: the nation's. */
  branch?: string;
  title?: string;
  assignee?: string;
  createdBy?: string;
  status?: 'todo' | 'doing' | 'done';
  dueOn?: string;
  dueTime?: string;
  timeZone?: string;
  /** Since when it is the assignee's and due then. */
  timedAt?: string;
};

let counter = 0;

/** A task, below all that stand in its column. Gives its id. */
export async function addTask({ owner }: Db, options: TaskOptions): Promise<string> {
  counter += 1;
  const { rows } = await owner.query<{ id: string }>(
    `insert into tasks (campaign_id, branch_id, title, status, rank, assignee_id, due_on, due_time, time_zone, timed_at, created_by, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '2026-11-01T12:00:00Z', '2026-11-01T12:00:00Z') returning id`,
    [
      options.campaign,
      options.branch,
      options.title ?? `Task ${counter}`,
      options.status ?? 'todo',
      counter * 1024,
      options.assignee,
      options.dueOn,
      options.dueTime,
      options.timeZone ?? 'America/Chicago',
      options.timedAt ?? '2026-11-01T12:00:00Z',
      options.createdBy,
    ],
  );
  return rows[0]!.id;
}

/** Checks of a task, in order. Gives their ids. */
export async function addChecks({ owner }: Db, task: string, ...texts: string[]): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into task_checks (task_id, id, position, text) select $1, uuidv7(), n, text from unnest($2::text[]) with ordinality t (text, n)
     returning id`,
    [task, texts],
  );
  return rows.map(({ id }) => id);
}
