import type { Task } from '@rollcall/contract/campaigns/tasks';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PersonName } from '../../../../app/parts/person-name.tsx';
import { DueTag } from '../../../../app/tasks/due-tag.tsx';
import { Bubble, Check, Clip } from '../../../../app/parts/icons.tsx';
import classes from './board.module.css';

/** When a task is due, whose it is, and what hangs on it. */
export const CardFacts = ({ task }: { task: Task }) => {
  const intl = useIntl();
  const counted = (
    id: 'tasks.count.checks' | 'tasks.count.comments' | 'tasks.count.files',
    icon: ReactNode,
    shown: string,
  ) => (
    <span className={classes.count} title={intl.formatMessage({ id }, counts)}>
      {icon}
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{intl.formatMessage({ id }, counts)}</span>
    </span>
  );
  const counts = { ...task.checks, comments: task.comments, files: task.files };
  return (
    <div className={classes.facts}>
      <DueTag task={task} />
      <span className={classes.who}>
        {task.assignee ? (
          <PersonName person={task.assignee} />
        ) : (
          task.roleHint || (task.status === 'done' ? null : <FormattedMessage id="tasks.nobody" />)
        )}
      </span>
      {task.checks.all > 0 && counted('tasks.count.checks', <Check />, `${task.checks.done}/${task.checks.all}`)}
      {task.comments > 0 && counted('tasks.count.comments', <Bubble />, intl.formatNumber(task.comments))}
      {task.files > 0 && counted('tasks.count.files', <Clip />, intl.formatNumber(task.files))}
    </div>
  );
};
