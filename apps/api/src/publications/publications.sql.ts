import { discussion, publication, publicationDetail } from '@rollcall/contract/publications';
import { z } from 'zod';
import { statement } from '../platform/database/statement.ts';

const listed = `
  'id', p.id, 'slug', p.slug, 'kind', p.kind, 'title', p.title, 'subtitle', p.subtitle, 'authors', p.authors,
  'published', nullif(p.published, ''), 'publishedIn', p.published_in, 'languages', p.languages, 'visibility', p.visibility,
  'priorityArea', case when a.id is not null then json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) end`;

const detailed = `${listed},
  'summary', p.summary, 'issue', p.issue, 'pages', p.pages, 'publisher', p.publisher, 'place', p.place, 'pageCount', p.page_count,
  'durationMinutes', p.duration_minutes, 'isbn', p.isbn, 'url', p.url, 'showsText', p.shows_text, 'addedAt', p.created_at,
  'version', p.version,
  'text', case when p.shows_text or app.holds('national_staff') then p.text else '' end,
  'file', (select json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size) from files f where f.id = p.file_id)`;

const area = 'left join priority_areas a on a.id = p.priority_area_id';
/** Null: does not matter. */
const filters = `
  ($4::publication_kind is null or p.kind = $4) and ($5::uuid is null or p.priority_area_id = $5)
  and ($6::text is null or $6 = any (p.languages))`;

const list = (name: string, where = '') =>
  statement({
    name,
    text: `
      select coalesce(json_agg(json_build_object(${listed}, 'found', null) order by p.published desc, p.id desc), '[]') as items
        from (select * from publications p
               where (p.published, p.id) < ($1, $2) and ${filters} ${where}
               order by p.published desc, p.id desc limit $3) p ${area}`,
    row: z.object({ items: z.array(publication) }),
  });

/** Values: `published` and id of the last row before this page, number of rows; kind, area, language. */
export const listPublications = list('publications.list');
/** The same, and the ISBN: found by its index, which a part that may be null would not let the planner use. */
export const listOfIsbn = list('publications.of-isbn', 'and p.isbn = $7');

const query = (value: string) =>
  `(select case when $2 then to_tsquery(${value}, $1) else websearch_to_tsquery(${value}, $1) end)`;
const config = `(case p.languages[1] when 'en' then 'english' when 'es' then 'spanish' else 'simple' end)::regconfig`;

/**
 * Values: the search, whether its last word is being typed, how many rows before this page, kind, area, language, number of
 * rows, how a title and how passages are marked. A passage is of what the publication shows to everybody.
 */
export const searchPublications = statement({
  name: 'publications.search',
  text: `
    select coalesce(json_agg(json_build_object(${listed}, 'found', json_build_object(
             'title', ts_headline(${config}, p.title, ${query(config)}, $8),
             'passage', ts_headline(${config}, p.summary || case when p.shows_text then E'\\n' || left(p.text, 20000) else '' end,
                                    ${query(config)}, $9))) order by s.place), '[]') as items
      from app.search_publications($1, $2, $4, $5, $6, $3, $7) s join publications p on p.id = s.id ${area}`,
  row: z.object({
    items: z.array(publication.extend({ found: z.object({ title: z.string(), passage: z.string() }) })),
  }),
});

/** Values: the id, the slug; one of them is null. */
export const getPublication = statement({
  name: 'publications.get',
  text: `
    select json_build_object(${detailed}) as publication, p.text as "wholeText", p.file_id as "fileId"
      from publications p ${area} where p.id = $1 or p.slug = $2`,
  row: z.object({ publication: publicationDetail, wholeText: z.string(), fileId: z.uuid().nullable() }),
});

const columns = [
  ...['kind', 'title', 'subtitle', 'authors', 'published', 'published_in', 'issue', 'pages', 'publisher', 'place'],
  ...[
    'page_count',
    'duration_minutes',
    'isbn',
    'url',
    'file_id',
    'priority_area_id',
    'languages',
    'visibility',
    'summary',
  ],
  ...['text', 'shows_text'],
];
const places = (from: number) => columns.map((_, i) => `$${i + from}`).join(', ');
const id = z.object({ id: z.uuid() });

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertPublication = statement({
  name: 'publications.insert',
  text: `
    insert into publications (id, ${columns.join(', ')}, created_by, created_at, updated_at)
    values ($1, ${places(2)}, app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing returning id`,
  row: id,
});

/** Values: the id, the version that was seen, all columns. No row where it has another version by now. */
export const updatePublication = statement({
  name: 'publications.update',
  text: `
    update publications set (${columns.join(', ')}) = row(${places(3)}), version = version + 1, updated_at = app.now()
     where id = $1 and version = $2 returning id`,
  row: id,
});

export const deletePublication = statement({
  name: 'publications.delete',
  text: 'delete from publications where id = $1 returning id',
  row: id,
});

/** $1 a file that the actor sent. */
export const ownFile = statement({
  name: 'publications.file',
  text: 'select id from files where id = $1 and created_by = app.actor_id()',
  row: id,
});

/**
 * Values: the publication, start and id of the last row before this page, number of rows, whether those to come. Row policies
 * leave out meetings, and parts of their programmes, that the actor may not see.
 */
export const listDiscussions = statement({
  name: 'publications.discussions',
  text: `
    with discussed as (
      select m.id, m.title, m.branch_id, m.starts_at, m.time_zone, r.chapters
        from meetings m
        join lateral (select string_agg(nullif(chapters, ''), '; ' order by item_id, position) as chapters, count(*) as times
                        from agenda_readings where meeting_id = m.id and publication_id = $1) r on r.times > 0
       where exists (select from publications where id = $1)
         and m.id in (select meeting_id from agenda_readings where publication_id = $1)
         and m.cancelled_at is null and (m.starts_at > app.now()) = $5
         and case when $5 then (m.starts_at, m.id) > ($2, $3) else (m.starts_at, m.id) < ($2, $3) end
       order by case when $5 then m.starts_at end, case when not $5 then m.starts_at end desc,
                case when $5 then m.id end, case when not $5 then m.id end desc
       limit $4)
    select json_build_object('meetingId', d.id, 'title', d.title, 'startsAt', d.starts_at, 'timeZone', d.time_zone,
             'chapters', coalesce(d.chapters, ''), 'branch', json_build_object('id', b.id, 'name', b.name, 'slug', b.slug)) as item
      from discussed d join branches b on b.id = d.branch_id
     order by case when $5 then d.starts_at end, case when not $5 then d.starts_at end desc,
              case when $5 then d.id end, case when not $5 then d.id end desc`,
  row: z.object({ item: discussion }),
});
