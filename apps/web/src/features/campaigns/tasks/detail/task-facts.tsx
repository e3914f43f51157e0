import { Button, SegmentedControl } from '@mantine/core';
import { type TaskDetail, taskStatuses } from '@rollcall/contract/campaigns/tasks';
import { FormattedMessage, useIntl } from 'react-intl';
import { PersonName } from '../../../../app/parts/person-name.tsx';
import { useSession } from '../../../../app/session/session.queries.ts';
import { DueTag } from '../../../../app/tasks/due-tag.tsx';
import { dueWords } from '../../../../app/tasks/due-words.ts';
import { useTaskActs } from '../../../../app/tasks/use-task-acts.tsx';
import classes from './detail.module.css';

/** How far a task is, whose it is, until when, and where. */
export const TaskFacts = ({ task }: { task: TaskDetail }) => {
  const intl = useIntl();
  const { personId } = useSession();
  const acts = useTaskActs(task);
  const own = task.assignee?.personId === personId;
  return (
    <>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={intl.formatMessage({ id: 'tasks.status' })}
        disabled={!task.may.work || acts.busy}
        value={task.status}
        onChange={(value) => {
          const status = taskStatuses.find((known) => known === value);
          if (status) acts.moveTo(status);
        }}
        data={taskStatuses.map((value) => ({ value, label: <FormattedMessage id={`tasks.state.${value}`} /> }))}
      />
      <dl className={classes.facts}>
        <div>
          <dt>
            <FormattedMessage id="tasks.assignee" />
          </dt>
          <dd>
            {task.assignee ? <PersonName person={task.assignee} /> : <FormattedMessage id="tasks.nobody" />}
            {task.roleHint && <small>{task.roleHint}</small>}
            {task.may.take && (
              <Button size="compact-md" loading={acts.take.isPending} onClick={() => acts.take.mutate()}>
                <FormattedMessage id="tasks.take.own" />
              </Button>
            )}
            {own && task.status !== 'done' && (
              <Button
                variant="default"
                size="compact-md"
                loading={acts.giveBack.isPending}
                onClick={() => acts.giveBack.mutate()}
              >
                <FormattedMessage id="tasks.give-back" />
              </Button>
            )}
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="tasks.due.label" />
          </dt>
          <dd>
            {task.status === 'done' ? dueWords(intl, task) : <DueTag task={task} />}
            {!task.dueOn && <FormattedMessage id="tasks.due.none" />}
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="tasks.where" />
          </dt>
          <dd>{task.branch?.name ?? <FormattedMessage id="campaigns.national" />}</dd>
        </div>
      </dl>
    </>
  );
};
