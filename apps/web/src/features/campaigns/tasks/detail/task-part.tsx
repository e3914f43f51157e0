import { Alert } from '@mantine/core';
import type { TaskDetail } from '@rollcall/contract/campaigns/tasks';
import { FormattedMessage } from 'react-intl';
import { Markdown } from '../../../../app/parts/markdown.tsx';
import { Attachments } from './attachments/attachments.tsx';
import { Checklist } from './checklist.tsx';
import classes from './detail.module.css';
import { History } from './history.tsx';
import { Talk } from './talk/talk.tsx';
import { TaskActions } from './task-actions.tsx';
import { TaskFacts } from './task-facts.tsx';

type Props = { task: TaskDetail };

/** All of a task: what it is, whose and until when, what is to be checked, what hangs on it, what is said, what happened. */
export const TaskPart = ({ task }: Props) => (
  <div className={classes.task}>
    {task.removedAt && (
      <Alert color="gray">
        <FormattedMessage id="tasks.is-removed" />
      </Alert>
    )}
    <TaskFacts task={task} />
    {task.about && (
      <div className={classes.about}>
        <Markdown text={task.about} />
      </div>
    )}
    <TaskActions task={task} />
    <Checklist task={task} />
    <Attachments task={task} />
    <Talk task={task} />
    <History taskId={task.id} />
  </div>
);
