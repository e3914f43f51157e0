import type { Task } from '@rollcall/contract/campaigns/tasks';
import { Tag } from '@rollcall/ui/tag';
import { FormattedMessage, useIntl } from 'react-intl';
import { daysBetween, todayIn } from '../data/days.ts';
import { useNow } from '../parts/use-now.ts';
import { dueWords } from './due-words.ts';

const SOON = 2;

/** When a task is due: red once it is late, amber where that is soon. */
export const DueTag = ({ task }: { task: Task }) => {
  const intl = useIntl();
  const now = useNow();
  if (!task.dueOn || task.status === 'done') return null;
  const late = task.isOverdue || (task.dueAt !== null && Date.parse(task.dueAt) <= now);
  const soon = daysBetween(todayIn(task.timeZone, now), task.dueOn) <= SOON;
  return (
    <Tag {...(late ? { tone: 'red' as const } : soon ? { tone: 'amber' as const } : {})}>
      <FormattedMessage id={late ? 'tasks.due.late' : 'tasks.due'} values={{ when: dueWords(intl, task, now) }} />
    </Tag>
  );
};
