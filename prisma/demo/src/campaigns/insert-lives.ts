import type pg from 'pg';
import { Chance } from '../chance.ts';
import { CAMPAIGN_LIVES } from '../data.ts';
import { DAY } from '../days.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { idAt } from '../programme/id-at.ts';
import { textOf } from '../series/repeated-days.ts';
import { Ids } from '../society/ids.ts';
import type { Society } from '../society/society.ts';
import { planLives } from './plan-lives.ts';

const part = 'id uuid, campaign uuid, position int';

const STATEMENTS = {
  stories: `
    update campaigns c set story = l.story, outcome = l.outcome::campaign_outcome, outcome_text = l.text, outcome_on = l."on"
      from jsonb_to_recordset($1) l (campaign uuid, story text, outcome text, text text, "on" date) where c.id = l.campaign`,
  demands: `
    insert into campaign_demands (id, campaign_id, position, demand, is_won)
    select id, campaign, position, demand, won from jsonb_to_recordset($1) l (${part}, demand text, won boolean)`,
  targets: `
    insert into campaign_targets (id, campaign_id, position, name, about)
    select id, campaign, position, name, about from jsonb_to_recordset($1) l (${part}, name text, about text)`,
  partners: `
    insert into campaign_partners (id, campaign_id, position, name, about, url)
    select id, campaign, position, name, about, url from jsonb_to_recordset($1) l (${part}, name text, about text, url text)`,
  phases: `
    insert into campaign_phases (id, campaign_id, position, title, about, starts_on, ends_on)
    select id, campaign, position, title, about, starts, ends
      from jsonb_to_recordset($1) l (${part}, title text, about text, starts date, ends date)`,
  updates: `
    insert into campaign_updates (id, campaign_id, branch_id, title, body, published_at, created_by, updated_at)
    select id, campaign, branch, title, body, at, by, at
      from jsonb_to_recordset($1) l (id uuid, campaign uuid, branch uuid, by uuid, title text, body text, at timestamptz)`,
  adoptions: `
    insert into campaign_branches (campaign_id, branch_id, adopted_on, adopted_by)
    select campaign, branch, "on", by from jsonb_to_recordset($1) l (campaign uuid, branch uuid, "on" date, by uuid)`,
} as const;

/** Gives the campaigns their demands, phases, partners, news and outcomes, and the branches their part in them. */
export async function insertLives(client: pg.Client, society: Society, meetings: Meeting[]): Promise<void> {
  const lives = planLives(society, meetings);
  for (const [name, statement] of Object.entries(STATEMENTS)) {
    await client.query(statement, [JSON.stringify(lives[name as keyof typeof STATEMENTS])]);
  }
  await insertPlans(client, society);
}

/** Campaigns that are not published yet: one of the nation, one of the largest branch. */
async function insertPlans(client: pg.Client, { seed, today, branches, branchIds }: Society): Promise<void> {
  const ids = new Ids(new Chance(seed, 'campaign-plan-ids'));
  const made = (today - 6) * DAY;
  const largest = branches.reduce((best, { size }, index) => (size > branches[best]!.size ? index : best), 0);
  const plans = CAMPAIGN_LIVES.plans.map(({ national, title, ...plan }) => ({
    ...plan,
    id: idAt(ids, ids.add(made)),
    branch: national ? null : idAt(branchIds, largest),
    title: title.replace('{city}', branches[largest]!.city),
    starts: textOf(today + 30),
    made: new Date(made).toISOString(),
    demands: plan.demands.map((demand) => ({ demand, id: idAt(ids, ids.add(made)) })),
  }));
  const columns =
    'id uuid, area text, branch uuid, title text, summary text, starts date, made timestamptz, demands jsonb';
  await client.query(
    `insert into campaigns (id, priority_area_id, branch_id, title, summary, starts_on, published_at, created_at, updated_at)
     select p.id, a.id, p.branch, p.title, p.summary, p.starts, null, p.made, p.made
       from jsonb_to_recordset($1) p (${columns}) join priority_areas a on a.slug = p.area`,
    [JSON.stringify(plans)],
  );
  await client.query(
    `insert into campaign_demands (id, campaign_id, position, demand)
     select (d ->> 'id')::uuid, p.id, n, d ->> 'demand'
       from jsonb_to_recordset($1) p (${columns}), jsonb_array_elements(p.demands) with ordinality l (d, n)`,
    [JSON.stringify(plans)],
  );
}
