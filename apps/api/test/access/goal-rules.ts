import type { Rule } from './rules.ts';

const planners = (status: number): Rule => ({
  ...outside(403),
  organizer: [status, 404],
  regional: [status, 404],
  staff: status,
});

function outside(status: number): Rule {
  return {
    visitor: 401,
    former: status,
    member: status,
    organizer: status,
    regional: status,
    staff: status,
    secretary: status,
    administrator: status,
  };
}

/** A branch's own goals are its own, and national staff's who see figures of all. */
const insiders = (status: number): Rule => ({
  ...outside(404),
  member: [status, 404],
  organizer: [status, 404],
  regional: [status, 404],
  staff: status,
});

const goal = '/campaigns/:campaignId/goals/:goalId';

/** Of a branch's own campaign, which everybody may know of. */
export const goalRules: Record<string, Rule> = {
  'GET /campaigns/:campaignId/goals': outside(200),
  'POST /campaigns/:campaignId/goals': { ...outside(403), organizer: [201, 403], regional: [201, 403], staff: 201 },
  [`PATCH ${goal}`]: planners(200),
  [`PUT ${goal}/removal`]: planners(200),
  [`DELETE ${goal}/removal`]: planners(200),
  [`GET ${goal}/progress`]: insiders(200),
  [`GET ${goal}/entries`]: insiders(200),
  [`POST ${goal}/entries`]: planners(201),
  [`DELETE ${goal}/entries/:entryId`]: { ...planners(204), staff: 404 }, // written by the branch, which keeps its notes
};
