import { z } from 'zod';
import { campaignParams } from '../campaigns.ts';
import { endpoint } from '../endpoint.ts';
import { instant, line, page, pageOf, text } from '../fields.ts';
import { taskParams, taskPerson } from './tasks.ts';

export const MENTIONS_AT_MOST = 20;

/** What somebody said on a task. */
export const taskComment = z
  .object({
    id: z.uuid(),
    /** Null: somebody whose record is gone. */
    by: taskPerson.nullable(),
    /** Markdown, as typed; who is mentioned stands in it as `@Given Family`. */
    body: z.string(),
    mentions: z.array(taskPerson),
    createdAt: instant,
    mayRemove: z.boolean(),
  })
  .meta({ id: 'TaskComment' });
export type TaskComment = z.infer<typeof taskComment>;

export const addComment = z
  .strictObject({
    body: text(5000).refine((v) => v !== '', 'must not be empty'),
    /** Ids of people who may see the task; each is mailed. */
    mentions: z.array(z.uuid()).max(MENTIONS_AT_MOST).default([]),
  })
  .meta({ id: 'AddTaskComment' });

/** What can happen to a task; `from`, `to` and `person` say more where there is more to say. */
export const taskChangeKinds = [
  'added',
  'renamed',
  'described',
  'moved',
  'assigned',
  'given_back',
  'due',
  'ticked',
  'unticked',
  'attached',
  'detached',
  'removed',
  'restored',
] as const;

export const taskChange = z
  .object({
    id: z.uuid(),
    at: instant,
    /** Null: somebody whose record is gone. */
    by: taskPerson.nullable(),
    kind: z.enum(taskChangeKinds),
    /** renamed: titles. moved: statuses. due: `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. ticked: the check. attached: the file's name. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** assigned: to whom. given_back: who gave it. */
    person: taskPerson.nullable(),
  })
  .meta({ id: 'TaskChange' });
export type TaskChange = z.infer<typeof taskChange>;

export const taskTalk = {
  comments: endpoint({
    method: 'GET',
    path: '/tasks/:taskId/comments',
    summary: 'Comments on a task, the newest first',
    access: 'session',
    params: taskParams,
    query: z.strictObject(page),
    response: pageOf(taskComment),
  }),
  addComment: endpoint({
    method: 'POST',
    path: '/tasks/:taskId/comments',
    summary: 'Say something on a task, and mention people who may see it',
    access: 'session',
    params: taskParams,
    body: addComment,
    response: taskComment,
  }),
  removeComment: endpoint({
    method: 'DELETE',
    path: '/tasks/:taskId/comments/:commentId',
    summary: 'Take back what the caller said, or, for those who manage the task, what anybody said',
    access: 'session',
    params: taskParams.extend({ commentId: z.uuid() }),
  }),
  changes: endpoint({
    method: 'GET',
    path: '/tasks/:taskId/changes',
    summary: 'What happened to a task, the latest first',
    access: 'session',
    params: taskParams,
    query: z.strictObject(page),
    response: pageOf(taskChange),
  }),
  /**
   * Members are not shown who else is a member: they find those who have to do with the task already and the branch's
   * organizers, and nobody without a task.
   */
  people: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/task-people',
    summary: 'Whom the caller may give a task to, or mention on it, by name',
    access: 'session',
    params: campaignParams,
    query: z.strictObject({
      ...page,
      /** Whose task; absent: the nation's, or the branch's whose own campaign it is. */
      branchId: z.uuid().optional(),
      taskId: z.uuid().optional(),
      /** Part of a name. */
      q: line(100).optional(),
    }),
    response: pageOf(taskPerson),
  }),
};
