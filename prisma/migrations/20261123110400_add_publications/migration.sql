-- Room `publications`: the catalogue, reading lists, and what of them meetings discuss.
create type publication_kind as enum ('article', 'pamphlet', 'book', 'newspaper_issue', 'video', 'audio');
create type publication_visibility as enum ('public', 'members');

-- ISBN-13 in digits, with the right one at its end.
create function app.is_isbn(p_isbn text) returns boolean language sql immutable strict parallel safe
  return case when p_isbn ~ '^97[89][0-9]{10}$' then
    (select sum(substr(p_isbn, n, 1)::int * case n % 2 when 1 then 1 else 3 end) % 10 = 0 from generate_series(1, 13) n) else false end;

-- `1968`, `1968-05` or `1968-05-13`: as text it sorts by time, whatever is not known.
create function app.is_day_or_part(p_day text) returns boolean language sql stable strict parallel safe
  return p_day ~ '^(1[4-9]|2[01])[0-9]{2}(-[0-9]{2}){0,2}$' and pg_input_is_valid(p_day || right('-01-01', 10 - char_length(p_day)), 'date');

-- What a text is found by: its title before its authors, these before what is said of it, and the text itself last.
create function app.search_words(p_config regconfig, p_title text, p_authors text[], p_about text, p_text text) returns tsvector
language sql immutable parallel safe
  return setweight(to_tsvector(p_config, p_title), 'A') || setweight(to_tsvector('simple', array_to_string(p_authors, ' ')), 'B')
      || setweight(to_tsvector(p_config, p_about), 'C') || setweight(to_tsvector(p_config, p_text), 'D');

create table publications (
  id               uuid primary key default uuidv7(),
  slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 80),
  kind             publication_kind not null,
  title            text not null check (char_length(title) between 1 and 200),
  subtitle         text not null default '' check (char_length(subtitle) <= 300),
  authors          text[] not null default '{}' check (cardinality(authors) <= 30 and '' <> all (authors)), -- `Family, Given`, or an organization
  published        text collate "C" not null default '' check (published = '' or app.is_day_or_part(published)), -- '': nobody knows
  published_in     text not null default '' check (char_length(published_in) <= 200),
  issue            text not null default '' check (char_length(issue) <= 60),
  pages            text not null default '' check (char_length(pages) <= 40),
  publisher        text not null default '' check (char_length(publisher) <= 200),
  place            text not null default '' check (char_length(place) <= 100),
  page_count       int check (page_count > 0),
  duration_minutes int check (duration_minutes > 0),
  isbn             text constraint publication_has_a_true_isbn check (app.is_isbn(isbn)),
  url              text check (url ~ '^https?://' and char_length(url) <= 1000),
  file_id          uuid references files,
  priority_area_id uuid references priority_areas,
  languages        text[] not null constraint publication_has_a_language check (
    cardinality(languages) between 1 and 10 and array_to_string(languages, ' ') ~ '^[a-z]{2,3}( [a-z]{2,3})*$'),
  visibility       publication_visibility not null default 'public',
  summary          text not null default '' check (char_length(summary) <= 5000), -- Markdown
  text             text not null default '' check (char_length(text) <= 200000),  -- Markdown; for search, shown where the organization may
  shows_text       boolean not null default false,
  version          int not null default 1, -- the ETag
  created_by       uuid references people on delete set null,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  -- A language's words are found by their stems, so each has a column of its own; a publication in two languages has two.
  -- Under a search without a -word they could share one; with it, the stem of one language would let in what the other's keeps out.
  words_english    tsvector generated always as (case when 'en' = any (languages) then
    app.search_words('english', title || ' ' || subtitle, authors, published_in || ' ' || publisher || ' ' || summary, text) end) stored,
  words_spanish    tsvector generated always as (case when 'es' = any (languages) then
    app.search_words('spanish', title || ' ' || subtitle, authors, published_in || ' ' || publisher || ' ' || summary, text) end) stored,
  words_other      tsvector generated always as (case when not languages && '{en,es}' then
    app.search_words('simple', title || ' ' || subtitle, authors, published_in || ' ' || publisher || ' ' || summary, text) end) stored,
  -- The first few words, short enough to rank thousands by; stems of the first language.
  words_ahead      tsvector generated always as (app.search_words(
    case languages[1] when 'en' then 'english'::regconfig when 'es' then 'spanish'::regconfig else 'simple'::regconfig end,
    title || ' ' || subtitle, authors, left(summary, 300), '')) stored
);
-- Words that are ranked by are read by the thousand: they stay in the row, and the long ones are kept unpacked beside it.
alter table publications alter column words_ahead set storage main, alter column words_english set storage external,
  alter column words_spanish set storage external, alter column words_other set storage external;
create index publications_by_time on publications (published desc, id desc);
create index publications_found_in_english on publications using gin (words_english);
create index publications_found_in_spanish on publications using gin (words_spanish);
create index publications_found_in_other on publications using gin (words_other);
-- The same book twice is a mistake; an article may name the book that it stands in.
create unique index publication_isbn_once on publications (isbn) where kind in ('book', 'pamphlet', 'newspaper_issue');
create index publications_by_isbn on publications (isbn) where isbn is not null;
create index publications_by_file on publications (file_id) where file_id is not null;

create trigger publication_has_slug before insert on publications for each row execute function app.give_slug();

-- Writes down that something was changed, by the name that the trigger gives it.
create function app.audit_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.audit(tg_argv[0], new.id);
  return null;
end $$;
create trigger publication_is_shown after update of visibility on publications for each row
  when (new.visibility = 'public' and old.visibility <> 'public') execute function app.audit_change('publications.published');
create trigger publication_is_hidden after update of visibility on publications for each row
  when (new.visibility <> 'public' and old.visibility = 'public') execute function app.audit_change('publications.hidden');

alter table publications enable row level security;
create policy publications_seen_by_visibility on publications for select using (visibility = 'public' or (select app.is_inside()));
create policy publications_added_by_staff on publications for insert with check ((select app.holds('national_staff')));
create policy publications_changed_by_staff on publications for update using ((select app.holds('national_staff')));
create policy publications_removed_by_staff on publications for delete using ((select app.holds('national_staff')));
create policy files_seen_with_publication on files for select using (
  exists (select from publications p where p.file_id = files.id));

grant select, delete on publications to rollcall_app;
grant insert (id, kind, title, subtitle, authors, published, published_in, issue, pages, publisher, place, page_count, duration_minutes, isbn,
  url, file_id, priority_area_id, languages, visibility, summary, text, shows_text, created_by, created_at, updated_at) on publications to rollcall_app;
grant update (kind, title, subtitle, authors, published, published_in, issue, pages, publisher, place, page_count, duration_minutes, isbn, url,
  file_id, priority_area_id, languages, visibility, summary, text, shows_text, version, updated_at) on publications to rollcall_app;

-- What is found, best first. The operators of text search are no safe ones to row policies, which would keep the planner from
-- its indexes: so it runs as the owner, and keeps to what the actor may see itself.
-- Ranking reads every word of a text. So that a word which half of the catalogue has is found about as fast as a rare one, the
-- latest 200 with the words ahead and the latest 200 with them anywhere are ranked by their first words, and the best 60 of
-- these by all of them; what else was found follows, the latest first.
create function app.search_publications(p_query text, p_typing boolean, p_kind publication_kind, p_area uuid, p_language text, p_skip int, p_limit int)
returns table (id uuid, place int) language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  v_english tsquery := case when p_typing then to_tsquery('english', p_query) else websearch_to_tsquery('english', p_query) end;
  v_spanish tsquery := case when p_typing then to_tsquery('spanish', p_query) else websearch_to_tsquery('spanish', p_query) end;
  v_other tsquery := case when p_typing then to_tsquery('simple', p_query) else websearch_to_tsquery('simple', p_query) end;
  v_any tsquery := v_english || v_spanish || v_other;
  v_inside boolean := app.is_inside();
begin
  return query
    -- Materialized, for else a common word is looked for along the calendar, which unpacks the words of each publication on the way.
    with found as materialized (
      select p.id, p.published, p.words_ahead @@ v_any as is_ahead from publications p
       where (p.words_english @@ v_english or p.words_spanish @@ v_spanish or p.words_other @@ v_other)
         and (v_inside or p.visibility = 'public') and (p_kind is null or p.kind = p_kind)
         and (p_area is null or p.priority_area_id = p_area) and (p_language is null or p_language = any (p.languages))),
    chosen as materialized (
      (select f.id from found f where f.is_ahead order by f.published desc, f.id desc limit 200)
      union (select f.id from found f order by f.published desc, f.id desc limit 200)),
    first as (
      select p.id, ts_rank(p.words_ahead, v_any) as rank,
             row_number() over (order by ts_rank(p.words_ahead, v_any) desc, p.published desc, p.id desc) as place
        from chosen c join publications p using (id)),
    ranked as (
      select f.id, (row_number() over (order by f.place > 60, case when f.place <= 60 then (
               select f.rank + greatest(ts_rank_cd(p.words_english, v_english, 1), ts_rank_cd(p.words_spanish, v_spanish, 1),
                                        ts_rank_cd(p.words_other, v_other, 1)) from publications p where p.id = f.id) end desc, f.place))::int as place
        from first f),
    rest as (
      select f.id, ((select count(*) from chosen) + row_number() over (order by f.published desc, f.id desc))::int as place
        from found f
       where p_skip + p_limit > (select count(*) from chosen) and f.id not in (select c.id from chosen c))
    select r.id, r.place from (select * from ranked union all select * from rest) r
     where r.place > p_skip order by r.place limit p_limit;
end $$;

-- What a study group reads, session by session.
create table reading_lists (
  id               uuid primary key default uuidv7(),
  branch_id        uuid references branches, -- null: the nation's
  title            text not null check (char_length(title) between 1 and 200),
  about            text not null default '' check (char_length(about) <= 5000), -- Markdown
  priority_area_id uuid references priority_areas,
  version          int not null default 1, -- the ETag
  created_by       uuid references people on delete set null,
  created_at       timestamptz not null,
  updated_at       timestamptz not null
);
create index reading_lists_by_time on reading_lists (created_at desc, id desc);

create table reading_list_sessions (
  list_id  uuid not null references reading_lists on delete cascade,
  id       uuid not null, -- named by who wrote the list; the item on a meeting's programme has the same
  position int not null check (position >= 1),
  title    text not null check (char_length(title) between 1 and 200),
  about    text not null default '' check (char_length(about) <= 2000),
  primary key (list_id, id),
  unique (list_id, position) deferrable initially deferred
);

create table reading_list_readings (
  list_id        uuid not null,
  session_id     uuid not null,
  position       int not null check (position >= 1),
  publication_id uuid references publications on delete set null, -- null: what is not in the catalogue
  title          text not null check (char_length(title) between 1 and 200),
  author         text not null default '' check (char_length(author) <= 200),
  chapters       text not null default '' check (char_length(chapters) <= 200),
  questions      text not null default '' check (char_length(questions) <= 2000),
  url            text check (url ~ '^https?://' and char_length(url) <= 1000),
  primary key (list_id, session_id, position),
  foreign key (list_id, session_id) references reading_list_sessions on delete cascade
);
create index reading_list_readings_by_publication on reading_list_readings (publication_id) where publication_id is not null;

-- The series that were made from a list.
create table study_groups (
  series_id  uuid primary key references series on delete cascade,
  list_id    uuid not null references reading_lists on delete cascade,
  started_at timestamptz not null
);
create index study_groups_by_list on study_groups (list_id, started_at desc);

-- Lists are for all members: one branch learns from another. Each is kept by the organizers of its branch, the nation's by its staff.
alter table reading_lists enable row level security;
create policy reading_lists_seen_inside on reading_lists for select using ((select app.is_inside()));
create policy reading_lists_made_by_planners on reading_lists for insert with check (app.plans_for(branch_id));
create policy reading_lists_changed_by_planners on reading_lists for update using (app.plans_for(branch_id));
create policy reading_lists_removed_by_planners on reading_lists for delete using (app.plans_for(branch_id));
alter table reading_list_sessions enable row level security;
create policy sessions_seen_with_list on reading_list_sessions for select using (exists (select from reading_lists l where l.id = list_id));
alter table reading_list_readings enable row level security;
create policy readings_seen_with_list on reading_list_readings for select using (exists (select from reading_lists l where l.id = list_id));
alter table study_groups enable row level security;
create policy groups_seen_with_series on study_groups for select using (
  (select app.is_inside()) and exists (select from series s where s.id = series_id));
grant select, insert (id, branch_id, title, about, priority_area_id, created_by, created_at, updated_at),
  update (title, about, priority_area_id, version, updated_at), delete on reading_lists to rollcall_app;
grant select on reading_list_sessions, reading_list_readings, study_groups to rollcall_app;

-- Writes the sessions of a list, those of the contract in their order. Refuses a publication that is not in the catalogue.
create function app.set_reading_list_sessions(p_list uuid, p_sessions jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_fault text;
begin
  if not exists (select from reading_lists where id = p_list and app.plans_for(branch_id)) then perform app.refuse(404, 'reading-list-unknown'); end if;
  v_fault := app.unknown_publication(p_sessions);
  if v_fault is not null then perform app.refuse(422, 'publication-unknown', 'sessions.' || v_fault); end if;

  delete from reading_list_readings where list_id = p_list;
  delete from reading_list_sessions where list_id = p_list
     and id not in (select (s ->> 'id')::uuid from jsonb_array_elements(p_sessions) s);
  insert into reading_list_sessions (list_id, id, position, title, about)
    select p_list, (s.session ->> 'id')::uuid, s.n, s.session ->> 'title', s.session ->> 'about'
      from jsonb_array_elements(p_sessions) with ordinality s (session, n)
    on conflict (list_id, id) do update set position = excluded.position, title = excluded.title, about = excluded.about;
  insert into reading_list_readings (list_id, session_id, position, publication_id, title, author, chapters, questions, url)
    select p_list, (s ->> 'id')::uuid, r.n, (r.reading ->> 'publicationId')::uuid, r.reading ->> 'title', r.reading ->> 'author',
           r.reading ->> 'chapters', r.reading ->> 'questions', r.reading ->> 'url'
      from jsonb_array_elements(p_sessions) s, jsonb_array_elements(s -> 'readings') with ordinality r (reading, n);
end $$;

-- Where, in items that each have readings, one names a publication that does not exist; as in `0.readings.2.publicationId`.
create function app.unknown_publication(p_items jsonb) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select format('%s.readings.%s.publicationId', i.n - 1, r.n - 1)
    from jsonb_array_elements(p_items) with ordinality i (item, n), jsonb_array_elements(i.item -> 'readings') with ordinality r (reading, n)
   where r.reading ->> 'publicationId' is not null
     and not exists (select from publications p where p.id = (r.reading ->> 'publicationId')::uuid)
   order by i.n, r.n limit 1
$$;

-- A reading of a meeting may stand in the catalogue: so it is known which branches discussed what, and when.
alter table agenda_readings add column publication_id uuid references publications on delete set null;
create index agenda_readings_by_publication on agenda_readings (publication_id) where publication_id is not null;

create or replace function app.set_agenda(p_meeting uuid, p_version int, p_items jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m meetings;
  v_fault text;
  v_version int;
begin
  select * into m from meetings where id = p_meeting and branch_id = any (app.organized_branch_ids()) for no key update;
  if not found then perform app.refuse(404, 'meeting-unknown'); end if;
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if p_version <> coalesce((select version from agendas where meeting_id = p_meeting), 0) then return null; end if;

  if exists (select from agenda_records r
      where r.meeting_id = p_meeting and (r.minutes <> '' or r.decision <> '' or r.votes_for is not null)
        and not exists (select from jsonb_array_elements(p_items) i where (i ->> 'id')::uuid = r.item_id)) then
    perform app.refuse(409, 'agenda-item-recorded');
  end if;
  -- A speaker by record is somebody whose record the organizer keeps; who stands in the programme already may stay.
  select format('items.%s.speakers.%s.personId', i.n - 1, s.n - 1) into v_fault
    from jsonb_array_elements(p_items) with ordinality i (item, n), jsonb_array_elements(i.item -> 'speakers') with ordinality s (speaker, n)
   where s.speaker ->> 'personId' is not null
     and not exists (select from people p where p.id = (s.speaker ->> 'personId')::uuid and p.branch_id = any (app.organized_branch_ids()))
     and not exists (select from agenda_speakers a where a.meeting_id = p_meeting and a.person_id = (s.speaker ->> 'personId')::uuid)
   limit 1;
  if v_fault is not null then perform app.refuse(422, 'person-unknown', v_fault); end if;
  v_fault := app.unknown_publication(p_items);
  if v_fault is not null then perform app.refuse(422, 'publication-unknown', 'items.' || v_fault); end if;

  insert into agendas as a (meeting_id, branch_id, updated_at, updated_by) values (p_meeting, m.branch_id, app.now(), app.actor_id())
    on conflict (meeting_id) do update set version = a.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
    returning version into v_version;
  delete from agenda_items where meeting_id = p_meeting
     and id not in (select (i ->> 'id')::uuid from jsonb_array_elements(p_items) i);
  insert into agenda_items as was (meeting_id, id, branch_id, position, title, note, duration_minutes, visibility)
    select p_meeting, (i.item ->> 'id')::uuid, m.branch_id, i.n, i.item ->> 'title', i.item ->> 'note', (i.item ->> 'durationMinutes')::int,
           (i.item ->> 'visibility')::agenda_visibility
      from jsonb_array_elements(p_items) with ordinality i (item, n)
    on conflict (meeting_id, id) do update set position = excluded.position, title = excluded.title, note = excluded.note,
      duration_minutes = excluded.duration_minutes, visibility = excluded.visibility;
  delete from agenda_speakers where meeting_id = p_meeting;
  insert into agenda_speakers (meeting_id, item_id, position, role, person_id, name, about)
    select p_meeting, (i ->> 'id')::uuid, s.n, (s.speaker ->> 'role')::speaker_role, (s.speaker ->> 'personId')::uuid, s.speaker ->> 'name',
           s.speaker ->> 'about'
      from jsonb_array_elements(p_items) i, jsonb_array_elements(i -> 'speakers') with ordinality s (speaker, n);
  delete from agenda_readings where meeting_id = p_meeting;
  insert into agenda_readings (meeting_id, item_id, position, title, author, chapters, questions, url, publication_id)
    select p_meeting, (i ->> 'id')::uuid, r.n, r.reading ->> 'title', r.reading ->> 'author', r.reading ->> 'chapters', r.reading ->> 'questions',
           r.reading ->> 'url', (r.reading ->> 'publicationId')::uuid
      from jsonb_array_elements(p_items) i, jsonb_array_elements(i -> 'readings') with ordinality r (reading, n);
  perform app.tell_event(p_meeting, null);
  return v_version;
end $$;

create or replace function app.copy_agenda(p_from uuid, p_to uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from meetings f join meetings t on t.branch_id = f.branch_id
                  where f.id = p_from and t.id = p_to and f.branch_id = any (app.organized_branch_ids())) then
    perform app.refuse(404, 'meeting-unknown');
  end if;
  insert into agendas (meeting_id, branch_id, updated_at, updated_by)
    select p_to, branch_id, app.now(), app.actor_id() from agendas where meeting_id = p_from;
  insert into agenda_items (meeting_id, id, branch_id, position, title, note, duration_minutes, visibility)
    select p_to, id, branch_id, position, title, note, duration_minutes, visibility from agenda_items where meeting_id = p_from;
  insert into agenda_speakers (meeting_id, item_id, position, role, person_id, name, about)
    select p_to, item_id, position, role, person_id, name, about from agenda_speakers where meeting_id = p_from;
  insert into agenda_readings (meeting_id, item_id, position, title, author, chapters, questions, url, publication_id)
    select p_to, item_id, position, title, author, chapters, questions, url, publication_id from agenda_readings where meeting_id = p_from;
end $$;

-- Which session of a list falls to which meeting of a series: the first to the first.
create function app.laid_out(p_list uuid, p_series uuid) returns table (meeting_id uuid, session_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, s.id
    from (select id, row_number() over (order by occurrence_local) as n from meetings where series_id = p_series) m
    join (select id, row_number() over (order by position) as n from reading_list_sessions where list_id = p_list) s using (n)
$$;

-- Lays out a list over the meetings of a series that was just made: the first session on the first meeting, and so on. Each
-- meeting is named by its session, which a later change of the series leaves as it is.
create function app.lay_out_reading_list(p_list uuid, p_series uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_series series;
begin
  select * into v_series from series where id = p_series and branch_id = any (app.organized_branch_ids());
  if not found then perform app.refuse(404, 'series-unknown'); end if;
  if (select count(*) from meetings where series_id = p_series) <> (select count(*) from reading_list_sessions where list_id = p_list) then
    perform app.refuse(422, 'reading-list-too-long', 'every');
  end if;
  insert into study_groups (series_id, list_id, started_at) values (p_series, p_list, app.now());

  update meetings m set title = left(v_series.title || ': ' || s.title, 200), own_fields = array['title']
    from app.laid_out(p_list, p_series) o join reading_list_sessions s on s.list_id = p_list and s.id = o.session_id
   where m.id = o.meeting_id;
  insert into agendas (meeting_id, branch_id, updated_at, updated_by)
    select meeting_id, v_series.branch_id, app.now(), app.actor_id() from app.laid_out(p_list, p_series);
  insert into agenda_items (meeting_id, id, branch_id, position, title, note, duration_minutes, visibility)
    select o.meeting_id, s.id, v_series.branch_id, 1, s.title, s.about, least(v_series.duration_minutes, 1440), 'public'
      from app.laid_out(p_list, p_series) o join reading_list_sessions s on s.list_id = p_list and s.id = o.session_id;
  insert into agenda_readings (meeting_id, item_id, position, title, author, chapters, questions, url, publication_id)
    select o.meeting_id, r.session_id, r.position, r.title, r.author, r.chapters, r.questions, r.url, r.publication_id
      from app.laid_out(p_list, p_series) o join reading_list_readings r on r.list_id = p_list and r.session_id = o.session_id;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.is_isbn(text), app.is_day_or_part(text), app.search_words(regconfig, text, text[], text, text),
  app.search_publications(text, boolean, publication_kind, uuid, text, int, int), app.set_reading_list_sessions(uuid, jsonb),
  app.lay_out_reading_list(uuid, uuid) to rollcall_app;
