import { idOf } from '../derived.sql.ts';

/** $1 the rows. */
export const INSERT_PUBLICATIONS = `
  insert into publications (id, kind, title, subtitle, authors, published, published_in, issue, pages, publisher, place, page_count,
                            duration_minutes, isbn, url, priority_area_id, languages, visibility, summary, text, shows_text, created_at, updated_at)
  select ${idOf(`'publication'`, 'p.kind', 'p.title')}, p.kind, p.title, p.subtitle, p.authors, p.published, p."publishedIn", p.issue, p.pages,
         p.publisher, p.place, p."pageCount", p."durationMinutes", p.isbn, p.url, a.id, p.languages, p.visibility, p.summary, p.text,
         p."showsText", p.added, p.added
    from jsonb_to_recordset($1) p (kind publication_kind, title text, subtitle text, authors text[], published text, "publishedIn" text,
           issue text, pages text, publisher text, place text, "pageCount" int, "durationMinutes" int, isbn text, url text, area text,
           languages text[], visibility publication_visibility, summary text, text text, "showsText" boolean, added timestamptz)
    left join priority_areas a on a.slug = p.area`;

const list = (title: string) => idOf(`'reading-list'`, title);

/** In each of the next three $1 is the lists as they are written down, and in the first one $2 this morning. */
export const INSERT_LISTS = `
  insert into reading_lists (id, branch_id, title, about, priority_area_id, created_at, updated_at)
  select ${list(`l ->> 'title'`)}, b.id, l ->> 'title', l ->> 'about', a.id, t.at, t.at
    from jsonb_array_elements($1::jsonb) with ordinality e (l, n)
    join priority_areas a on a.slug = l ->> 'area'
    left join (select branch_id as id, row_number() over (order by count(*) desc, branch_id) - 1 as size from memberships
                where ends_on is null group by branch_id) b on b.size = (l ->> 'branch')::int
    cross join lateral (select $2::timestamptz - make_interval(days => 20 + 25 * n::int) as at) t`;

export const INSERT_SESSIONS = `
  insert into reading_list_sessions (list_id, id, position, title)
  select ${list(`l ->> 'title'`)}, ${idOf(`'session'`, `l ->> 'title'`, 'n')}, n, s ->> 'title'
    from jsonb_array_elements($1::jsonb) l, jsonb_array_elements(l -> 'sessions') with ordinality e (s, n)`;

const AUTHORS = `(select string_agg(case when name like '%, %' then split_part(name, ', ', 2) || ' ' || split_part(name, ', ', 1) else name end, ', ')
                    from unnest(p.authors) name)`;

export const INSERT_READINGS = `
  insert into reading_list_readings (list_id, session_id, position, publication_id, title, author, chapters, questions)
  select ${list(`l ->> 'title'`)}, ${idOf(`'session'`, `l ->> 'title'`, 'e.n')}, r.n, p.id, p.title, left(coalesce(${AUTHORS}, ''), 200), s ->> 'chapters',
         case when r.n = 1 then s ->> 'questions' else '' end
    from jsonb_array_elements($1::jsonb) l, jsonb_array_elements(l -> 'sessions') with ordinality e (s, n),
         jsonb_array_elements_text(s -> 'publications') with ordinality r (title, n)
    join publications p on p.title = r.title`;

/**
 * Reading circles of the largest branches read a list: the branch's own or one of the nation's. Their next meetings have its
 * sessions on their programmes. $1 is this morning.
 */
export const INSERT_GROUPS = `
  insert into study_groups (series_id, list_id, started_at)
  select s.id, l.id, greatest(l.created_at, s.created_at)
    from (select *, row_number() over (order by branch_id) as n,
                 row_number() over (partition by branch_id order by id) as of_branch
            from series where kind = 'study_group' and cancelled_at is null) s
    join lateral (select * from reading_lists l where l.branch_id = s.branch_id or l.branch_id is null
                   order by l.branch_id is null, md5(l.id::text || s.id::text) limit 1) l on true
   where s.of_branch = 1 and s.n <= 24`;

const LAID_OUT = `
  laid_out as (
    select m.id as meeting_id, m.branch_id, m.created_at, m.ends_at - m.starts_at as lasts, s.list_id, s.id as session_id, s.title, s.about
      from study_groups g
      join lateral (select *, row_number() over (order by occurrence_local) as n from meetings
                     where series_id = g.series_id and starts_at > $1::timestamptz - interval '16 days' and cancelled_at is null) m on true
      join reading_list_sessions s on s.list_id = g.list_id and s.position = m.n)`;

export const CLEAR_PROGRAMMES = `with ${LAID_OUT} delete from agendas where meeting_id in (select meeting_id from laid_out)`;

export const INSERT_GROUP_PROGRAMMES = `
  with ${LAID_OUT},
  agenda as (insert into agendas (meeting_id, branch_id, updated_at) select meeting_id, branch_id, created_at from laid_out),
  item as (
    insert into agenda_items (meeting_id, id, branch_id, position, title, note, duration_minutes, visibility)
    select meeting_id, session_id, branch_id, 1, title, about, extract(epoch from lasts)::int / 60, 'public' from laid_out)
  insert into agenda_readings (meeting_id, item_id, position, title, author, chapters, questions, publication_id)
  select o.meeting_id, o.session_id, r.position, r.title, r.author, r.chapters, r.questions, r.publication_id
    from laid_out o join reading_list_readings r on r.list_id = o.list_id and r.session_id = o.session_id`;

/** What study groups read in the last months, and in the weeks to come: something of their area. $1 is this morning. */
const TALKS = `
  talks as (
    select m.id as meeting_id, m.branch_id, m.created_at, m.ends_at - m.starts_at as lasts,
           ${idOf(`'talk'`, 'm.id')} as item_id, p.id as publication_id, p.title, ${AUTHORS} as author
      from (select * from meetings where kind in ('study_group', 'public_forum') and cancelled_at is null
               and starts_at between $1::timestamptz - interval '150 days' and $1::timestamptz + interval '40 days'
               and not exists (select from agendas a where a.meeting_id = meetings.id)
             order by md5(id::text) limit 400) m
      join lateral (select * from publications p where p.visibility = 'public' and p.kind <> 'newspaper_issue'
                     order by p.priority_area_id is distinct from m.priority_area_id, md5(p.id::text || m.id::text) limit 1) p on true)`;

export const INSERT_TALKS = `
  with ${TALKS},
  agenda as (insert into agendas (meeting_id, branch_id, updated_at) select meeting_id, branch_id, created_at from talks),
  item as (
    insert into agenda_items (meeting_id, id, branch_id, position, title, duration_minutes, visibility)
    select meeting_id, item_id, branch_id, 1, title, least(extract(epoch from lasts)::int / 60, 1440), 'public' from talks)
  insert into agenda_readings (meeting_id, item_id, position, title, author, publication_id)
  select meeting_id, item_id, 1, title, left(coalesce(author, ''), 200), publication_id from talks`;
