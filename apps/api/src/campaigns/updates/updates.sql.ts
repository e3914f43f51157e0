import { campaignUpdate } from '@rollcall/contract/campaigns/updates';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const shown = `
  u.id, u.campaign_id as "campaignId",
  case when b.id is not null then json_build_object('id', b.id, 'slug', b.slug, 'name', b.name) end as branch,
  u.title, u.body, u.published_at as "publishedAt", u.updated_at as "updatedAt", u.version`;

/** Values: campaign, time and id of the last row before this page, number of rows. */
export const listUpdates = statement({
  name: 'campaigns.updates.list',
  text: `
    with found as (
      select u.*, row_number() over (order by u.published_at desc, u.id desc) as n
        from campaign_updates u
       where u.campaign_id = $1 and (u.published_at, u.id) < ($2, $3)
       order by u.published_at desc, u.id desc limit $4 + 1
    )
    select coalesce(json_agg(listed), '[]')::text as items,
           (select json_build_array(f.published_at, f.id) from found f
             where f.n = $4 and exists (select from found where n > $4)) as last
      from (select ${shown} from found u left join branches b on b.id = u.branch_id where u.n <= $4 order by u.n) listed`,
  row: z.object({ items: z.string(), last: z.tuple([z.string(), z.uuid()]).nullable() }),
});

export const getUpdate = statement({
  name: 'campaigns.updates.get',
  text: `
    select row_to_json(shown) as update from (
      select ${shown} from campaign_updates u left join branches b on b.id = u.branch_id
       where u.id = $1 and u.campaign_id = $2) shown`,
  row: z.object({ update: campaignUpdate }),
});

const id = z.object({ id: z.uuid() });

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertUpdate = statement({
  name: 'campaigns.updates.insert',
  text: `
    insert into campaign_updates (id, campaign_id, branch_id, title, body, published_at, created_by, updated_at)
    values ($1, $2, $3, $4, $5, app.now(), app.actor_id(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: id,
});

/** Changes it only where it still has the version ($2) that was seen. */
export const changeUpdate = statement({
  name: 'campaigns.updates.change',
  text: `
    update campaign_updates set title = $3, body = $4, version = version + 1, updated_at = app.now()
     where id = $1 and version = $2
    returning id`,
  row: id,
});

export const deleteUpdate = statement({
  name: 'campaigns.updates.delete',
  text: `delete from campaign_updates where id = $1 returning id`,
  row: id,
});

/** Whether a branch ($2) takes part in a campaign ($1). */
export const takesPart = statement({
  name: 'campaigns.takes-part',
  text: `select app.takes_part($1, $2) as "takesPart"`,
  row: z.object({ takesPart: z.boolean() }),
});
