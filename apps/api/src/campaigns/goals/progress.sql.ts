import { goalProgress } from '@rollcall/contract/campaigns/goals';
import { statement } from '../../platform/database/statement.ts';
import { counted, goalJson, places } from './goals.sql.ts';

/** $1 the campaign, $2 the goal. What it counts is counted once, for all that is told of it. */
export const getProgress = statement({
  name: 'goals.progress',
  text: `
    with counts as materialized (select * from app.goal_counts($2))
    select
      ${goalJson('(select coalesce(sum(amount), 0) from counts)')} as goal,
      (select coalesce(json_agg(json_build_object('on', d."on", 'amount', d.amount) order by d."on"), '[]')
         from (select "on", sum(sum(amount)) over (order by "on") as amount from counts group by "on") d) as days,
      (select coalesce(json_agg(json_build_object(
                'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end,
                'reached', coalesce(r.reached, 0), 'target', own.target) order by r.reached desc nulls last, b.name), '[]')
         from (select branch_id, sum(amount) as reached from counts group by branch_id) r
         full join (select own.branch_id, sum(own.target) as target from goals own
                     where own.campaign_id = g.campaign_id and own.measure = g.measure and own.unit = g.unit
                       and own.branch_id is not null and g.branch_id is null and own.removed_at is null
                     group by own.branch_id) own on own.branch_id = r.branch_id
         left join branches b on b.id = coalesce(r.branch_id, own.branch_id)) as branches,
      (select coalesce(json_agg(json_build_object('title', p.title, 'startsOn', p.starts_on, 'endsOn', p.ends_on) order by p.starts_on, p.position), '[]')
         from campaign_phases p
        where p.campaign_id = g.campaign_id and p.starts_on <= g.due_on and (p.ends_on is null or p.ends_on > g.starts_on)) as phases
      from goals g join campaigns c on c.id = g.campaign_id ${places} where g.campaign_id = $1 and g.id = $2`,
  row: goalProgress.extend({ goal: counted }),
});
