import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/**
 * Every page that should be found, by its path in the first language and when it changed last, as a visitor sees them.
 * Each room has its line. Values: from when on meetings are told.
 */
export const publicPages = statement({
  name: 'public.pages',
  text: `
    select path, "changedAt" from (
      select 1 as part, '/areas/' || slug as path, null::timestamptz as "changedAt", position as place from priority_areas
      union all
      select 2, '/branches/' || slug, null, row_number() over (order by name) from branches
      union all
      (select 3, '/campaigns/' || slug, updated_at, row_number() over (order by starts_on desc, id)
         from campaigns where published_at is not null order by starts_on desc, id limit 3000)
      union all
      (select 4, '/petitions/' || slug, updated_at, row_number() over (order by published_at desc, id)
         from petitions where published_at is not null and closed_at is null order by published_at desc, id limit 2000)
      union all
      (select 5, '/meetings/' || id, updated_at, row_number() over (order by starts_at, id)
         from meetings where visibility = 'public' and starts_at >= $1 order by starts_at, id limit 3000)
      union all
      (select 6, '/publications/' || slug, updated_at, row_number() over (order by created_at desc, id)
         from publications where visibility = 'public' order by created_at desc, id limit 12000)
    ) pages order by part, place`,
  row: z.object({ path: z.string(), changedAt: z.date().nullable() }),
});
