import { petition, petitionHead } from '@rollcall/contract/petitions';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const state = `case when p.published_at is null then 'draft' when p.closed_at is null then 'open' else 'closed' end`;

const head = (title: string) => `
  'id', p.id, 'slug', p.slug, 'kind', p.kind, 'state', ${state}, 'title', ${title}, 'language', p.language, 'goal', p.goal,
  'signatureCount', p.signature_count,
  'branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end,
  'campaign', case when c.id is not null then json_build_object('id', c.id, 'title', c.title) end,
  'publishedAt', p.published_at, 'closedAt', p.closed_at, 'updatedAt', p.updated_at`;

const joins = `
  left join branches b on b.id = p.branch_id
  left join campaigns c on c.id = p.campaign_id`;

/**
 * Values: when the last row before this page was made and its id, number of rows; then campaign, branch, state and
 * language of the titles, each null where it does not matter.
 */
export const listPetitions = statement({
  name: 'petitions.list',
  text: `
    select coalesce(json_agg(json_build_object(
             ${head(`coalesce(nullif(p.texts -> $7::text ->> 'title', ''), p.texts -> p.language ->> 'title')`)}, 'createdAt', p.created_at)
             order by p.created_at desc, p.id desc), '[]') as items
      from (select * from petitions p
             where (created_at, id) < ($1, $2)
               and ($4::uuid is null or campaign_id = $4)
               and ($5::uuid is null or branch_id = $5)
               and ($6::text is null or $6 = ${state})
             order by created_at desc, id desc limit $3) p ${joins}`,
  row: z.object({ items: z.array(petitionHead.extend({ createdAt: z.string() })) }),
});

/** Values: the petition. */
export const getPetition = statement({
  name: 'petitions.get',
  text: `
    select json_build_object(${head(`p.texts -> p.language ->> 'title'`)}, 'texts', p.texts, 'questions', p.questions,
             'needsZip', p.needs_zip, 'version', p.version) as petition
      from petitions p ${joins} where p.id = $1`,
  row: z.object({ petition }),
});

const id = z.object({ id: z.uuid() });

/**
 * A second insert of the same id (Idempotency-Key) adds nothing and gives no row. Values: id, kind, campaign, branch,
 * language, texts, questions, whether a ZIP code is needed, goal.
 */
export const insertPetition = statement({
  name: 'petitions.insert',
  text: `
    insert into petitions (id, kind, campaign_id, branch_id, language, texts, questions, needs_zip, goal, created_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing
    returning id`,
  row: id,
});

/** Nothing where the version has moved on. Values: id, version, slug, then as above from the language on. */
export const updatePetition = statement({
  name: 'petitions.update',
  text: `
    update petitions set slug = $3, language = $4, texts = $5, questions = $6, needs_zip = $7, goal = $8,
           version = version + 1, updated_at = app.now()
     where id = $1 and version = $2 returning id`,
  row: id,
});

export const deletePetition = statement({
  name: 'petitions.delete',
  text: 'delete from petitions where id = $1 returning id',
  row: id,
});

/** Values: the petition, `draft`, `open` or `closed`. */
export const setState = statement({
  name: 'petitions.set-state',
  text: 'select app.set_petition_state($1, $2) as changed',
  row: z.object({ changed: z.boolean() }),
});
