import { changeGoal, type Goal, type GoalMeasure, goalMeasures, setGoal } from '@rollcall/contract/campaigns/goals';
import type { z } from 'zod';
import { dayAfter } from '../../../../app/data/days.ts';
import { lastDayBefore } from '../../campaign-days.ts';
import type { GoalCampaign } from '../goal-campaign.ts';

/** What the form holds. `branchId` is empty for the campaign as a whole; amounts as they were typed. */
export type GoalDraft = {
  branchId: string;
  measure: GoalMeasure;
  title: string;
  unit: string;
  target: number | string;
  startsOn: string;
  dueOn: string;
  /** What is wanted by the end of a phase, by its last day; empty: whatever the straight line says. */
  points: { on: string; amount: number | string }[];
};

/** A new goal begins today, or with its campaign, and is due when that ends, or in six weeks. */
export const freshDraft = ({ startsOn, endsOn }: GoalCampaign, today: string, branchId: string): GoalDraft => {
  const start = startsOn > today ? startsOn : today;
  const end = endsOn && lastDayBefore(endsOn);
  return {
    branchId,
    measure: 'signatures',
    title: '',
    unit: '',
    target: '',
    startsOn: start,
    dueOn: end && end > start ? end : dayAfter(start, 42),
    points: [],
  };
};

export const draftOf = ({ branch, measure, title, unit, target, startsOn, dueOn, points }: Goal): GoalDraft => ({
  branchId: branch?.id ?? '',
  ...{ measure, title, unit, target, startsOn, dueOn },
  points,
});

const number = (value: number | string) => (value === '' ? Number.NaN : Number(value));

const plan = ({ title, measure, unit, target, startsOn, dueOn, points }: GoalDraft) => ({
  ...{ title, startsOn, dueOn },
  unit: measure === 'by_hand' ? unit : '',
  target: number(target),
  points: points.filter(({ amount }) => amount !== '').map(({ on, amount }) => ({ on, amount: number(amount) })),
});

/** What is sent for a new goal, held against the contract. */
export const parseNew = (draft: GoalDraft): z.ZodSafeParseResult<z.output<typeof setGoal>> =>
  setGoal.safeParse({ ...plan(draft), measure: draft.measure, branchId: draft.branchId || null });

/** What is sent for a goal that changes. */
export const parseChange = (draft: GoalDraft): z.ZodSafeParseResult<z.output<typeof changeGoal>> =>
  changeGoal.safeParse(plan(draft));

export const isMeasure = (value: string | null): value is GoalMeasure =>
  (goalMeasures as readonly (string | null)[]).includes(value);

type Phase = { title: string; endsOn: string | null; startsOn: string };

/** The days by which the plan may bend: the ends of phases within it, each named by its phase; and those set before. */
export const bends = (draft: GoalDraft, phases: readonly Phase[]): { on: string; phase: string | null }[] => {
  const ends = phases.flatMap(({ title, endsOn }, index) => {
    const end = endsOn ?? phases[index + 1]?.startsOn;
    return end ? [{ on: lastDayBefore(end), phase: title }] : [];
  });
  const others = draft.points
    .filter(({ on }) => !ends.some((end) => end.on === on))
    .map(({ on }) => ({ on, phase: null }));
  return [...ends, ...others]
    .filter(({ on }) => on > draft.startsOn && on < draft.dueOn)
    .toSorted((a, b) => a.on.localeCompare(b.on));
};
