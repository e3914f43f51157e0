-- What a branch decides for itself. A branch without a row has all of it as it stands here by default: app.settings_of.
create table branch_settings (
  branch_id              uuid primary key references branches on delete cascade,
  quorum_percent         int check (quorum_percent between 1 and 100), -- of its members; null: a meeting decides however few come
  remind_day_before      boolean not null default true,
  remind_two_hours       boolean not null default true,
  thank_those_who_came   boolean not null default true,
  miss_those_who_did_not boolean not null default true,
  follow_up_newcomers    boolean not null default true,
  version                int not null default 1, -- the ETag; a branch without a row has version 0
  updated_at             timestamptz not null default now()
);
alter table branch_settings enable row level security;
create policy settings_seen_by_organizers on branch_settings for select using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy settings_made_by_organizers on branch_settings for insert with check (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy settings_changed_by_organizers on branch_settings for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
grant select, insert, update on branch_settings to rollcall_app;

-- The settings that hold for a branch: the row, where whoever asks may see it, or what holds without one.
create function app.settings_of(p_branch uuid) returns branch_settings language sql stable as $$
  select coalesce((select s from branch_settings s where s.branch_id = p_branch),
                  row(p_branch, null, true, true, true, true, true, 0, app.now())::branch_settings)
$$;

-- Room `meetings`: the programme of a meeting, one document that is written as a whole, and what came of each item.
create type agenda_visibility as enum ('public', 'members');
create type speaker_role as enum ('chair', 'speaker');

create table agendas (
  meeting_id uuid primary key,
  branch_id  uuid not null,
  version    int not null default 1, -- the ETag; a meeting without a row has version 0
  updated_at timestamptz not null,
  updated_by uuid references people on delete set null,
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade
);

create table agenda_items (
  meeting_id       uuid not null references agendas on delete cascade,
  id               uuid not null, -- named by who wrote the programme; stays with the item wherever it moves
  branch_id        uuid not null,
  position         int not null check (position >= 1),
  title            text not null check (char_length(title) between 1 and 200),
  note             text not null default '' check (char_length(note) <= 2000),
  duration_minutes int not null check (duration_minutes between 0 and 1440),
  visibility       agenda_visibility not null,
  primary key (meeting_id, id),
  unique (meeting_id, position) deferrable initially deferred
);

create table agenda_speakers (
  meeting_id uuid not null,
  item_id    uuid not null,
  position   int not null check (position >= 1),
  role       speaker_role not null,
  person_id  uuid references people on delete set null, -- null: a guest, or somebody whose record is gone
  name       text not null check (char_length(name) between 1 and 200),
  about      text not null default '' check (char_length(about) <= 300),
  primary key (meeting_id, item_id, position),
  foreign key (meeting_id, item_id) references agenda_items on delete cascade
);
create index agenda_speakers_by_person on agenda_speakers (person_id) where person_id is not null;

create table agenda_readings (
  meeting_id uuid not null,
  item_id    uuid not null,
  position   int not null check (position >= 1),
  title      text not null check (char_length(title) between 1 and 200),
  author     text not null default '' check (char_length(author) <= 200),
  chapters   text not null default '' check (char_length(chapters) <= 200),
  questions  text not null default '' check (char_length(questions) <= 2000),
  url        text check (url ~ '^https?://' and char_length(url) <= 1000),
  primary key (meeting_id, item_id, position),
  foreign key (meeting_id, item_id) references agenda_items on delete cascade
);

-- What was said, decided and voted on an item: the inner life of the branches that held the meeting.
create table agenda_records (
  meeting_id      uuid not null,
  item_id         uuid not null,
  branch_id       uuid not null,
  minutes         text not null default '' check (char_length(minutes) <= 10000),
  decision        text not null default '' check (char_length(decision) <= 1000),
  votes_for       int check (votes_for between 0 and 1000000),
  votes_against   int check (votes_against between 0 and 1000000),
  votes_abstained int check (votes_abstained between 0 and 1000000),
  version         int not null default 1, -- two organizers may take minutes of two items at once
  recorded_at     timestamptz not null,
  recorded_by     uuid references people on delete set null,
  primary key (meeting_id, item_id),
  foreign key (meeting_id, item_id) references agenda_items on delete cascade,
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade,
  constraint votes_are_counted_whole check (num_nulls(votes_for, votes_against, votes_abstained) in (0, 3))
);

alter table agendas enable row level security;
alter table agenda_items enable row level security;
alter table agenda_speakers enable row level security;
alter table agenda_readings enable row level security;
alter table agenda_records enable row level security;

-- A programme is seen with its meeting; parts for members only by members of any branch; and all of a branch's own meeting
-- only by the branches that hold it: national staff see that there is one, not who speaks.
create policy agendas_seen_with_meeting on agendas for select using (
  exists (select from meetings m where m.id = agendas.meeting_id));
create policy agenda_items_seen_by_visibility on agenda_items for select using (
  exists (select from meetings m where m.id = agenda_items.meeting_id and case
    when m.visibility = 'branch' then m.branch_id = any ((select app.own_branch_ids())::uuid[])
                                      or m.cohost_branch_ids && (select app.own_branch_ids())::uuid[]
    else agenda_items.visibility = 'public' or (select app.is_inside()) end));
create policy agenda_speakers_seen_with_item on agenda_speakers for select using (
  exists (select from agenda_items i where i.meeting_id = agenda_speakers.meeting_id and i.id = agenda_speakers.item_id));
create policy agenda_readings_seen_with_item on agenda_readings for select using (
  exists (select from agenda_items i where i.meeting_id = agenda_readings.meeting_id and i.id = agenda_readings.item_id));

-- Whether the actor shares the inner life of a meeting: belongs to a branch that holds it, as member or organizer.
create function app.shares_meeting(m meetings) returns boolean language sql stable
  return m.branch_id = any (app.own_branch_ids()) or m.cohost_branch_ids && app.own_branch_ids();

create policy records_seen_by_branches_that_held_it on agenda_records for select using (
  branch_id = any ((select app.own_branch_ids())::uuid[])
  or exists (select from meetings m
      where m.id = agenda_records.meeting_id and m.cohost_branch_ids && (select app.own_branch_ids())::uuid[]));
-- Minutes are taken from the start on, by organizers of the branch that scheduled the meeting.
create policy records_made_by_organizers on agenda_records for insert with check (
  branch_id = any ((select app.organized_branch_ids())::uuid[])
  and exists (select from meetings m where m.id = agenda_records.meeting_id and m.starts_at <= app.now() and m.cancelled_at is null));
create policy records_changed_by_organizers on agenda_records for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[])) with check (
  exists (select from meetings m where m.id = agenda_records.meeting_id and m.starts_at <= app.now() and m.cancelled_at is null));

grant select on agendas, agenda_items, agenda_speakers, agenda_readings, agenda_records to rollcall_app;
grant insert on agenda_records to rollcall_app;
grant update (minutes, decision, votes_for, votes_against, votes_abstained, version, recorded_at, recorded_by) on agenda_records to rollcall_app;

-- Writes a programme as a whole, where it still has the version that its organizer saw (0: none yet). Gives the new
-- version; null where somebody else was faster. p_items are those of the contract, in their order.
create function app.set_agenda(p_meeting uuid, p_version int, p_items jsonb) returns int
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
  insert into agenda_readings (meeting_id, item_id, position, title, author, chapters, questions, url)
    select p_meeting, (i ->> 'id')::uuid, r.n, r.reading ->> 'title', r.reading ->> 'author', r.reading ->> 'chapters', r.reading ->> 'questions',
           r.reading ->> 'url'
      from jsonb_array_elements(p_items) i, jsonb_array_elements(i -> 'readings') with ordinality r (reading, n);
  perform app.tell_event(p_meeting, null);
  return v_version;
end $$;

-- How many minutes after the start of its meeting each item begins: items that the actor may not see take their time too.
create function app.agenda_begins(p_meeting uuid) returns table (item_id uuid, after_minutes int)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, (sum(duration_minutes) over (order by position) - duration_minutes)::int from agenda_items where meeting_id = p_meeting
$$;

-- Gives a meeting that has no programme yet that of another one of the same branch. What was recorded stays behind.
create function app.copy_agenda(p_from uuid, p_to uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
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
  insert into agenda_readings (meeting_id, item_id, position, title, author, chapters, questions, url)
    select p_to, item_id, position, title, author, chapters, questions, url from agenda_readings where meeting_id = p_from;
end $$;

-- How many members a branch meeting needs to decide, and how many are there: of those who belong to the branch on the day
-- of the meeting, or today where it is still to come. No row where nothing is needed, or for who does not share it.
create function app.quorum_of(p_meeting uuid) returns table (percent int, members int, needed int, present int, going int)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.quorum_percent, n.members, greatest(1, ceil(n.members * s.quorum_percent / 100.0)::int), n.present, n.going
    from meetings m
    join branch_settings s on s.branch_id = m.branch_id and s.quorum_percent is not null
    cross join lateral (
      select count(*)::int as members, count(a.person_id)::int as present, count(*) filter (where r.status = 'going')::int as going
        from memberships k
        left join attendances a on a.meeting_id = m.id and a.person_id = k.person_id
        left join rsvps r on r.meeting_id = m.id and r.person_id = k.person_id
       where k.branch_id = m.branch_id and k.starts_on <= least(m.starts_local::date, app.today())
         and (k.ends_on is null or k.ends_on > least(m.starts_local::date, app.today()))) n
   where m.id = p_meeting and m.kind = 'branch_meeting' and app.shares_meeting(m)
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.settings_of(uuid), app.shares_meeting(meetings), app.set_agenda(uuid, int, jsonb),
  app.agenda_begins(uuid), app.copy_agenda(uuid, uuid), app.quorum_of(uuid) to rollcall_app;
