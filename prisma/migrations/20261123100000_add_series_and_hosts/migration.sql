-- Room `meetings`: series, and who hosts a meeting besides its branch.
create type need as enum ('childcare', 'interpretation', 'access', 'ride');

-- A recurring meeting. What its occurrences share stands here; each occurrence is a meeting of its own, with its own
-- answers, made a year ahead from the rule.
create table series (
  id               uuid primary key default uuidv7(),
  branch_id        uuid not null references branches,
  previous_id      uuid references series on delete set null, -- from which "this and following" was split
  title            text not null check (char_length(title) between 1 and 200),
  description      text not null default '' check (char_length(description) <= 10000),
  kind             meeting_kind not null,
  visibility       meeting_visibility not null,
  -- RRULE of RFC 5545, 3.3.10, without the property's name. DTSTART is starts_local in time_zone.
  rule             text not null check (rule ~ '^FREQ=[A-Z]+(;[A-Z]+=[-+A-Z0-9,]+)*$' and char_length(rule) <= 500),
  starts_local     timestamp not null,
  time_zone        text not null check ((timestamp '2000-01-01' at time zone time_zone) is not null),
  duration_minutes int not null check (duration_minutes between 5 and 10080),
  except_on        date[] not null default '{}' check (cardinality(except_on) <= 400),    -- EXDATE, as days
  extra_local      timestamp[] not null default '{}' check (cardinality(extra_local) <= 100), -- RDATE
  place_name       text check (char_length(place_name) between 1 and 200),
  place_address    text check (char_length(place_address) <= 300),
  online_url       text check (online_url ~ '^https?://' and char_length(online_url) <= 1000),
  dial_in          text check (char_length(dial_in) between 1 and 300),
  capacity         int check (capacity >= 1),
  online_capacity  int check (online_capacity >= 1),
  asks_guest_names boolean not null default false,
  asked_needs      need[] not null default '{}',
  campaign_id      uuid references campaigns,
  priority_area_id uuid references priority_areas,
  extended_to      date not null, -- occurrences exist for all days before
  cancelled_at     timestamptz,
  version          int not null default 1, -- the ETag
  created_by       uuid references people on delete set null,
  created_at       timestamptz not null default now(),
  updated_at       timestamptz not null default now(),
  constraint series_has_a_place check (place_name is not null or online_url is not null or dial_in is not null),
  unique (id, branch_id)
);
create index series_by_branch on series (branch_id, created_at desc, id desc);
create index series_to_extend on series (extended_to) where cancelled_at is null;

alter table meetings
  add column series_id         uuid,
  add column occurrence_local  timestamp, -- RECURRENCE-ID: when the series' rule has it, wherever it was moved since
  add column own_fields        text[] not null default '{}', -- changed on this one: a change of the series leaves them
  add column sequence          int not null default 0, -- SEQUENCE of RFC 5546: rises with a new time or place, or a cancellation
  add column dial_in           text check (char_length(dial_in) between 1 and 300),
  add column asks_guest_names  boolean not null default false,
  add column asked_needs       need[] not null default '{}',
  add column cohost_branch_ids uuid[] not null default '{}', -- kept by a trigger, equal to meeting_cohosts
  add constraint meeting_of_its_branchs_series foreign key (series_id, branch_id) references series (id, branch_id),
  add constraint meeting_occurs_in_series check ((series_id is null) = (occurrence_local is null)),
  add constraint one_meeting_an_occurrence unique (series_id, occurrence_local);
alter table meetings drop constraint meeting_has_a_place;
alter table meetings add constraint meeting_has_a_place check (place_name is not null or online_url is not null or dial_in is not null);

-- Branches that hold a meeting together with the one that scheduled it. They see and keep its door, and it stands in
-- their lists; only the branch that scheduled it changes it.
create table meeting_cohosts (
  meeting_id uuid not null,
  host_id    uuid not null, -- the branch that scheduled it
  branch_id  uuid not null references branches,
  starts_at  timestamptz not null, -- the meeting's, so that a branch's list is read in order
  added_by   uuid references people on delete set null,
  added_at   timestamptz not null,
  primary key (meeting_id, branch_id),
  foreign key (meeting_id, host_id) references meetings (id, branch_id) on delete cascade,
  constraint cohost_is_another_branch check (branch_id <> host_id)
);
create index meeting_cohosts_by_branch on meeting_cohosts (branch_id, starts_at, meeting_id);

-- People who host one meeting without an office: they see its counts and keep its door, nothing else.
create table meeting_hosts (
  meeting_id uuid not null,
  branch_id  uuid not null,
  person_id  uuid not null references people on delete cascade,
  added_by   uuid references people on delete set null,
  added_at   timestamptz not null,
  primary key (meeting_id, person_id),
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade
);
create index meeting_hosts_by_person on meeting_hosts (person_id);

-- Meetings that branches which the actor organizes hold together with the one that scheduled them.
create function app.cohosted_meeting_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(select meeting_id from meeting_cohosts where branch_id = any (app.organized_branch_ids()))
$$;

-- Meetings whose door the actor keeps without being organizer of the branch that scheduled them. A person's ends a week
-- after the meeting.
create function app.hosted_meeting_ids() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array(
    select h.meeting_id from meeting_hosts h join meetings m on m.id = h.meeting_id
     where h.person_id = app.actor_id() and m.ends_at > app.now() - interval '7 days'
    union select unnest(app.cohosted_meeting_ids()))
$$;

-- Whether the actor keeps the door of a meeting: sees who answered and says who came.
create function app.keeps_door(p_meeting uuid, p_branch uuid) returns boolean language sql stable as $$
  select p_branch = any (app.organized_branch_ids()) or p_meeting = any (app.hosted_meeting_ids())
$$;

create function app.follow_cohosts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_meeting uuid := coalesce(new.meeting_id, old.meeting_id);
begin
  update meetings m set cohost_branch_ids = array(
      select branch_id from meeting_cohosts where meeting_id = v_meeting order by branch_id)
   where id = v_meeting;
  return null;
end $$;
create trigger cohosts_followed after insert or delete on meeting_cohosts for each row execute function app.follow_cohosts();

create function app.follow_cohosted_time() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update meeting_cohosts set starts_at = new.starts_at where meeting_id = new.id;
  return null;
end $$;
create trigger cohosted_time_followed after update of starts_at on meetings for each row
  when (new.starts_at <> old.starts_at and new.cohost_branch_ids <> '{}') execute function app.follow_cohosted_time();

alter table series enable row level security;
alter table meeting_cohosts enable row level security;
alter table meeting_hosts enable row level security;

create policy series_seen_by_visibility on series for select using (
  visibility = 'public'
  or (visibility = 'members' and (select app.is_inside()))
  or branch_id = any ((select app.own_branch_ids())::uuid[])
  or (select app.holds('national_staff')));
create policy series_scheduled_by_organizers on series for insert with check (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy series_changed_by_organizers on series for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));

drop policy meetings_seen_by_visibility on meetings;
create policy meetings_seen_by_visibility on meetings for select using (
  visibility = 'public'
  or (visibility = 'members' and (select app.is_inside()))
  or branch_id = any ((select app.own_branch_ids())::uuid[])
  or cohost_branch_ids && (select app.own_branch_ids())::uuid[]
  or (select app.holds('national_staff'))
  or id = any ((select app.hosted_meeting_ids())::uuid[]));
drop policy rsvps_seen_by_self_and_hosts on rsvps;
create policy rsvps_seen_by_self_and_hosts on rsvps for select using (
  person_id = (select app.actor_id())
  or branch_id = any ((select app.organized_branch_ids())::uuid[])
  or meeting_id = any ((select app.hosted_meeting_ids())::uuid[]));
drop policy attendances_seen_by_self_and_hosts on attendances;
create policy attendances_seen_by_self_and_hosts on attendances for select using (
  person_id = (select app.actor_id())
  or branch_id = any ((select app.organized_branch_ids())::uuid[])
  or meeting_id = any ((select app.hosted_meeting_ids())::uuid[]));

-- Who co-hosts is no secret to whoever sees the meeting; who hosts it in person is for the hosts and that person.
create policy cohosts_seen_with_meeting on meeting_cohosts for select using (
  exists (select from meetings m where m.id = meeting_id));
create policy hosts_seen_by_hosts_and_self on meeting_hosts for select using (
  person_id = (select app.actor_id()) or branch_id = any ((select app.organized_branch_ids())::uuid[]));

-- Written by functions only: they come with the roles of a meeting.
grant select on meeting_cohosts, meeting_hosts to rollcall_app;
grant select on series to rollcall_app;
grant insert (id, branch_id, previous_id, title, description, kind, visibility, rule, starts_local, time_zone, duration_minutes, except_on,
  extra_local, place_name, place_address, online_url, dial_in, capacity, online_capacity, asks_guest_names, asked_needs, campaign_id,
  priority_area_id, extended_to, created_by, created_at, updated_at) on series to rollcall_app;
grant update (title, description, kind, visibility, rule, starts_local, duration_minutes, except_on, extra_local, place_name, place_address,
  online_url, dial_in, capacity, online_capacity, asks_guest_names, asked_needs, campaign_id, priority_area_id, extended_to, cancelled_at,
  version, updated_at) on series to rollcall_app;
grant insert (dial_in, asks_guest_names, asked_needs) on meetings to rollcall_app;
grant update (series_id, occurrence_local, own_fields, dial_in, asks_guest_names, asked_needs) on meetings to rollcall_app;

revoke execute on all functions in schema app from public;
grant execute on function app.cohosted_meeting_ids(), app.hosted_meeting_ids(), app.keeps_door(uuid, uuid) to rollcall_app;
