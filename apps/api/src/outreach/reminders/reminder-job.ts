import { z } from 'zod';

/** Before a meeting, and after it. */
export const reminderKinds = ['day_before', 'two_hours', 'thank_you', 'missed_you'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** The payload of the task `reminder`: the key of its row in `reminders`. What the mail says is looked up when it is sent. */
export const reminderJob = z.object({
  meetingId: z.uuid(),
  personId: z.uuid(),
  kind: z.enum(reminderKinds),
  /** When the meeting was to start, as it was queued. */
  startsAt: z.iso.datetime({ offset: true }),
});
export type ReminderJob = z.infer<typeof reminderJob>;
