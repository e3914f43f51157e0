import type { TestApi } from '../harness.ts';
import { addCampaign } from '../world.ts';
import type { Make } from './requests.ts';

const goal = '/campaigns/:campaignId/goals/:goalId';

const days = { startsOn: '2026-11-01', dueOn: '2026-12-24' };
const plan = { title: 'Doors', unit: 'doors', target: 200, ...days };

const addGoal = async (api: TestApi, branch: string, word: string) => {
  const campaignId = await addCampaign(api, { branch });
  const { rows } = await api.owner.query<{ id: string; entry: string }>(
    `with g as (insert into goals (campaign_id, measure, title, unit, target, starts_on, due_on, created_at, updated_at)
                values ($1, 'by_hand', $3, 'doors', 100, '2026-11-01', '2026-12-24', now(), now()) returning id),
          e as (insert into goal_entries (id, goal_id, branch_id, "on", amount, note, created_at)
                select uuidv7(), id, $2, '2026-11-02', 5, $4, now() from g returning id)
     select g.id, e.id as entry from g, e`,
    [campaignId, branch, 'Doors in the ward', `${word} said so`],
  );
  return { campaignId, goalId: rows[0]!.id, entryId: rows[0]!.entry };
};

const made: Make = async ({ branch, secrets: [word = ''] }, _, api) => {
  const { campaignId, goalId } = await addGoal(api, branch, word);
  return { params: { campaignId, goalId } };
};

/** How the endpoints of goals are asked: about a branch's own campaign. */
export const goalRequests: Record<string, Make> = {
  'GET /campaigns/:campaignId/goals': made,
  'POST /campaigns/:campaignId/goals': async (...args) => ({
    ...(await made(...args)),
    body: { ...plan, measure: 'by_hand', branchId: args[0].branch },
  }),
  [`PATCH ${goal}`]: async (...args) => ({ ...(await made(...args)), body: plan, headers: { 'if-match': '"1"' } }),
  [`PUT ${goal}/removal`]: made,
  [`DELETE ${goal}/removal`]: made,
  [`GET ${goal}/progress`]: made,
  [`GET ${goal}/entries`]: made,
  [`POST ${goal}/entries`]: async (...args) => ({
    ...(await made(...args)),
    body: { branchId: args[0].branch, on: '2026-11-20', amount: 12 },
  }),
  [`DELETE ${goal}/entries/:entryId`]: async ({ branch, secrets: [word = ''] }, _, api) => ({
    params: await addGoal(api, branch, word),
  }),
};
