import type { Task } from '@rollcall/contract/campaigns/tasks';
import { FormattedMessage } from 'react-intl';
import { Section } from '../../../../app/parts/section.tsx';
import { useNow } from '../../../../app/parts/use-now.ts';
import { TaskLine } from '../../../../app/tasks/task-line.tsx';
import lines from '../../../../app/tasks/tasks.module.css';
import { dueGroupOf, dueGroups } from './due-groups.ts';

type Props = { tasks: Task[]; withAssignee?: boolean; withCampaign?: boolean; withStatus?: boolean };

/** Tasks by when they are due: late, within a week, later, on no day; and those that are done. */
export const TaskGroups = ({ tasks, ...shown }: Props) => {
  const now = useNow();
  const groups = Map.groupBy(tasks, (task) => dueGroupOf(task, now));
  return dueGroups
    .filter((group) => groups.has(group))
    .map((group) => (
      <Section key={group} title={<FormattedMessage id={`tasks.group.${group}`} />}>
        <ul className={lines.lines}>
          {groups.get(group)?.map((task) => (
            <TaskLine key={task.id} task={task} {...shown} />
          ))}
        </ul>
      </Section>
    ));
};
