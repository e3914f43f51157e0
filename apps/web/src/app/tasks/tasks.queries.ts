import { tasks } from '@rollcall/contract/campaigns/tasks';
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** All that is known of tasks. */
export const taskKeys = ['tasks'];

const paged = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor ?? undefined,
};

/** The tasks of the reader across all campaigns, what is due first; or those that are done. */
export const myTasksQuery = (done = false) =>
  infiniteQueryOptions({
    queryKey: [...taskKeys, 'mine', done ? 'done' : 'open'],
    queryFn: ({ pageParam, signal }) =>
      api(
        tasks.mine,
        { query: { limit: 50, cursor: pageParam, ...(done ? { status: 'done' } : { open: 'true' }) } },
        { signal },
      ),
    ...paged,
  });

/** The few of the reader's tasks that are due until the end of a day (`YYYY-MM-DD`). */
export const myDueTasksQuery = (dueUntil: string, limit: number) =>
  queryOptions({
    queryKey: [...taskKeys, 'mine', 'due', dueUntil, limit],
    queryFn: ({ signal }) => api(tasks.mine, { query: { limit, open: 'true', dueUntil } }, { signal }),
  });

/** The same of a branch, whoever does them. */
export const branchDueTasksQuery = (branchId: string, dueUntil: string, limit: number) =>
  queryOptions({
    queryKey: [...taskKeys, 'branch', branchId, 'due', dueUntil, limit],
    queryFn: ({ signal }) =>
      api(tasks.ofBranch, { params: { branchId }, query: { limit, open: 'true', dueUntil } }, { signal }),
  });

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: [...taskKeys, 'one', taskId],
    queryFn: ({ signal }) => api(tasks.get, { params: { taskId } }, { signal }),
  });

/** After something became of a task: wherever it may be shown, or counted for a goal. */
export const readTasksAgain = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ queryKey: [room] }) => room === 'tasks' || room === 'goals' });
