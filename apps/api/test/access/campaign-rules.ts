import type { Role } from './organization.ts';
import type { Rule } from './rules.ts';

const of = (
  visitor: number,
  insider: number,
  planner: Rule['organizer'],
  staff: number,
): Record<Role, Rule['staff']> => ({
  visitor,
  former: insider,
  member: insider,
  organizer: planner,
  regional: planner,
  staff,
  secretary: insider,
  administrator: insider,
});

/** Published campaigns are everybody's to read, and those of their planners to change. Plans are their planners'. */
export const campaignRules: Record<string, Rule> = {
  'GET /campaigns': of(200, 200, 200, 200),
  'GET /campaign-plans': of(401, 403, 200, 200),
  'POST /campaigns': of(401, 403, [201, 403], 201),
  'GET /campaigns/:campaignId': of(404, 404, [200, 404], 200), // of a plan
  'GET /campaign-slugs/:slug': of(404, 404, [200, 404], 200), // of a plan
  'PATCH /campaigns/:campaignId': of(401, 403, [200, 403], 200),
  'GET /campaigns/:campaignId/meetings': of(200, 200, 200, 200),
  'GET /campaigns/:campaignId/updates': of(404, 404, [200, 404], 200), // of a plan
  'POST /campaigns/:campaignId/updates': of(401, 403, [201, 403], 201),
  'PATCH /campaigns/:campaignId/updates/:updateId': of(401, 403, [200, 403], 200),
  'DELETE /campaigns/:campaignId/updates/:updateId': of(401, 403, [204, 403], 204),
  'GET /campaigns/:campaignId/branches': of(404, 404, [200, 404], 200), // of a plan
  'PUT /campaigns/:campaignId/branches/:branchId': of(401, 403, [200, 403], 200),
  'DELETE /campaigns/:campaignId/branches/:branchId': of(401, 403, [204, 403], 204),
};
