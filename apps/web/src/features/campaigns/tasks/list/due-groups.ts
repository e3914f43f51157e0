import type { Task } from '@rollcall/contract/campaigns/tasks';
import { daysBetween, todayIn } from '../../../../app/data/days.ts';

export const dueGroups = ['late', 'week', 'later', 'never', 'done'] as const;
export type DueGroup = (typeof dueGroups)[number];

const WEEK = 7;

/** Where a task stands in a list by its day, in the zone of its branch; what is done stands apart. */
export const dueGroupOf = (task: Pick<Task, 'status' | 'dueOn' | 'timeZone' | 'isOverdue'>, now: number): DueGroup => {
  if (task.status === 'done') return 'done';
  if (!task.dueOn) return 'never';
  if (task.isOverdue) return 'late';
  return daysBetween(todayIn(task.timeZone, now), task.dueOn) <= WEEK ? 'week' : 'later';
};
