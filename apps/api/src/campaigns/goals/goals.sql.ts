import { goal } from '@rollcall/contract/campaigns/goals';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** All of a goal but what its plan wants today, which is worked out from the rest. */
export const counted = goal.omit({ planned: true });
export type CountedGoal = z.infer<typeof counted>;

/** A goal `g` of a campaign `c` with its `places`; `reached`: what gives the sum. */
export const goalJson = (reached = '(select coalesce(sum(n.amount), 0) from app.goal_counts(g.id) n)'): string => `
  json_build_object('id', g.id, 'campaignId', g.campaign_id, 'measure', g.measure, 'title', g.title, 'unit', g.unit,
    'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end,
    'target', g.target, 'startsOn', g.starts_on, 'dueOn', g.due_on, 'removedAt', g.removed_at, 'version', g.version,
    'points', (select coalesce(json_agg(json_build_object('on', p."on", 'amount', p.amount) order by p."on"), '[]')
                 from goal_points p where p.goal_id = g.id),
    'reached', ${reached},
    'asOf', (app.now() at time zone coalesce(b.time_zone, home.time_zone, 'UTC'))::date)`;

export const places = `
  left join branches b on b.id = g.branch_id
  left join branches home on home.id = c.branch_id`;

/** $1 the campaign; $2 and $3 due day and id of the last goal before this page; $4 rows. A row where the campaign is seen. */
export const listGoals = statement({
  name: 'goals.list',
  text: `
    select (select coalesce(json_agg(${goalJson()} order by g.due_on, g.id), '[]')
              from (select * from goals where campaign_id = c.id and removed_at is null and (due_on, id) > ($2, $3)
                     order by due_on, id limit $4) g ${places}) as items
      from campaigns c where c.id = $1`,
  row: z.object({ items: z.array(counted) }),
});

/** $1 the campaign, $2 the goal. `sets`: whether the actor may change it. */
export const getGoal = statement({
  name: 'goals.get',
  text: `
    select ${goalJson()} as goal, app.sets_goal(g.campaign_id, g.branch_id) as sets
      from goals g join campaigns c on c.id = g.campaign_id ${places}
     where g.campaign_id = $1 and g.id = $2`,
  row: z.object({ goal: counted, sets: z.boolean() }),
});

/** $1 the campaign, $2 a branch or null. A row where the campaign is seen. */
export const maySet = statement({
  name: 'goals.may-set',
  text: `
    select app.sets_goal(c.id, $2) as sets, $2::uuid is null or app.takes_part(c.id, $2) as "takesPart"
      from campaigns c where c.id = $1`,
  row: z.object({ sets: z.boolean(), takesPart: z.boolean() }),
});

/** Values: id, campaign, branch, measure, title, unit, target, start, due day. A second insert of the same id gives no row. */
export const insertGoal = statement({
  name: 'goals.insert',
  text: `
    insert into goals (id, campaign_id, branch_id, measure, title, unit, target, starts_on, due_on, created_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: z.object({ id: z.uuid() }),
});

/** Values: id, the version that was seen, title, unit, target, start, due day. No row where the version is another. */
export const updateGoal = statement({
  name: 'goals.update',
  text: `
    update goals set title = $3, unit = $4, target = $5, starts_on = $6, due_on = $7, updated_at = app.now(), version = version + 1
     where id = $1 and version = $2
    returning id`,
  row: z.object({ id: z.uuid() }),
});

/** $1 the goal, $2 whether it is off the campaign. */
export const removeGoal = statement({
  name: 'goals.remove',
  text: `
    update goals set removed_at = case when $2 then coalesce(removed_at, app.now()) end, updated_at = app.now() where id = $1
    returning id`,
  row: z.object({ id: z.uuid() }),
});

export const deletePoints = statement({
  name: 'goals.delete-points',
  text: `delete from goal_points where goal_id = $1 returning goal_id as id`,
  row: z.object({ id: z.uuid() }),
});

/** $1 the goal, $2 the days, $3 their amounts. */
export const insertPoints = statement({
  name: 'goals.insert-points',
  text: `
    insert into goal_points (goal_id, "on", amount)
    select $1, point."on", point.amount from unnest($2::date[], $3::int[]) as point ("on", amount)
    returning goal_id as id`,
  row: z.object({ id: z.uuid() }),
});
