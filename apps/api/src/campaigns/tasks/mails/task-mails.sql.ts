import { z } from 'zod';
import { statement } from '../../../platform/database/statement.ts';

// These run as the owner, whose clock is the database's own: the server's is handed to each.

/** For the rest of the transaction. $1 the time. */
export const setClock = statement({
  name: 'task-mails.clock',
  text: `select set_config('app.now', $1, true) as now`,
  row: z.object({ now: z.string() }),
});

/** All that a mail about a task says, and the reader's link to the mails that they want. $1 the task, $2 the reader, $3 the comment. */
export const readNews = statement({
  name: 'task-mails.news',
  text: `
    select p.given_name as "givenName", p.family_name as "familyName", p.email, t.id as "taskId", t.title, c.title as "campaignTitle",
           b.name as "branchName", b.email as "branchEmail", t.due_at as "dueAt", t.due_on as "dueOn", t.due_time is not null as "hasTime",
           t.time_zone as "timeZone", t.timed_at as "timedAt", t.assignee_id = p.id and t.status <> 'done' as "isOwn", app.may_see_task(p.id, t) as "maySee",
           coalesce(f.task_news, true) as "wantsNews", app.link_for('preferences', p.id) as "preferencesLink",
           w.given_name || ' ' || w.family_name as "writer", k.body as said
      from people p
      join tasks t on t.id = $1
      join campaigns c on c.id = t.campaign_id
      left join branches b on b.id = t.branch_id
      left join mail_preferences f on f.person_id = p.id
      left join task_comments k on k.id = $3 and k.task_id = t.id and exists (select from task_mentions m where m.comment_id = k.id and m.person_id = p.id)
      left join people w on w.id = k.author_id
     where p.id = $2`,
  row: z.object({
    givenName: z.string(),
    familyName: z.string(),
    email: z.string().nullable(),
    taskId: z.uuid(),
    title: z.string(),
    campaignTitle: z.string(),
    branchName: z.string().nullable(),
    branchEmail: z.string().nullable(),
    dueAt: z.date().nullable(),
    dueOn: z.string().nullable(),
    hasTime: z.boolean(),
    timeZone: z.string(),
    /** Since when it is its assignee's, and due then. */
    timedAt: z.date(),
    /** Whether it is the reader's, and not done. */
    isOwn: z.boolean().nullable(),
    maySee: z.boolean(),
    wantsNews: z.boolean(),
    preferencesLink: z.uuid(),
    /** Who mentioned the reader; null where the record is gone. */
    writer: z.string().nullable(),
    /** Null: the comment was taken back. */
    said: z.string().nullable(),
  }),
});
export type TaskNews = z.infer<(typeof readNews)['rows']>[number];

/** $1 the time. All the rules are in the function: prisma/migrations/*_add_tasks */
export const queueDue = statement({
  name: 'task-mails.queue',
  text: 'select app.queue_task_reminders($1) as queued',
  row: z.object({ queued: z.int() }),
});

const key = 'r.task_id = $1 and r.person_id = $2 and r.kind = $3::task_reminder_kind and r.due_at = $4';

/**
 * Takes a reminder for as long as the transaction lasts. No row: it was settled, or somebody else holds it.
 * $1 the task, $2 the person, $3 the kind, $4 when it was due: so in all that follow.
 */
export const claim = statement({
  name: 'task-mails.claim',
  text: `
    select app.task_reminder_holds(t, r.person_id) and t.due_at = r.due_at and app.now() < (app.task_due_of(t, r.kind)).until as holds
      from task_reminders r join tasks t on t.id = r.task_id
     where ${key} and r.sent_at is null and r.dropped_at is null for update of r skip locked`,
  row: z.object({ holds: z.boolean().nullable() }),
});

/** $5 the time. */
export const markSent = statement({
  name: 'task-mails.sent',
  text: `update task_reminders r set sent_at = $5 where ${key}`,
  row: z.never(),
});
export const markDropped = statement({
  name: 'task-mails.dropped',
  text: `update task_reminders r set dropped_at = $5 where ${key}`,
  row: z.never(),
});
