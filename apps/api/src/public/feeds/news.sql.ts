import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const entry = z.object({
  path: z.string(),
  title: z.string(),
  text: z.string(),
  publishedAt: z.date(),
  changedAt: z.date(),
  author: z.string().nullable(),
});
export type NewsEntry = z.output<typeof entry>;

/** What campaigns have to tell, the latest first. Values: the slug of a campaign (null: of all), how many. */
export const latestUpdates = statement({
  name: 'public.latest-updates',
  text: `
    select '/campaigns/' || c.slug || '#update-' || u.id as path, u.title, u.body as text, u.published_at as "publishedAt",
           u.updated_at as "changedAt", coalesce(b.name, c.title) as author
      from campaign_updates u
      join campaigns c on c.id = u.campaign_id
      left join branches b on b.id = u.branch_id
     where c.published_at is not null and u.published_at <= app.now() and ($1::text is null or c.slug = $1)
     order by u.published_at desc, u.id desc limit $2`,
  row: entry,
});

export const campaignTitle = statement({
  name: 'public.campaign-title',
  text: 'select title from campaigns where slug = $1 and published_at is not null',
  row: z.object({ title: z.string() }),
});

/** What was catalogued last. Values: how many. */
export const latestPublications = statement({
  name: 'public.latest-publications',
  text: `
    select '/publications/' || slug as path, title, summary as text, created_at as "publishedAt", updated_at as "changedAt",
           nullif(array_to_string(authors, '; '), '') as author
      from publications where visibility = 'public'
     order by created_at desc, id desc limit $1`,
  row: entry,
});
