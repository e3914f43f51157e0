import { Button } from '@mantine/core';
import { type TaskDetail, tasks } from '@rollcall/contract/campaigns/tasks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../../../../app/api.ts';
import { sayProblem } from '../../../../app/parts/say.ts';
import { problemWords } from '../../../../app/states/problem-words.ts';
import { readTasksAgain } from '../../../../app/tasks/tasks.queries.ts';
import { useTaskActs } from '../../../../app/tasks/use-task-acts.tsx';
import { ChangeTaskDialog } from '../form/task-dialog.tsx';
import classes from './detail.module.css';

/** What those who manage a task do with it: change it, take it away, bring it back. */
export const TaskActions = ({ task }: { task: TaskDetail }) => {
  const intl = useIntl();
  const client = useQueryClient();
  const { undoable } = useTaskActs(task);
  const params = { taskId: task.id };
  const settled = {
    onError: (error: unknown) => sayProblem(problemWords(intl, error)),
    onSettled: () => readTasksAgain(client),
  };
  const restore = useMutation({ mutationFn: () => api(tasks.restore, { params }), ...settled });
  const remove = useMutation({
    mutationFn: () => api(tasks.remove, { params }),
    onSuccess: () =>
      undoable(<FormattedMessage id="tasks.removed" values={{ task: task.title }} />, () =>
        api(tasks.restore, { params }),
      ),
    ...settled,
  });
  if (task.removedAt) {
    return (
      <div className={classes.acts}>
        <Button loading={restore.isPending} onClick={() => restore.mutate()}>
          <FormattedMessage id="tasks.restore" />
        </Button>
      </div>
    );
  }
  if (!task.may.manage) return null;
  return (
    <div className={classes.acts}>
      <ChangeTaskDialog task={task} />
      <Button variant="default" size="compact-md" loading={remove.isPending} onClick={() => remove.mutate()}>
        <FormattedMessage id="tasks.remove" />
      </Button>
    </div>
  );
};
