import { z } from 'zod';
import { campaignParams } from '../campaigns.ts';
import { endpoint } from '../endpoint.ts';
import { day, instant, language, line, optionalLine, page, pageOf, text } from '../fields.ts';
import { task, timeOfDay } from './tasks.ts';

export const TEMPLATE_TASKS_AT_MOST = 60;

/** A task that a template lays out, told from the day that all leads to. */
const templateTask = z.object({
  title: z.string(),
  /** Markdown. */
  about: z.string(),
  /** How many days before the day it is due; negative: after it. */
  daysBefore: z.int(),
  dueTime: timeOfDay.nullable(),
  /** Who should do it, in a word or two. */
  roleHint: z.string(),
  checklist: z.array(z.string()),
});
export type TemplateTask = z.infer<typeof templateTask>;

export const taskTemplate = z
  .object({
    id: z.uuid(),
    /** Null: national, for all to use. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** In which it is written, such as `en`. */
    language: z.string(),
    title: z.string(),
    about: z.string(),
    /** How many tasks it lays out. */
    tasks: z.int(),
    /** From the first one to the day. */
    daysAhead: z.int(),
    mayChange: z.boolean(),
    updatedAt: instant,
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'TaskTemplate' });
export type TaskTemplate = z.infer<typeof taskTemplate>;

export const taskTemplateDetail = taskTemplate
  .extend({
    /** Those due first come first. */
    items: z.array(templateTask.meta({ id: 'TemplateTask' })),
  })
  .meta({ id: 'TaskTemplateDetail' });
export type TaskTemplateDetail = z.infer<typeof taskTemplateDetail>;

const DAY = 86_400_000;

/** The day that lies so many days before another; both `YYYY-MM-DD`. Days have no zone, so clocks that change move none. */
export const dayBefore = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);

/** A template's tasks with their dates, backward from a day. None is left out, not even one whose date has passed. */
export const layOut = <T extends Pick<TemplateTask, 'daysBefore'>>(items: readonly T[], on: string) =>
  items.map((item) => ({ ...item, dueOn: dayBefore(on, item.daysBefore) }));

const writtenTask = z.strictObject({
  title: line(200),
  about: text(10_000).default(''),
  daysBefore: z.int().min(-365).max(1000),
  dueTime: timeOfDay.nullable().default(null),
  roleHint: optionalLine(100).default(''),
  checklist: z.array(line(300)).max(50).default([]),
});

const templateFields = {
  language,
  title: line(200),
  about: text(2000),
  items: z.array(writtenTask).min(1).max(TEMPLATE_TASKS_AT_MOST),
};

export const addTemplate = z
  .strictObject({
    ...templateFields,
    language: templateFields.language.default('en'),
    about: templateFields.about.default(''),
    /** Null: national. */
    branchId: z.uuid().nullable(),
  })
  .meta({ id: 'AddTaskTemplate' });

export const changeTemplate = z.strictObject(templateFields).partial().meta({ id: 'ChangeTaskTemplate' });

/** Tasks that were laid out in one step, so that they can be taken away in one. */
export const taskLayout = z
  .object({
    id: z.uuid(),
    templateTitle: z.string(),
    /** That all leads to. */
    on: day,
    branchId: z.uuid().nullable(),
    createdAt: instant,
    tasks: z.array(task),
  })
  .meta({ id: 'TaskLayout' });
export type TaskLayout = z.infer<typeof taskLayout>;

const templateParams = z.object({ templateId: z.uuid() });

export const taskTemplates = {
  list: endpoint({
    method: 'GET',
    path: '/task-templates',
    summary: 'Templates that the caller may use: the national ones, and those of the own branches; by title',
    access: 'tasks.manage',
    query: z.strictObject({
      ...page,
      branchId: z.uuid().optional(),
      language: templateFields.language.optional(),
    }),
    response: pageOf(taskTemplate),
  }),
  get: endpoint({
    method: 'GET',
    path: '/task-templates/:templateId',
    summary: 'One template with its tasks',
    access: 'tasks.manage',
    params: templateParams,
    response: taskTemplateDetail,
    versioned: true,
  }),
  add: endpoint({
    method: 'POST',
    path: '/task-templates',
    summary: 'Add a template of a branch, or of the nation',
    access: 'tasks.manage',
    body: addTemplate,
    response: taskTemplateDetail,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/task-templates/:templateId',
    summary: 'Change a template; needs If-Match. What was laid out from it stays as it is',
    access: 'tasks.manage',
    params: templateParams,
    body: changeTemplate,
    response: taskTemplateDetail,
    versioned: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/task-templates/:templateId',
    summary: 'Remove a template; what was laid out from it stays',
    access: 'tasks.manage',
    params: templateParams,
  }),
  layOut: endpoint({
    method: 'POST',
    path: '/campaigns/:campaignId/task-layouts',
    summary: 'Lay out the tasks of a template backward from a day',
    access: 'tasks.manage',
    params: campaignParams,
    body: z
      .strictObject({
        templateId: z.uuid(),
        /** Null: of the nation, or, in a branch's own campaign, of that branch. */
        branchId: z.uuid().nullable().default(null),
        on: day,
      })
      .meta({ id: 'LayOutTasks' }),
    response: taskLayout,
  }),
  takeBack: endpoint({
    method: 'DELETE',
    path: '/task-layouts/:layoutId',
    summary: 'Take a layout back: its tasks go, but for those that somebody has begun, taken or said something on',
    access: 'tasks.manage',
    params: z.object({ layoutId: z.uuid() }),
    response: z.object({ removed: z.int(), kept: z.int() }),
  }),
};
