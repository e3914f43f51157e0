import { z } from 'zod';
import { branchParams } from '../branches.ts';
import { campaignParams } from '../campaigns.ts';
import { endpoint } from '../endpoint.ts';
import { day, instant, line, optionalLine, page, pageOf, text } from '../fields.ts';
import { storedFile } from '../files.ts';

/** The columns of the board, in order. */
export const taskStatuses = ['todo', 'doing', 'done'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const CHECKS_AT_MOST = 50;
export const TASK_FILES_AT_MOST = 20;

/** A time of day without a zone, `HH:MM`. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must look like 19:00')
  .meta({ description: 'Time of day, HH:MM' });

/** Somebody who has to do with a task. */
export const taskPerson = z
  .object({ personId: z.uuid(), givenName: z.string(), familyName: z.string() })
  .meta({ id: 'TaskPerson' });
export type TaskPerson = z.infer<typeof taskPerson>;

/** What the caller may do with a task. */
const taskRights = z.object({
  /** Everything: an organizer of its branch, national staff with the nation's. */
  manage: z.boolean(),
  /** Move it, tick its checks, hang files on it: also whose task it is. */
  work: z.boolean(),
  /** Take it: it is nobody's. */
  take: z.boolean(),
  /** Say something: also who was mentioned. */
  comment: z.boolean(),
});

/** A task as a card of the board or a line of a list. */
export const task = z
  .object({
    id: z.uuid(),
    campaign: z.object({ id: z.uuid(), slug: z.string(), title: z.string() }),
    /** Null: of a national campaign as a whole. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    title: z.string(),
    status: z.enum(taskStatuses),
    assignee: taskPerson.nullable(),
    /** Who should do it, in a word or two, as templates name it; empty where nobody said. */
    roleHint: z.string(),
    dueOn: day.nullable(),
    /** Null: by the end of the day. */
    dueTime: timeOfDay.nullable(),
    /** The zone of `dueOn` and `dueTime`: the branch's. */
    timeZone: z.string(),
    /** The instant after which it is late. */
    dueAt: instant.nullable(),
    isOverdue: z.boolean(),
    checks: z.object({ done: z.int(), all: z.int() }),
    comments: z.int(),
    files: z.int(),
    doneAt: instant.nullable(),
    may: taskRights,
    /** Equal to the ETag; a change sends it as If-Match. Moves, ticks and comments do not raise it. */
    version: z.int(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof task>;

export const taskCheck = z.object({ id: z.uuid(), text: z.string(), isDone: z.boolean() }).meta({ id: 'TaskCheck' });
export type TaskCheck = z.infer<typeof taskCheck>;

export const taskFile = storedFile
  .extend({ addedBy: taskPerson.nullable(), mayRemove: z.boolean() })
  .meta({ id: 'TaskFile' });
export type TaskFile = z.infer<typeof taskFile>;

/** A task with all that stands on its own page but comments and history. */
export const taskDetail = task
  .extend({
    /** Markdown. */
    about: z.string(),
    checklist: z.array(taskCheck),
    attachments: z.array(taskFile),
    createdBy: taskPerson.nullable(),
    createdAt: instant,
    /** Not null: it was taken away, and those who manage it may bring it back for 30 days. */
    removedAt: instant.nullable(),
  })
  .meta({ id: 'TaskDetail' });
export type TaskDetail = z.infer<typeof taskDetail>;

const taskFields = {
  title: line(200),
  about: text(10_000),
  assigneeId: z.uuid().nullable(),
  roleHint: optionalLine(100),
  dueOn: day.nullable(),
  /** Only with a day. */
  dueTime: timeOfDay.nullable(),
  /** In order. The ids are chosen by who writes; a check keeps its tick by its id, wherever it moves. */
  checklist: z
    .array(z.strictObject({ id: z.uuid(), text: line(300) }))
    .max(CHECKS_AT_MOST)
    .refine(
      (checks) => new Set(checks.map(({ id }) => id)).size === checks.length,
      'must each have an id of their own',
    ),
};

export const addTask = z
  .strictObject({
    title: taskFields.title,
    about: taskFields.about.default(''),
    /** Null: of the nation, or, in a branch's own campaign, of that branch. */
    branchId: z.uuid().nullable().default(null),
    assigneeId: taskFields.assigneeId.default(null),
    roleHint: taskFields.roleHint.default(''),
    dueOn: taskFields.dueOn.default(null),
    dueTime: taskFields.dueTime.default(null),
    checklist: taskFields.checklist.default([]),
  })
  .refine((v) => v.dueOn !== null || v.dueTime === null, { path: ['dueTime'], error: 'needs a day' })
  .meta({ id: 'AddTask' });
export type AddTask = z.input<typeof addTask>;

/** What is absent stays. Without a day there is no time either. */
export const changeTask = z.strictObject(taskFields).partial().meta({ id: 'ChangeTask' });
export type ChangeTask = z.input<typeof changeTask>;

/**
 * Where a task is put: between two that its mover saw side by side. One of them that stands elsewhere by now is passed
 * over; with neither it goes to the end of the column.
 */
export const moveTask = z
  .strictObject({
    status: z.enum(taskStatuses),
    /** The task above; null: none, it is the first. */
    afterId: z.uuid().nullable().default(null),
    /** The task below; null: none, it is the last. */
    beforeId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'MoveTask' });
export type MoveTask = z.input<typeof moveTask>;

export const taskParams = z.object({ taskId: z.uuid() });
const checkParams = taskParams.extend({ checkId: z.uuid() });
const fileParams = taskParams.extend({ fileId: z.uuid() });

const filters = {
  status: z.enum(taskStatuses).optional(),
  /** True: all that is not done. */
  open: z.stringbool().optional(),
  /** A person's id, `me`, or `nobody`. */
  assignee: z.union([z.literal(['me', 'nobody']), z.uuid()]).optional(),
  /** Due before the end of this day. */
  dueUntil: day.optional(),
};

export const tasks = {
  list: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/tasks',
    summary: 'Tasks of a campaign that the caller may see: by column and place in it, or what is due first',
    access: 'session',
    params: campaignParams,
    query: z.strictObject({
      ...page,
      ...filters,
      /** A branch's id, or `nation`. */
      branch: z.union([z.literal('nation'), z.uuid()]).optional(),
      order: z.enum(['board', 'due']).default('board'),
    }),
    response: pageOf(task),
  }),
  ofBranch: endpoint({
    method: 'GET',
    path: '/branches/:branchId/tasks',
    summary: 'Tasks of a branch across all campaigns, what is due first; for its members and organizers',
    access: 'session',
    params: branchParams,
    query: z.strictObject({ ...page, ...filters }),
    response: pageOf(task),
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/tasks',
    summary: 'The tasks of the caller across all campaigns, what is due first',
    access: 'session',
    query: z.strictObject({ ...page, status: filters.status, open: filters.open, dueUntil: filters.dueUntil }),
    response: pageOf(task),
  }),
  get: endpoint({
    method: 'GET',
    path: '/tasks/:taskId',
    summary: 'One task',
    access: 'session',
    params: taskParams,
    response: taskDetail,
    versioned: true,
  }),
  add: endpoint({
    method: 'POST',
    path: '/campaigns/:campaignId/tasks',
    summary: 'Add a task, at the end of what is to do',
    access: 'tasks.manage',
    params: campaignParams,
    body: addTask,
    response: taskDetail,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/tasks/:taskId',
    summary: 'Change what a task says, whose it is, or when it is due; needs If-Match',
    access: 'tasks.manage',
    params: taskParams,
    body: changeTask,
    response: taskDetail,
    versioned: true,
  }),
  move: endpoint({
    method: 'PUT',
    path: '/tasks/:taskId/place',
    summary: 'Put a task into a column, between two others; moves of several people at once all hold',
    access: 'session',
    params: taskParams,
    body: moveTask,
    response: task,
  }),
  take: endpoint({
    method: 'PUT',
    path: '/tasks/:taskId/assignee',
    summary: 'Take a task that is nobody’s',
    access: 'session',
    params: taskParams,
    response: task,
  }),
  giveBack: endpoint({
    method: 'DELETE',
    path: '/tasks/:taskId/assignee',
    summary: 'Give the own task back, so that somebody else can take it',
    access: 'session',
    params: taskParams,
    response: task,
  }),
  tick: endpoint({
    method: 'PUT',
    path: '/tasks/:taskId/checklist/:checkId/completion',
    summary: 'A check is done',
    access: 'session',
    params: checkParams,
    response: task,
  }),
  untick: endpoint({
    method: 'DELETE',
    path: '/tasks/:taskId/checklist/:checkId/completion',
    summary: 'A check was not done yet',
    access: 'session',
    params: checkParams,
    response: task,
  }),
  remove: endpoint({
    method: 'PUT',
    path: '/tasks/:taskId/removal',
    summary: 'Take a task away; for 30 days it can be brought back',
    access: 'tasks.manage',
    params: taskParams,
  }),
  restore: endpoint({
    method: 'DELETE',
    path: '/tasks/:taskId/removal',
    summary: 'Bring a task back that was taken away',
    access: 'tasks.manage',
    params: taskParams,
    response: taskDetail,
    versioned: true,
  }),
  attach: endpoint({
    method: 'PUT',
    path: '/tasks/:taskId/files/:fileId',
    summary: 'Hang a file on a task that the caller sent before (POST /files)',
    access: 'session',
    params: fileParams,
    response: taskFile,
  }),
  detach: endpoint({
    method: 'DELETE',
    path: '/tasks/:taskId/files/:fileId',
    summary: 'Take a file off a task',
    access: 'session',
    params: fileParams,
  }),
};
