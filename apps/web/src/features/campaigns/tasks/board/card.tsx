import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { Handle } from '../../../../app/parts/icons.tsx';
import { useTaskActs } from '../../../../app/tasks/use-task-acts.tsx';
import classes from './board.module.css';
import { CardFacts } from './card-facts.tsx';
import { CardMenu } from './card-menu.tsx';
import type { CardProps } from './card-props.ts';

const next = { todo: 'doing', doing: 'done', done: null } as const;

/** A task on the board: its title opens it, one button takes it a column further. */
export const Card = ({ task, ref, held, handle, dragging, index, count, onMove, ends }: CardProps) => {
  const intl = useIntl();
  const acts = useTaskActs(task);
  const further = next[task.status];
  const hidden = <span className="visually-hidden">{task.title}</span>;
  return (
    <li
      ref={ref}
      {...held}
      className={classes.card}
      data-dragging={dragging || undefined}
      data-done={task.status === 'done' || undefined}
    >
      <div className={classes.top}>
        <Link
          to="/campaigns/$campaignId/tasks"
          params={{ campaignId: task.campaign.id }}
          search={(search: object) => ({ ...search, task: task.id })}
          resetScroll={false}
          className={classes.title}
        >
          {task.title}
        </Link>
        {task.may.work && <CardMenu task={task} index={index} count={count} onMove={onMove} ends={ends} />}
        {task.may.work && (
          <span
            className={classes.handle}
            {...handle}
            aria-label={intl.formatMessage({ id: 'tasks.move' }, { task: task.title })}
          >
            <Handle />
          </span>
        )}
      </div>
      <CardFacts task={task} />
      {(task.may.take || (task.may.work && further)) && (
        <div className={classes.acts}>
          {task.may.take && (
            <Button
              variant="default"
              size="compact-md"
              loading={acts.take.isPending}
              onClick={() => acts.take.mutate()}
            >
              <FormattedMessage id="tasks.take" values={{ task: hidden }} />
            </Button>
          )}
          {task.may.work && further && (
            <Button
              variant="default"
              size="compact-md"
              onClick={() => onMove({ status: further, index: ends[further] })}
            >
              <FormattedMessage id={`tasks.further.${further}`} values={{ task: hidden }} />
            </Button>
          )}
        </div>
      )}
    </li>
  );
};
