import { addTask, changeTask, type TaskDetail, type TaskPerson } from '@rollcall/contract/campaigns/tasks';
import type { z } from 'zod';

/** What the form holds; `branchId` empty for the nation, days and times empty where there is none. */
export type TaskDraft = {
  branchId: string;
  title: string;
  about: string;
  assignee: TaskPerson | null;
  roleHint: string;
  dueOn: string;
  dueTime: string;
};

export const freshTask = (branchId: string): TaskDraft => ({
  branchId,
  ...{ title: '', about: '', assignee: null, roleHint: '', dueOn: '', dueTime: '' },
});

export const draftOf = ({ branch, title, about, assignee, roleHint, dueOn, dueTime }: TaskDetail): TaskDraft => ({
  branchId: branch?.id ?? '',
  ...{ title, about, assignee, roleHint },
  dueOn: dueOn ?? '',
  dueTime: dueTime ?? '',
});

/** Without a day there is no time either. */
const fields = ({ title, about, assignee, roleHint, dueOn, dueTime }: TaskDraft) => ({
  ...{ title, about, roleHint },
  assigneeId: assignee?.personId ?? null,
  dueOn: dueOn || null,
  dueTime: dueOn && dueTime ? dueTime : null,
});

/** What is sent for a new task, held against the contract. */
export const parseAdded = (draft: TaskDraft): z.ZodSafeParseResult<z.output<typeof addTask>> =>
  addTask.safeParse({ ...fields(draft), branchId: draft.branchId || null });

/** What is sent for one that changes: all that the form shows. */
export const parseChanged = (draft: TaskDraft): z.ZodSafeParseResult<z.output<typeof changeTask>> =>
  changeTask.safeParse(fields(draft));
