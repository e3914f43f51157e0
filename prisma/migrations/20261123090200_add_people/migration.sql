-- Room `people`: a person, the memberships that say when they belonged to which branch, and the offices they hold.
create type membership_end as enum ('resigned', 'lapsed', 'transferred', 'expelled', 'deceased');
create type office_role as enum ('organizer', 'national_staff', 'membership_secretary', 'administrator');
create type office_scope as enum ('nation', 'region', 'branch');

create table people (
  id          uuid primary key default uuidv7(),
  -- In the order of a list of people, where Álvarez stands before Baker.
  given_name  text collate "und-x-icu" not null check (char_length(given_name) between 1 and 100),
  family_name text collate "und-x-icu" not null default '' check (char_length(family_name) <= 100),
  email       citext unique check (char_length(email) <= 254),
  phone       text check (char_length(phone) <= 40),
  -- The branch that keeps this person's record: that of the latest membership, or where a newcomer first came.
  branch_id   uuid references branches,
  created_at  timestamptz not null default now(),
  updated_at  timestamptz not null default now()
);
create index people_by_branch on people (branch_id, family_name, given_name, id);
create index people_by_branch_age on people (branch_id, created_at desc);

create table memberships (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references people on delete cascade,
  branch_id  uuid not null references branches,
  starts_on  date not null,
  ends_on    date, -- the first day without it
  end_reason membership_end,
  created_at timestamptz not null default now(),
  constraint membership_ends_after_start check (ends_on > starts_on),
  constraint membership_end_has_reason check ((ends_on is null) = (end_reason is null)),
  constraint one_membership_at_a_time exclude using gist (person_id with =, daterange(starts_on, ends_on) with &&)
);
create index memberships_by_branch on memberships (branch_id, starts_on);
create index memberships_by_person on memberships (person_id, starts_on desc);

create table offices (
  id         uuid primary key default uuidv7(),
  person_id  uuid not null references people on delete cascade,
  role       office_role not null,
  scope      office_scope not null,
  region_id  uuid references regions,
  branch_id  uuid references branches,
  starts_on  date not null,
  ends_on    date,
  created_at timestamptz not null default now(),
  constraint office_ends_after_start check (ends_on > starts_on),
  constraint office_scope_fits_role check ((role = 'organizer') = (scope <> 'nation')),
  constraint office_scope_names_its_place check (
    (region_id is not null) = (scope = 'region') and (branch_id is not null) = (scope = 'branch')),
  constraint one_office_of_a_kind_at_a_time exclude using gist (
    person_id with =, role with =, (coalesce(branch_id, region_id, '00000000-0000-0000-0000-000000000000')) with =,
    daterange(starts_on, ends_on) with &&)
);
create index offices_by_person on offices (person_id);
create index offices_by_branch on offices (branch_id);

-- What happened, for the administrator: who looked at or changed what, by ids, never by content.
create table audit_entries (
  id         uuid primary key default uuidv7(),
  at         timestamptz not null default now(),
  actor_id   uuid references people on delete set null,
  action     text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  subject_id uuid,
  branch_id  uuid references branches
);
create index audit_entries_by_time on audit_entries (at desc, id desc);

-- Every statement of the server begins with this: it says who acts and at what time, and looks up the actor's scopes
-- once, so that policies read settings of the transaction and the planner can hoist them.
-- Who acts is named, or is whoever holds the session with this hash: then one message both signs in and asks.
create function app.enter(p_actor uuid, p_now timestamptz default null, p_session bytea default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_today date := (coalesce(p_now, now()) at time zone 'UTC')::date;
  v_organized uuid[];
  v_offices office_role[];
  v_member uuid;
begin
  if p_actor is not null or p_session is not null then
    -- One statement for all of it: it is run with every other one.
    select who.id, held.offices, held.organized,
           (select branch_id from memberships
             where person_id = who.id and starts_on <= v_today and (ends_on is null or ends_on > v_today))
      into p_actor, v_offices, v_organized, v_member
      from (select coalesce(p_actor, (select person_id from sessions
                                       where token_hash = p_session and expires_at > coalesce(p_now, now()))) as id) who
      left join lateral (
        select array_agg(o.role) as offices, array_agg(b.id) filter (where b.id is not null) as organized
          from offices o left join branches b on b.id = o.branch_id or b.region_id = o.region_id
         where o.person_id = who.id and o.starts_on <= v_today and (o.ends_on is null or o.ends_on > v_today)) held on true;
  end if;
  perform set_config('app.actor', coalesce(p_actor::text, ''), true),
          set_config('app.now', coalesce(p_now::text, ''), true),
          set_config('app.member_branch', coalesce(v_member::text, ''), true),
          set_config('app.organized_branches', coalesce(v_organized, '{}')::text, true),
          set_config('app.offices', coalesce(v_offices, '{}')::text, true),
          -- Our statements find their rows by index whatever the values, and planning one anew takes longer than running it.
          set_config('plan_cache_mode', 'force_generic_plan', true);
end $$;

-- The branches where the actor is organizer, by an office in the branch or in its region.
create function app.organized_branch_ids() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.organized_branches', true), ''), '{}')::uuid[];

create function app.offices_held() returns office_role[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.offices', true), ''), '{}')::office_role[];

create function app.holds(p_role office_role) returns boolean language sql stable parallel safe
  return p_role = any (app.offices_held());

-- The branches whose inner life the actor shares: as a member, or as an organizer.
create function app.own_branch_ids() returns uuid[] language sql stable parallel safe
  return array_remove(nullif(current_setting('app.member_branch', true), '')::uuid || app.organized_branch_ids(), null);

-- A member of any branch, or the holder of any office.
create function app.is_inside() returns boolean language sql stable parallel safe
  return cardinality(app.own_branch_ids()) > 0 or cardinality(app.offices_held()) > 0;

create function app.keep_record_with_latest_membership() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update people p set branch_id = latest.branch_id, updated_at = app.now()
    from (select branch_id from memberships where person_id = new.person_id order by starts_on desc limit 1) latest
   where p.id = new.person_id and p.branch_id is distinct from latest.branch_id;
  return null;
end $$;
create trigger record_follows_membership after insert or update on memberships
  for each row execute function app.keep_record_with_latest_membership();

create function app.audit(p_action text, p_subject uuid default null, p_branch uuid default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into audit_entries (at, actor_id, action, subject_id, branch_id) values (app.now(), app.actor_id(), p_action, p_subject, p_branch)
$$;

alter table people enable row level security;
alter table memberships enable row level security;
alter table offices enable row level security;
alter table audit_entries enable row level security;

create policy people_seen_by_self_and_keepers on people for select using (
  id = (select app.actor_id())
  or branch_id = any ((select app.organized_branch_ids())::uuid[])
  or (select app.holds('membership_secretary'))
  or ((select app.holds('administrator'))
      and exists (select from offices o where o.person_id = people.id)));
create policy people_added_by_keepers on people for insert with check (
  branch_id = any ((select app.organized_branch_ids())::uuid[])
  or (select app.holds('membership_secretary')));
create policy people_changed_by_self_and_keepers on people for update using (
  id = (select app.actor_id())
  or branch_id = any ((select app.organized_branch_ids())::uuid[])
  or (select app.holds('membership_secretary')));

create policy memberships_seen_by_self_and_keepers on memberships for select using (
  person_id = (select app.actor_id())
  or branch_id = any ((select app.organized_branch_ids())::uuid[])
  or (select app.holds('membership_secretary')));
-- Of a person whose record the keeper sees: a membership takes the record along to its branch.
create policy memberships_added_by_keepers on memberships for insert with check (
  (branch_id = any ((select app.organized_branch_ids())::uuid[])
    or (select app.holds('membership_secretary')))
  and exists (select from people p where p.id = person_id));
create policy memberships_changed_by_keepers on memberships for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[])
  or (select app.holds('membership_secretary')));

create policy offices_seen_by_holder_and_administrators on offices for select using (
  person_id = (select app.actor_id()) or (select app.holds('administrator')));
create policy offices_given_by_administrators on offices for insert with check (
  (select app.holds('administrator')));
create policy offices_ended_by_administrators on offices for update using (
  (select app.holds('administrator')));

create policy audit_read_by_administrators on audit_entries for select using (
  (select app.holds('administrator')));

create policy regions_added_by_administrators on regions for insert with check (
  (select app.holds('administrator')));
create policy branches_added_by_administrators on branches for insert with check (
  (select app.holds('administrator')));

grant select on people, memberships, offices, audit_entries to rollcall_app;
grant insert (id, given_name, family_name, email, phone, branch_id, created_at, updated_at) on people to rollcall_app;
grant update (given_name, family_name, phone, updated_at) on people to rollcall_app;
grant insert (id, person_id, branch_id, starts_on, created_at) on memberships to rollcall_app;
grant update (ends_on, end_reason) on memberships to rollcall_app;
grant insert on offices to rollcall_app;
grant update (ends_on) on offices to rollcall_app;

revoke execute on all functions in schema app from public;
grant execute on function app.enter(uuid, timestamptz, bytea), app.organized_branch_ids(), app.offices_held(), app.holds(office_role), app.own_branch_ids(),
  app.is_inside(), app.audit(text, uuid, uuid) to rollcall_app;
