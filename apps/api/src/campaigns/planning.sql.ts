import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

const id = z.object({ id: z.uuid() });

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertCampaign = statement({
  name: 'campaigns.insert',
  text: `
    insert into campaigns (id, priority_area_id, branch_id, title, summary, story, starts_on, ends_on, published_at,
                           created_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9 then app.now() end, app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: id,
});

/**
 * Changes the campaign only where it still has the version ($2) that was seen. What was published once keeps that time.
 * The address ($3) stays where none is named.
 */
export const updateCampaign = statement({
  name: 'campaigns.update',
  text: `
    update campaigns
       set slug = coalesce($3, slug), priority_area_id = $4, title = $5, summary = $6, story = $7, starts_on = $8, ends_on = $9,
           published_at = case when $10 then coalesce(published_at, app.now()) end,
           outcome = $11, outcome_text = $12, outcome_on = $13, version = version + 1, updated_at = app.now()
     where id = $1 and version = $2
    returning id`,
  row: id,
});

/** One list of a campaign, told anew: `$2` is an array of objects, which come in its order. */
const parts = (table: string, columns: Record<string, [key: string, type: string]>) => {
  const names = Object.keys(columns);
  const values = names.map((name) => `(v ->> '${columns[name]?.[0]}')::${columns[name]?.[1]}`);
  return {
    clear: statement({
      name: `campaigns.${table}.clear`,
      text: `delete from campaign_${table} where campaign_id = $1 returning id`,
      row: id,
    }),
    add: statement({
      name: `campaigns.${table}.add`,
      text: `
        insert into campaign_${table} (campaign_id, position, ${names.join(', ')})
        select $1, n, ${values.join(', ')} from jsonb_array_elements($2::jsonb) with ordinality as listed (v, n)
        returning id`,
      row: id,
    }),
  };
};

export const campaignLists = {
  demands: parts('demands', { demand: ['demand', 'text'], is_won: ['isWon', 'boolean'] }),
  targets: parts('targets', { name: ['name', 'text'], about: ['about', 'text'] }),
  phases: parts('phases', {
    title: ['title', 'text'],
    about: ['about', 'text'],
    starts_on: ['startsOn', 'date'],
    ends_on: ['endsOn', 'date'],
  }),
  partners: parts('partners', { name: ['name', 'text'], about: ['about', 'text'], url: ['url', 'text'] }),
};
