import type { Goal } from '@rollcall/contract/campaigns/goals';

/** How a goal stands to its plan today. `behind` and `missed` say by how many. */
export type GoalState = { id: 'reached' | 'ahead' | 'coming' } | { id: 'behind' | 'missed'; by: number };

type Standing = Pick<Goal, 'reached' | 'target' | 'planned' | 'asOf' | 'startsOn' | 'dueOn'>;

export const goalState = ({ reached, target, planned, asOf, startsOn, dueOn }: Standing): GoalState => {
  if (reached >= target) return { id: 'reached' };
  if (asOf > dueOn) return { id: 'missed', by: target - reached };
  if (asOf < startsOn) return { id: 'coming' };
  return reached >= planned ? { id: 'ahead' } : { id: 'behind', by: planned - reached };
};

export const toneOf: Record<GoalState['id'], 'green' | 'amber' | 'red' | undefined> = {
  reached: 'green',
  ahead: 'green',
  coming: undefined,
  behind: 'amber',
  missed: 'red',
};
