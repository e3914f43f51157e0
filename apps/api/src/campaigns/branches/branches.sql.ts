import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** The own branch of a campaign, or those that took up a national one. */
const takingPart = `
  select c.branch_id, null::date as adopted_on from campaigns c where c.id = $1 and c.branch_id is not null
  union all
  select t.branch_id, t.adopted_on from campaign_branches t where t.campaign_id = $1`;

/** Meetings of the campaign by branch: a visitor's count is of public ones. Cancelled ones do not count. */
const ofMeetings = `
  select m.branch_id, count(*) filter (where m.ends_at > app.now())::int as coming,
         count(*) filter (where m.ends_at <= app.now())::int as held, coalesce(sum(m.came_count), 0)::int as came,
         (array_agg(m.id order by m.starts_at, m.id) filter (where m.ends_at > app.now()))[1] as next_id
    from meetings m where m.campaign_id = $1 and m.cancelled_at is null group by m.branch_id`;

/** Values: campaign, name and id of the last row before this page, number of rows. */
const page = (which: string) => `
  with taking_part as (${takingPart}),
  found as (
    select b.id, b.slug, b.name, t.adopted_on, row_number() over (order by b.name, b.id) as n
      from taking_part t join branches b on b.id = t.branch_id
     where ${which}
     order by b.name, b.id limit $4 + 1
  ),
  figures as (${ofMeetings})
  select coalesce(json_agg(listed), '[]')::text as items,
         (select json_build_array(f.name, f.id) from found f
           where f.n = $4 and exists (select from found where n > $4)) as last
    from (select json_build_object('id', f.id, 'slug', f.slug, 'name', f.name) as branch, f.adopted_on as "adoptedOn",
                 case when m.id is not null then json_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at,
                   'timeZone', m.time_zone) end as "nextMeeting",
                 json_build_object('coming', coalesce(g.coming, 0), 'held', coalesce(g.held, 0), 'came', coalesce(g.came, 0))
                   as meetings,
                 case when (select app.holds('national_staff')) or f.id = any ((select app.own_branch_ids())::uuid[])
                      then json_build_object('open', coalesce(k.open, 0), 'done', coalesce(k.done, 0)) end as tasks
            from found f
            left join figures g on g.branch_id = f.id
            left join app.campaign_task_figures($1) k on k.branch_id = f.id
            left join meetings m on m.id = g.next_id
           where f.n <= $4 order by f.n) listed`;

const row = z.object({ items: z.string(), last: z.tuple([z.string(), z.uuid()]).nullable() });

export const listBranches = statement({
  name: 'campaigns.branches.list',
  text: page('(b.name, b.id) > ($2, $3::uuid)'),
  row,
});

/** One of them ($3); the name ($2) does not matter. */
export const getBranch = statement({
  name: 'campaigns.branches.get',
  text: page('b.id = $3 and $2::text is not null'),
  row,
});

/** Once is enough. */
export const insertBranch = statement({
  name: 'campaigns.branches.insert',
  text: `
    insert into campaign_branches (campaign_id, branch_id, adopted_on, adopted_by)
    values ($1, $2, app.today(), app.actor_id())
    on conflict do nothing
    returning branch_id as id`,
  row: z.object({ id: z.uuid() }),
});

export const deleteBranch = statement({
  name: 'campaigns.branches.delete',
  text: `delete from campaign_branches where campaign_id = $1 and branch_id = $2 returning branch_id as id`,
  row: z.object({ id: z.uuid() }),
});
