import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { day, instant, line, optionalLine, page, pageOf, text } from '../fields.ts';
import { planFaults } from './goal-plan.ts';

/**
 * What a goal counts, from its first day on: confirmed signatures of the campaign's petitions, people whose record began
 * with the campaign, people who came to its meetings (each at each meeting), tasks done; or what people write down.
 */
export const goalMeasures = ['signatures', 'contacts', 'people_came', 'tasks_done', 'by_hand'] as const;
export type GoalMeasure = (typeof goalMeasures)[number];

export const POINTS_AT_MOST = 20;
export const AMOUNT_AT_MOST = 1_000_000_000;

/** What the plan wants reached by the end of a day. */
export const planPoint = z.object({ on: day, amount: z.int() }).meta({ id: 'PlanPoint' });
export type PlanPoint = z.infer<typeof planPoint>;

export const goal = z
  .object({
    id: z.uuid(),
    campaignId: z.uuid(),
    /** Null: of the campaign as a whole. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    measure: z.enum(goalMeasures),
    title: z.string(),
    /** What is counted by hand, as in "240 doors"; empty where the measure says it. */
    unit: z.string(),
    target: z.int(),
    startsOn: day,
    /** The last day that counts for the plan; what happens later still counts for the goal. */
    dueOn: day,
    /** Between the start, where the plan wants nothing, and the due day, where it wants the target. */
    points: z.array(planPoint),
    reached: z.int(),
    /** What the plan wants by `asOf`. */
    planned: z.int(),
    /** Today where the goal is. */
    asOf: day,
    /** Taken off the campaign; it may be put back. */
    removedAt: instant.nullable(),
    /** Equal to the ETag; a change sends it as If-Match. */
    version: z.int(),
  })
  .meta({ id: 'Goal' });
export type Goal = z.infer<typeof goal>;

/** How a goal came along, by day and by branch. */
export const goalProgress = z
  .object({
    goal,
    /** What was reached by the end of each day on which something happened, oldest first. */
    days: z.array(planPoint),
    /** Most first. */
    branches: z.array(
      z.object({
        /** Null: what belongs to no branch. */
        branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        reached: z.int(),
        /** Of the branch's own goal of this measure in the campaign, as far as the caller may see it. */
        target: z.int().nullable(),
      }),
    ),
    /** Of the campaign, as far as they touch the time of the goal. `endsOn` is the first day without it. */
    phases: z.array(z.object({ title: z.string(), startsOn: day, endsOn: day.nullable() })),
  })
  .meta({ id: 'GoalProgress' });
export type GoalProgress = z.infer<typeof goalProgress>;

const amount = z.int().min(1).max(AMOUNT_AT_MOST);
const points = z.array(z.strictObject({ on: day, amount: z.int().min(0).max(AMOUNT_AT_MOST) })).max(POINTS_AT_MOST);

export const setGoal = z
  .strictObject({
    /** Null: of the campaign as a whole. */
    branchId: z.uuid().nullable().default(null),
    measure: z.enum(goalMeasures),
    title: line(200),
    unit: optionalLine(40).default(''),
    target: amount,
    startsOn: day,
    dueOn: day,
    points: points.default([]),
  })
  .superRefine((wish, context) => {
    for (const [path, message] of planFaults(wish)) context.addIssue({ code: 'custom', path: [path], message });
    if ((wish.measure === 'by_hand') === Boolean(wish.unit)) return;
    const message = wish.measure === 'by_hand' ? 'say what is counted' : 'is said by the measure';
    context.addIssue({ code: 'custom', path: ['unit'], message });
  })
  .meta({ id: 'SetGoal' });
export type SetGoal = z.input<typeof setGoal>;

/** What a goal counts, and where, stays; the plan and its words may change. The days come together with the plan. */
export const changeGoal = z
  .strictObject({
    title: line(200),
    unit: optionalLine(40),
    target: amount,
    startsOn: day,
    dueOn: day,
    points: points.default([]),
  })
  .superRefine((wish, context) => {
    for (const [path, message] of planFaults(wish)) context.addIssue({ code: 'custom', path: [path], message });
  })
  .meta({ id: 'ChangeGoal' });
export type ChangeGoal = z.input<typeof changeGoal>;

/** What somebody wrote down for a goal that is counted by hand. Less than nothing corrects what was too much. */
export const goalEntry = z
  .object({
    id: z.uuid(),
    /** Null: of no branch. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    on: day,
    amount: z.int(),
    note: z.string(),
    /** Who wrote it down, for those who may know the name. */
    by: z.object({ givenName: z.string(), familyName: z.string() }).nullable(),
    /** Whether the caller may take it back. */
    removable: z.boolean(),
  })
  .meta({ id: 'GoalEntry' });
export type GoalEntry = z.infer<typeof goalEntry>;

export const addGoalEntry = z
  .strictObject({
    /** Null: of no branch. A goal of a branch takes entries of that branch only. */
    branchId: z.uuid().nullable().default(null),
    on: day,
    amount: z
      .int()
      .min(-AMOUNT_AT_MOST)
      .max(AMOUNT_AT_MOST)
      .refine((value) => value !== 0, 'must not be nothing'),
    note: text(500).default(''),
  })
  .meta({ id: 'AddGoalEntry' });
export type AddGoalEntry = z.input<typeof addGoalEntry>;

const campaignParams = z.strictObject({ campaignId: z.uuid() });
const goalParams = campaignParams.extend({ goalId: z.uuid() });

export const goals = {
  list: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/goals',
    summary: 'The goals of a campaign that the caller may see, with how far they are; the earliest due first',
    access: 'session',
    params: campaignParams,
    query: z.strictObject(page),
    response: pageOf(goal),
  }),
  set: endpoint({
    method: 'POST',
    path: '/campaigns/:campaignId/goals',
    summary: 'Set a goal of the campaign, or of a branch that takes part in it',
    access: 'campaigns.manage',
    params: campaignParams,
    body: setGoal,
    response: goal,
    versioned: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/campaigns/:campaignId/goals/:goalId',
    summary: 'Change the plan and the words of a goal; needs If-Match',
    access: 'campaigns.manage',
    params: goalParams,
    body: changeGoal,
    response: goal,
    versioned: true,
  }),
  remove: endpoint({
    method: 'PUT',
    path: '/campaigns/:campaignId/goals/:goalId/removal',
    summary: 'Take a goal off its campaign; once is enough',
    access: 'campaigns.manage',
    params: goalParams,
    response: goal,
  }),
  putBack: endpoint({
    method: 'DELETE',
    path: '/campaigns/:campaignId/goals/:goalId/removal',
    summary: 'Put a goal back that was taken off',
    access: 'campaigns.manage',
    params: goalParams,
    response: goal,
  }),
  progress: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/goals/:goalId/progress',
    summary: 'How a goal came along, by day and by branch, beside its plan',
    access: 'session',
    params: goalParams,
    response: goalProgress,
  }),
  entries: endpoint({
    method: 'GET',
    path: '/campaigns/:campaignId/goals/:goalId/entries',
    summary: 'What was written down for a goal, as far as the caller may see it; the latest day first',
    access: 'session',
    params: goalParams,
    query: z.strictObject(page),
    response: pageOf(goalEntry),
  }),
  addEntry: endpoint({
    method: 'POST',
    path: '/campaigns/:campaignId/goals/:goalId/entries',
    summary: 'Write down what was reached by hand',
    access: 'campaigns.manage',
    params: goalParams,
    body: addGoalEntry,
    response: goalEntry,
  }),
  removeEntry: endpoint({
    method: 'DELETE',
    path: '/campaigns/:campaignId/goals/:goalId/entries/:entryId',
    summary: 'Take back what was written down',
    access: 'campaigns.manage',
    params: goalParams.extend({ entryId: z.uuid() }),
  }),
};
