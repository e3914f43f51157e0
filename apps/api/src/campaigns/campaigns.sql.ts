import { campaign } from '@rollcall/contract/campaigns';
import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

const listed = `
  'id', c.id, 'title', c.title, 'summary', c.summary, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
  'priorityArea', json_build_object('id', a.id, 'slug', a.slug, 'name', a.name),
  'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end`;

const joins = `
  join priority_areas a on a.id = c.priority_area_id
  left join branches b on b.id = c.branch_id`;

export const listAreas = statement({
  name: 'campaigns.areas',
  text: `
    select coalesce(json_agg(a), '[]')::text as items
      from (select id, position, slug, name, summary from priority_areas order by position) a`,
  row: z.object({ items: z.string() }),
});

/**
 * Values: start and id of the last row before this page, number of rows; then area, branch, and whether it runs, each
 * null where it does not matter.
 */
export const listCampaigns = statement({
  name: 'campaigns.list',
  text: `
    select coalesce(json_agg(json_build_object(${listed}) order by c.starts_on desc, c.id desc), '[]') as items
      from (select * from campaigns
             where (starts_on, id) < ($1, $2)
               and ($4::uuid is null or priority_area_id = $4)
               and ($5::uuid is null or branch_id = $5)
               and ($6::boolean is null or $6 = (starts_on <= app.today() and (ends_on is null or ends_on > app.today())))
             order by starts_on desc, id desc limit $3) c ${joins}`,
  row: z.object({ items: z.array(campaign) }),
});

export const getCampaign = statement({
  name: 'campaigns.get',
  text: `select json_build_object(${listed}) as campaign from campaigns c ${joins} where c.id = $1`,
  row: z.object({ campaign }),
});

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertCampaign = statement({
  name: 'campaigns.insert',
  text: `
    insert into campaigns (id, priority_area_id, branch_id, title, summary, starts_on, ends_on, created_by, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, app.actor_id(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: z.object({ id: z.uuid() }),
});
