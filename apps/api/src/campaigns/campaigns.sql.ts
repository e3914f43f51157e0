import { campaignDetail } from '@rollcall/contract/campaigns';
import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

// Rows become JSON as a whole: json_build_object takes half as long again, for it looks up the type of every name.

const listed = `
  c.id, c.slug, c.title, c.summary,
  json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) as "priorityArea",
  case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as branch,
  c.starts_on as "startsOn", c.ends_on as "endsOn", c.outcome,
  case when b.id is null then c.branch_count else 1 end as "branchCount"`;

const joins = `
  join priority_areas a on a.id = c.priority_area_id
  left join branches b on b.id = c.branch_id`;

export const listAreas = statement({
  name: 'campaigns.areas',
  text: `
    select coalesce(json_agg(a), '[]')::text as items
      from (select id, position, slug, name, summary,
                   coalesce((select json_agg(json_build_object('language', t.language, 'name', t.name, 'summary', t.summary) order by t.language)
                      from priority_area_translations t where t.area_id = p.id), '[]') as translations
              from priority_areas p order by position) a`,
  row: z.object({ items: z.string() }),
});

/** The page as JSON text, and the start and id of its last row where more follow. */
const page = z.object({ items: z.string(), last: z.tuple([z.string(), z.uuid()]).nullable() });

/** `found`: the campaigns of a page and one more, numbered `n`. Values: start and id of the last row before, number of rows. */
const pageOf = (which: string) => `
  with found as (
    select c.*, row_number() over (order by c.starts_on desc, c.id desc) as n
      from campaigns c
     where (c.starts_on, c.id) < ($1, $2) and ${which}
     order by c.starts_on desc, c.id desc limit $3 + 1
  )
  select coalesce(json_agg(listed), '[]')::text as items,
         (select json_build_array(f.starts_on, f.id) from found f
           where f.n = $3 and exists (select from found where n > $3)) as last
    from (select ${listed} from found c ${joins} where c.n <= $3 order by c.n) listed`;

/**
 * Published ones. Further values: area, branch, whether it runs, a branch that takes part, and the outcome, each null
 * where it does not matter.
 */
export const listCampaigns = statement({
  name: 'campaigns.list',
  text: pageOf(`c.published_at is not null
    and ($4::uuid is null or c.priority_area_id = $4)
    and ($5::uuid is null or c.branch_id = $5)
    and ($6::boolean is null
         or $6 = (c.starts_on <= app.today() and (c.ends_on is null or c.ends_on > app.today()) and c.outcome is null))
    and ($7::uuid is null or c.branch_id = $7
         or c.id in (select t.campaign_id from campaign_branches t where t.branch_id = $7))
    and ($8::campaign_outcome is null or c.outcome = $8)`),
  row: page,
});

/** Those that are not published: policies leave those of whoever plans them. */
export const listPlans = statement({
  name: 'campaigns.plans',
  text: pageOf('c.published_at is null'),
  row: page,
});

const parts = (table: string, columns: string) =>
  `(select coalesce(json_agg(p), '[]') from (
     select ${columns} from campaign_${table} p where p.campaign_id = c.id order by p.position) p)`;

const getBy = (column: 'id' | 'slug') =>
  statement({
    name: `campaigns.get.${column}`,
    text: `
      select row_to_json(detailed) as campaign from (
        select ${listed}, c.story, c.outcome_text as "outcomeText", c.outcome_on as "outcomeOn",
               c.published_at as "publishedAt", c.updated_at as "updatedAt", c.version,
               ${parts('demands', 'demand, is_won as "isWon"')} as demands,
               ${parts('targets', 'name, about')} as targets,
               ${parts('phases', 'title, about, starts_on as "startsOn", ends_on as "endsOn"')} as phases,
               ${parts('partners', 'name, about, url')} as partners
          from campaigns c ${joins} where c.${column} = $1) detailed`,
    row: z.object({ campaign: campaignDetail }),
  });

export const getCampaign = getBy('id');
export const getCampaignBySlug = getBy('slug');
