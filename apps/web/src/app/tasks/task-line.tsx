import { ActionIcon, Button } from '@mantine/core';
import type { Task } from '@rollcall/contract/campaigns/tasks';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { PersonName } from '../parts/person-name.tsx';
import { DueTag } from './due-tag.tsx';
import { Check } from '../parts/icons.tsx';
import classes from './tasks.module.css';
import { useTaskActs } from './use-task-acts.tsx';

type Props = {
  task: Task;
  /** Whether whose task it is is said, and its campaign: not where all have the same. */
  withAssignee?: boolean;
  withCampaign?: boolean;
  withStatus?: boolean;
};

/** A task as a line: one tap and it is done, the title opens it. */
export const TaskLine = ({ task, withAssignee = false, withCampaign = true, withStatus = false }: Props) => {
  const intl = useIntl();
  const acts = useTaskActs(task);
  const done = task.status === 'done';
  return (
    <li className={classes.line} data-done={done || undefined}>
      <ActionIcon
        variant="default"
        radius="xl"
        size={34}
        className={classes.tick}
        disabled={!task.may.work}
        loading={acts.move.isPending}
        aria-pressed={done}
        aria-label={intl.formatMessage({ id: done ? 'tasks.tick.open' : 'tasks.tick.done' }, { task: task.title })}
        onClick={() => acts.moveTo(done ? 'todo' : 'done')}
      >
        {done && <Check />}
      </ActionIcon>
      <div className={classes.what}>
        <Link to="/tasks/$taskId" params={{ taskId: task.id }} className={classes.title}>
          {task.title}
        </Link>
        <div className={classes.facts}>
          <DueTag task={task} />
          {withStatus && task.status === 'doing' && (
            <span>
              <FormattedMessage id="tasks.status.doing" />
            </span>
          )}
          {withAssignee && (
            <span>
              {task.assignee ? (
                <PersonName person={task.assignee} />
              ) : (
                <FormattedMessage
                  id={task.roleHint ? 'tasks.nobody.role' : 'tasks.nobody'}
                  values={{ role: task.roleHint }}
                />
              )}
            </span>
          )}
          {task.checks.all > 0 && (
            <span>
              <FormattedMessage id="tasks.checks" values={task.checks} />
            </span>
          )}
          {withCampaign && <span>{task.campaign.title}</span>}
        </div>
      </div>
      {task.may.take && (
        <Button variant="default" size="compact-md" loading={acts.take.isPending} onClick={() => acts.take.mutate()}>
          <FormattedMessage id="tasks.take" values={{ task: <span className="visually-hidden">{task.title}</span> }} />
        </Button>
      )}
    </li>
  );
};
