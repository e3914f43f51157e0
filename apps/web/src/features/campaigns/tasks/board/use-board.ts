import { type Task, type TaskStatus, taskStatuses, tasks } from '@rollcall/contract/campaigns/tasks';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { readTasksAgain } from '../../../../app/tasks/tasks.queries.ts';
import { columnQuery } from '../campaign-tasks.queries.ts';
import type { CampaignTasksSearch } from '../tasks.search.ts';
import { type Columns, type Place, placed } from './placing.ts';

/** The board, and what moves on it: at once for the eye, one after the other for the server. */
export const useBoard = (campaignId: string, search: CampaignTasksSearch) => {
  const intl = useIntl();
  const client = useQueryClient();
  const queries = {
    todo: useInfiniteQuery(columnQuery(campaignId, 'todo', search)),
    doing: useInfiniteQuery(columnQuery(campaignId, 'doing', search)),
    done: useInfiniteQuery(columnQuery(campaignId, 'done', search)),
  };
  const [moved, setMoved] = useState<Columns | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const told = (status: TaskStatus) => queries[status].data?.pages.flatMap((page) => page.items) ?? [];
  const columns: Columns = moved ?? { todo: told('todo'), doing: told('doing'), done: told('done') };

  const move = (task: Task, place: Place) => {
    const { columns: next, ...between } = placed(columns, task, place);
    setMoved(next);
    const send = () =>
      api(tasks.move, { params: { taskId: task.id }, body: { status: place.status, ...between } }).catch(
        (error: unknown) => sayProblem(problemWords(intl, error)),
      );
    const sent = last.current.then(send);
    last.current = sent;
    void sent
      .then(() => (last.current === sent ? readTasksAgain(client) : undefined))
      .then(() => {
        if (last.current === sent) setMoved(null); // nothing else is on its way: what was read now holds
      });
  };
  const failed = taskStatuses.map((status) => queries[status]).find(({ isError }) => isError);
  return {
    columns,
    queries,
    move,
    isPending: taskStatuses.some((status) => queries[status].isPending),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
};
export type Board = ReturnType<typeof useBoard>;
