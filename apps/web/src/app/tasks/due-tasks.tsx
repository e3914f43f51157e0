import type { Task } from '@rollcall/contract/campaigns/tasks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { dayAfter, todayIn } from '../data/days.ts';
import { Section } from '../parts/section.tsx';
import { TaskLine } from './task-line.tsx';
import classes from './tasks.module.css';
import { branchDueTasksQuery, myDueTasksQuery } from './tasks.queries.ts';

const DAYS = 7;
const AT_MOST = 5;

const inAWeek = () => dayAfter(todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone), DAYS);

type Props = { title: 'tasks.mine.due' | 'tasks.branch.due'; tasks: Task[]; withAssignee?: boolean };

const Due = ({ title, tasks, withAssignee = false }: Props) => (
  <Section
    title={<FormattedMessage id={title} />}
    aside={
      <Link to="/tasks">
        <FormattedMessage id="tasks.mine.all" />
      </Link>
    }
  >
    <ul className={classes.lines}>
      {tasks.map((task) => (
        <TaskLine key={task.id} task={task} withAssignee={withAssignee} />
      ))}
    </ul>
  </Section>
);

/** What of the reader's own tasks is late or due within a week. Nothing is shown where nothing is. */
export const MyDueTasks = () => {
  const { data } = useQuery(myDueTasksQuery(inAWeek(), AT_MOST));
  return data?.items.length ? <Due title="tasks.mine.due" tasks={data.items} /> : null;
};

/** What a branch has to do within a week, whoever does it. Nothing is shown where nothing is due. */
export const BranchDueTasks = ({ branchId }: { branchId: string }) => {
  const { data } = useQuery(branchDueTasksQuery(branchId, inAWeek(), AT_MOST));
  return data?.items.length ? <Due title="tasks.branch.due" tasks={data.items} withAssignee /> : null;
};
