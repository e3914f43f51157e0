import { z } from 'zod';

/** The payload of the task `task-mail`: ids only. What the mail says is looked up when it is sent. */
export const taskMailJob = z.discriminatedUnion('template', [
  z.object({ template: z.literal('task-assigned'), taskId: z.uuid(), personId: z.uuid() }),
  z.object({ template: z.literal('task-mentioned'), taskId: z.uuid(), personId: z.uuid(), commentId: z.uuid() }),
]);
export type TaskMailJob = z.infer<typeof taskMailJob>;

export const taskReminderKinds = ['due_tomorrow', 'overdue'] as const;
export type TaskReminderKind = (typeof taskReminderKinds)[number];

/** The payload of the task `task-reminder`: the key of its row in `task_reminders`. */
export const taskReminderJob = z.object({
  taskId: z.uuid(),
  personId: z.uuid(),
  kind: z.enum(taskReminderKinds),
  /** When the task was due as the reminder was queued. */
  dueAt: z.iso.datetime({ offset: true }),
});
export type TaskReminderJob = z.infer<typeof taskReminderJob>;
