-- Roles and shifts of a meeting: how many are wanted, and who does it. A shift is told from the meeting's start on, so
-- that it moves with the meeting, and is copied with it.
create type meeting_role_kind as enum ('chair', 'note_taker', 'greeter', 'childcare', 'tabling', 'other');

create table meeting_roles (
  id            uuid primary key default uuidv7(),
  meeting_id    uuid not null,
  branch_id     uuid not null, -- the meeting's, so that the policy need not look it up
  kind          meeting_role_kind not null,
  title         text check (char_length(title) between 1 and 100), -- null: what the kind is called
  shift_from    int check (shift_from between -1440 and 10080),    -- minutes after the start of the meeting
  shift_minutes int check (shift_minutes between 5 and 1440),
  wanted        int not null check (wanted between 1 and 100),
  taken         int not null default 0 check (taken >= 0), -- kept by a trigger, equal to meeting_role_people
  created_at    timestamptz not null,
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade,
  unique (id, meeting_id, branch_id),
  constraint other_role_has_a_title check (kind <> 'other' or title is not null),
  constraint shift_has_both_ends check ((shift_from is null) = (shift_minutes is null)),
  constraint no_more_take_a_role_than_wanted check (taken <= wanted)
);
create index meeting_roles_by_meeting on meeting_roles (meeting_id);

create table meeting_role_people (
  role_id    uuid not null,
  person_id  uuid not null references people on delete cascade,
  meeting_id uuid not null,
  branch_id  uuid not null,
  added_by   uuid references people on delete set null, -- the person, or an organizer
  taken_at   timestamptz not null,
  primary key (role_id, person_id),
  foreign key (role_id, meeting_id, branch_id) references meeting_roles (id, meeting_id, branch_id) on delete cascade
);
create index meeting_role_people_by_person on meeting_role_people (person_id, meeting_id);

create function app.count_role_people() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update meeting_roles set taken = taken + case tg_op when 'INSERT' then 1 else -1 end where id = coalesce(new.role_id, old.role_id);
  return null;
end $$;
create trigger role_people_counted after insert or delete on meeting_role_people for each row execute function app.count_role_people();

-- Bounded, because a meeting's roles are read all at once.
create function app.bound_roles() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from meetings where id = new.meeting_id for no key update;
  if (select count(*) from meeting_roles where meeting_id = new.meeting_id) >= 50 then perform app.refuse(409, 'too-many-roles'); end if;
  return new;
end $$;
create trigger roles_bounded before insert on meeting_roles for each row execute function app.bound_roles();

-- What a role wants has changed: whoever looks at the meeting sees it.
create function app.tell_role_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_meeting uuid := coalesce(new.meeting_id, old.meeting_id);
begin
  perform from meetings where id = v_meeting for no key update; -- gives the number under the meeting's lock
  if found then perform app.tell_event(v_meeting, null); end if;
  return null;
end $$;
create trigger role_told after insert or update or delete on meeting_roles for each row execute function app.tell_role_event();

alter table meeting_roles enable row level security;
alter table meeting_role_people enable row level security;

-- What is wanted is for whoever sees the meeting; who does it is for that person and for those who organize the meeting.
create policy roles_seen_with_meeting on meeting_roles for select using (
  exists (select from meetings m where m.id = meeting_id));
create policy roles_added_by_organizers on meeting_roles for insert with check (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy roles_changed_by_organizers on meeting_roles for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy roles_removed_by_organizers on meeting_roles for delete using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy role_people_seen_by_self_and_organizers on meeting_role_people for select using (
  person_id = (select app.actor_id()) or branch_id = any ((select app.organized_branch_ids())::uuid[]));

-- Who does what is written by functions only.
grant select, delete on meeting_roles to rollcall_app;
grant insert (id, meeting_id, branch_id, kind, title, shift_from, shift_minutes, wanted, created_at) on meeting_roles to rollcall_app;
grant update (kind, title, shift_from, shift_minutes, wanted) on meeting_roles to rollcall_app;
grant select on meeting_role_people to rollcall_app;

-- Names of those who do it, for the organizers of the branches that hold the meeting, and the own.
create view meeting_role_holders with (security_barrier) as
  select h.role_id, h.meeting_id, p.id as person_id, p.given_name, p.family_name, home.name as home_branch, h.taken_at
    from meeting_role_people h
    join meetings m on m.id = h.meeting_id
    join people p on p.id = h.person_id
    left join branches home on home.id = p.branch_id
   where h.person_id = (select app.actor_id())
      or m.branch_id = any ((select app.organized_branch_ids())::uuid[])
      or m.cohost_branch_ids && (select app.organized_branch_ids())::uuid[];
grant select on meeting_role_holders to rollcall_app;

-- Until when a role is done: its shift, or the meeting.
create function app.role_ends_at(r meeting_roles, m meetings) returns timestamptz language sql immutable
  return coalesce(m.starts_at + make_interval(mins => r.shift_from + r.shift_minutes), m.ends_at);

-- Whether the actor puts somebody on or off a role: keeps the record, or the person has answered this meeting.
create function app.knows_person(p_meeting uuid, p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from people where id = p_person and branch_id = any (app.organized_branch_ids()))
      or exists (select from rsvps where meeting_id = p_meeting and person_id = p_person)
$$;

-- The actor takes a role, or an organizer puts somebody on it. Whoever does something at a meeting comes: who has not
-- answered, or not for sure, is going from now on. Sent again it changes nothing.
create function app.take_role(p_role uuid, p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r meeting_roles;
  m meetings;
  v_own boolean := p_person = app.actor_id();
  v_answer rsvp_status;
begin
  select * into r from meeting_roles where id = p_role;
  select * into m from meetings where id = r.meeting_id;
  if not found or app.actor_id() is null or not app.may_see(app.actor_id(), m) then perform app.refuse(404, 'role-unknown'); end if;
  if not v_own then
    if not m.branch_id = any (app.organized_branch_ids()) then perform app.refuse(403, 'forbidden'); end if;
    if not app.knows_person(m.id, p_person) then perform app.refuse(404, 'person-unknown', 'personId'); end if;
    if not app.may_see(p_person, m) then perform app.refuse(409, 'person-outside', 'personId'); end if;
  end if;
  if exists (select from meeting_role_people where role_id = p_role and person_id = p_person) then return; end if;
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if v_own and app.role_ends_at(r, m) <= app.now() then perform app.refuse(409, 'role-over'); end if;

  select status into v_answer from rsvps where meeting_id = m.id and person_id = p_person;
  if not v_own and v_answer = 'declined' then perform app.refuse(409, 'person-declined', 'personId'); end if;
  -- Before the role is locked: an answer locks the meeting, and everybody goes from the meeting to the role.
  if m.starts_at > app.now() and coalesce(v_answer, 'maybe') in ('maybe', 'declined') then
    perform app.answer_for(p_person, m, 'going', null, null, null, null, null);
  else
    perform from meetings where id = m.id for no key update;
  end if;
  select * into r from meeting_roles where id = p_role for no key update;
  if not found then perform app.refuse(404, 'role-unknown'); end if;
  if exists (select from meeting_role_people where role_id = p_role and person_id = p_person) then return; end if;
  if r.taken >= r.wanted then perform app.refuse(409, 'role-full'); end if;
  insert into meeting_role_people (role_id, person_id, meeting_id, branch_id, added_by, taken_at)
    values (p_role, p_person, r.meeting_id, r.branch_id, app.actor_id(), app.now());
end $$;

-- The actor gives a role up, or an organizer takes somebody off it. The answer to the meeting stays.
create function app.leave_role(p_role uuid, p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  r meeting_roles;
  m meetings;
  v_holds boolean := exists (select from meeting_role_people where role_id = p_role and person_id = p_person);
begin
  select * into r from meeting_roles where id = p_role;
  select * into m from meetings where id = r.meeting_id for no key update;
  if not found or app.actor_id() is null
     or not (app.may_see(app.actor_id(), m) or v_holds and p_person = app.actor_id()) then
    perform app.refuse(404, 'role-unknown');
  end if;
  if p_person <> app.actor_id() and not m.branch_id = any (app.organized_branch_ids()) then perform app.refuse(403, 'forbidden'); end if;
  if not v_holds then return; end if;
  if p_person = app.actor_id() and not m.branch_id = any (app.organized_branch_ids()) and app.role_ends_at(r, m) <= app.now() then
    perform app.refuse(409, 'role-over');
  end if;
  delete from meeting_role_people where role_id = p_role and person_id = p_person;
end $$;

-- What a person does at a meeting, by time: for reminders and mails.
create function app.roles_of(p_meeting uuid, p_person uuid)
returns table (id uuid, kind meeting_role_kind, title text, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, r.kind, r.title, m.starts_at + make_interval(mins => r.shift_from),
         m.starts_at + make_interval(mins => r.shift_from + r.shift_minutes)
    from meeting_role_people h
    join meeting_roles r on r.id = h.role_id
    join meetings m on m.id = r.meeting_id
   where h.meeting_id = p_meeting and h.person_id = p_person
   order by r.shift_from nulls first, r.kind, r.id
$$;

-- Who cannot come does nothing there: the role is open again for others.
create function app.free_roles() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from meeting_role_people where meeting_id = new.meeting_id and person_id = new.person_id;
  return null;
end $$;
create trigger roles_freed after update of status on rsvps for each row
  when (new.status = 'declined' and old.status <> 'declined') execute function app.free_roles();

-- Hosts ----------------------------------------------------------------------------------------------------------
-- Rows are made by functions: an organizer names people whom the branch knows, and a branch comes with the right time.
alter table meetings add constraint meeting_is_held_by_few_branches check (cardinality(cohost_branch_ids) <= 20);

-- The meeting, for an organizer of the branch that scheduled it: 404 for whoever does not see it, 403 for whoever does.
create function app.organized_meeting(p_meeting uuid) returns meetings
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare m meetings;
begin
  select * into m from meetings where id = p_meeting;
  if not found or app.actor_id() is null or not app.may_see(app.actor_id(), m) then perform app.refuse(404, 'meeting-unknown'); end if;
  if not m.branch_id = any (app.organized_branch_ids()) then perform app.refuse(403, 'forbidden'); end if;
  return m;
end $$;

-- Makes a person host of one meeting, without an office: the door of this meeting, and nothing else.
create function app.add_host(p_meeting uuid, p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare m meetings := app.organized_meeting(p_meeting);
begin
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if not app.knows_person(p_meeting, p_person) then perform app.refuse(404, 'person-unknown', 'personId'); end if;
  if not exists (select from meeting_hosts where meeting_id = p_meeting and person_id = p_person)
     and (select count(*) from meeting_hosts where meeting_id = p_meeting) >= 20 then
    perform app.refuse(409, 'too-many-hosts');
  end if;
  insert into meeting_hosts (meeting_id, branch_id, person_id, added_by, added_at)
    values (p_meeting, m.branch_id, p_person, app.actor_id(), app.now()) on conflict do nothing;
  if found then perform app.audit('meetings.host-added', p_person, m.branch_id); end if;
end $$;

create function app.remove_host(p_meeting uuid, p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare m meetings := app.organized_meeting(p_meeting);
begin
  delete from meeting_hosts where meeting_id = p_meeting and person_id = p_person;
  if not found then return; end if;
  perform app.audit('meetings.host-removed', p_person, m.branch_id);
  if m.cancelled_at is null and m.starts_at > app.now() then
    perform from meetings where id = p_meeting for no key update;
    perform app.close_to_outsiders(m);
  end if;
end $$;

-- Has another branch hold the meeting too: its organizers keep the door with the others, its members see it.
create function app.add_cohost(p_meeting uuid, p_branch uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare m meetings := app.organized_meeting(p_meeting);
begin
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if not exists (select from branches where id = p_branch) then perform app.refuse(404, 'branch-unknown', 'branchId'); end if;
  -- Anew under the lock: it may have moved.
  select * into m from meetings where id = p_meeting for no key update;
  insert into meeting_cohosts (meeting_id, host_id, branch_id, starts_at, added_by, added_at)
    values (p_meeting, m.branch_id, p_branch, m.starts_at, app.actor_id(), app.now()) on conflict do nothing;
  if found then perform app.audit('meetings.cohost-added', p_meeting, p_branch); end if;
end $$;

-- Either side ends it. Whoever the meeting is hidden from then gives the place up, and is told.
create function app.remove_cohost(p_meeting uuid, p_branch uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare m meetings;
begin
  select * into m from meetings where id = p_meeting for no key update;
  if not found or app.actor_id() is null or not app.may_see(app.actor_id(), m) then perform app.refuse(404, 'meeting-unknown'); end if;
  if not (m.branch_id = any (app.organized_branch_ids())
          or p_branch = any (m.cohost_branch_ids) and p_branch = any (app.organized_branch_ids())) then
    perform app.refuse(403, 'forbidden');
  end if;
  delete from meeting_cohosts where meeting_id = p_meeting and branch_id = p_branch;
  if not found then return; end if;
  perform app.audit('meetings.cohost-removed', p_meeting, p_branch);
  select * into m from meetings where id = p_meeting;
  if m.cancelled_at is null and m.starts_at > app.now() then perform app.close_to_outsiders(m); end if;
end $$;

-- Names of people who host one meeting, for the organizers of the branch that scheduled it, and the own.
create view meeting_host_people with (security_barrier) as
  select h.meeting_id, p.id as person_id, p.given_name, p.family_name, home.name as home_branch, h.added_at
    from meeting_hosts h
    join people p on p.id = h.person_id
    left join branches home on home.id = p.branch_id
   where h.person_id = (select app.actor_id()) or h.branch_id = any ((select app.organized_branch_ids())::uuid[]);
grant select on meeting_host_people to rollcall_app;

-- Reports --------------------------------------------------------------------------------------------------------
-- A meeting counts once, at the branch that scheduled it; the branches that hold it with that one count it as co-hosted.
alter table report_cells add column cohosted int not null default 0;

create function app.note_cohosting_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into report_changes
    select distinct branch_id, month
      from unnest(old.cohost_branch_ids || new.cohost_branch_ids) branch_id,
           unnest(array[date_trunc('month', old.starts_local)::date, date_trunc('month', new.starts_local)::date]) month;
  return null;
end $$;
create trigger cohosting_change_noted after update of starts_local, cancelled_at, cohost_branch_ids on meetings for each row
  when (old.cohost_branch_ids <> '{}' or new.cohost_branch_ids <> '{}') execute function app.note_cohosting_change();

create or replace function app.recompute_cells(p_branch uuid default null, p_month date default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  with held as (
    select m.branch_id, date_trunc('month', m.starts_local)::date as month, count(*) as meetings, sum(m.going_count) as going,
           sum(m.came_count) as came, sum(m.going_count) filter (where m.came_count > 0) as expected,
           sum((select count(*) from rsvps r join attendances a using (meeting_id, person_id)
                 where r.meeting_id = m.id and r.status = 'going')) filter (where m.came_count > 0) as kept
      from meetings m
     where m.cancelled_at is null and (p_branch is null or m.branch_id = p_branch)
       -- The local month lies within a day of the same month in UTC: lets the index on starts_at serve.
       and (p_month is null or m.starts_at between p_month - interval '1 day' and p_month + interval '1 month 1 day')
       and (p_month is null or date_trunc('month', m.starts_local)::date = p_month)
     group by 1, 2
  ), with_others as (
    select c.branch_id, date_trunc('month', m.starts_local)::date as month, count(*) as cohosted
      from meeting_cohosts c join meetings m on m.id = c.meeting_id
     where m.cancelled_at is null and (p_branch is null or c.branch_id = p_branch)
       and (p_month is null or c.starts_at between p_month - interval '1 day' and p_month + interval '1 month 1 day')
       and (p_month is null or date_trunc('month', m.starts_local)::date = p_month)
     group by 1, 2
  ), moves as (
    select s.branch_id, date_trunc('month', s.starts_on)::date as month, 1 as change,
           (not exists (select from memberships b where b.person_id = s.person_id and b.ends_on = s.starts_on and b.end_reason = 'transferred'))::int as joined,
           0 as departed
      from memberships s
     where (p_branch is null or s.branch_id = p_branch)
       and (p_month is null or s.starts_on >= p_month and s.starts_on < p_month + interval '1 month')
    union all
    select e.branch_id, date_trunc('month', e.ends_on)::date, -1, 0, (e.end_reason <> 'transferred')::int
      from memberships e
     where e.ends_on is not null and (p_branch is null or e.branch_id = p_branch)
       and (p_month is null or e.ends_on >= p_month and e.ends_on < p_month + interval '1 month')
    union all
    select p_branch, p_month, 0, 0, 0 where p_branch is not null and p_month is not null -- a cell that lost its last row becomes zero
  ), moved as (
    select branch_id, month, sum(change) as change, sum(joined) as joined, sum(departed) as departed from moves group by 1, 2
  )
  insert into report_cells (branch_id, month, joined, departed, member_change, meetings, cohosted, going, came, expected, kept)
  select branch_id, month, coalesce(v.joined, 0), coalesce(v.departed, 0), coalesce(v.change, 0),
         coalesce(h.meetings, 0), coalesce(w.cohosted, 0), coalesce(h.going, 0), coalesce(h.came, 0), coalesce(h.expected, 0),
         coalesce(h.kept, 0)
    from held h full join moved v using (branch_id, month) full join with_others w using (branch_id, month)
  on conflict (branch_id, month) do update set (joined, departed, member_change, meetings, cohosted, going, came, expected, kept) =
    (excluded.joined, excluded.departed, excluded.member_change, excluded.meetings, excluded.cohosted, excluded.going, excluded.came,
     excluded.expected, excluded.kept)
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.take_role(uuid, uuid), app.leave_role(uuid, uuid), app.add_host(uuid, uuid), app.remove_host(uuid, uuid),
  app.add_cohost(uuid, uuid), app.remove_cohost(uuid, uuid) to rollcall_app;
