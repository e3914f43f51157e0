import { type MoveTask, type Task, type TaskStatus, tasks } from '@rollcall/contract/campaigns/tasks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../api.ts';
import { sayUndo } from '../parts/say-undo.tsx';
import { sayProblem } from '../parts/say.ts';
import { problemWords } from '../states/problem-words.ts';
import { readTasksAgain } from './tasks.queries.ts';

type Acted = Pick<Task, 'id' | 'title' | 'status'>;

/** What is done with one task wherever it is shown. Each can be undone at once. */
export const useTaskActs = (task: Acted) => {
  const intl = useIntl();
  const client = useQueryClient();
  const params = { taskId: task.id };
  const onError = (error: unknown) => sayProblem(problemWords(intl, error));
  const again = () => readTasksAgain(client);
  const undoable = (message: ReactNode, undo: () => Promise<unknown>) =>
    sayUndo(message, `task-${task.id}`, () => undo().catch(onError).then(again));
  const settled = { onError, onSettled: again };
  const move = useMutation({
    mutationFn: (body: MoveTask) => api(tasks.move, { params, body }),
    onSuccess: (_, { status }) => {
      const from = task.status;
      if (status === from) return;
      undoable(<FormattedMessage id={`tasks.moved.${status}`} values={{ task: task.title }} />, () =>
        api(tasks.move, { params, body: { status: from } }),
      );
    },
    ...settled,
  });
  const take = useMutation({
    mutationFn: () => api(tasks.take, { params }),
    onSuccess: () =>
      undoable(<FormattedMessage id="tasks.taken" values={{ task: task.title }} />, () =>
        api(tasks.giveBack, { params }),
      ),
    ...settled,
  });
  const giveBack = useMutation({
    mutationFn: () => api(tasks.giveBack, { params }),
    onSuccess: () =>
      undoable(<FormattedMessage id="tasks.given-back" values={{ task: task.title }} />, () =>
        api(tasks.take, { params }),
      ),
    ...settled,
  });
  const busy = move.isPending || take.isPending || giveBack.isPending;
  return { move, moveTo: (status: TaskStatus) => move.mutate({ status }), take, giveBack, busy, undoable };
};
