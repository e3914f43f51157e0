import type { Task, TaskStatus } from '@rollcall/contract/campaigns/tasks';

/** The columns of a board, each in its order. */
export type Columns = Record<TaskStatus, Task[]>;
export type Place = { status: TaskStatus; index: number };

/** The board with a task at another place, and the two between which it stands there. */
export const placed = (columns: Columns, task: Task, { status, index }: Place) => {
  const without: Columns = { ...columns, [task.status]: columns[task.status].filter(({ id }) => id !== task.id) };
  const column = without[status];
  return {
    columns: { ...without, [status]: [...column.slice(0, index), { ...task, status }, ...column.slice(index)] },
    afterId: column[index - 1]?.id ?? null,
    beforeId: column[index]?.id ?? null,
  };
};
