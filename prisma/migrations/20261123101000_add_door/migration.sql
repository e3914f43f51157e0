-- The door: who came, said by several devices that may have been without a network. Each says it under an id of its own; a
-- mark is taken back by naming it. Somebody came when a mark stands that nobody took back. So the end is the same in
-- whatever order the devices come back, nobody is counted twice, and a device that did not know of another's mark cannot
-- lose it.
create type check_in_way as enum ('list', 'code', 'walk_in');

create table check_ins (
  id          uuid primary key, -- given by the device
  meeting_id  uuid not null,
  branch_id   uuid not null,
  person_id   uuid not null references people on delete cascade,
  way         check_in_way not null,
  at          timestamptz not null, -- by the device's clock, within the meeting's door times
  received_at timestamptz not null,
  recorded_by uuid references people on delete set null,
  link_id     uuid references links on delete set null, -- the door link of a helper
  -- What a walk-in was called at the door; forgotten 30 days after the meeting.
  given_name  text check (char_length(given_name) between 1 and 100),
  family_name text check (char_length(family_name) <= 100),
  made_person boolean not null default false, -- the record began with this mark
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade
);
create index check_ins_by_meeting on check_ins (meeting_id, person_id);
create index check_ins_by_person on check_ins (person_id);

-- Marks that were taken back. One may be known here before the mark itself: the device that has it is not back yet.
create table check_in_takebacks (
  meeting_id  uuid not null,
  check_in_id uuid not null,
  branch_id   uuid not null,
  at          timestamptz not null,
  recorded_by uuid references people on delete set null,
  link_id     uuid references links on delete set null,
  primary key (meeting_id, check_in_id),
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade
);

-- That somebody agreed to be written to or called, when, where and to which words.
create table contact_consents (
  id         uuid primary key, -- of the mark at the door
  person_id  uuid not null references people on delete cascade,
  branch_id  uuid not null references branches,
  meeting_id uuid references meetings on delete set null,
  channel    text not null check (channel in ('email', 'phone')),
  wording    text not null check (char_length(wording) between 1 and 40), -- names the words that were shown
  given_at   timestamptz not null,
  taken_by   uuid references people on delete set null
);
create index contact_consents_by_person on contact_consents (person_id);

-- Of somebody who walked in and whose record another branch keeps: the hosts know the name that was said at their door,
-- not the one in the record. Otherwise whoever types an address would learn whose it is.
alter table attendances
  add column said_given_name  text,
  add column said_family_name text;
-- Whom a door link is for.
alter table links add column label text check (char_length(label) between 1 and 100);

alter table check_ins enable row level security;
alter table check_in_takebacks enable row level security;
alter table contact_consents enable row level security;
create policy check_ins_seen_by_organizers on check_ins for select using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy takebacks_seen_by_organizers on check_in_takebacks for select using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy consents_seen_by_self_and_keepers on contact_consents for select using (
  person_id = (select app.actor_id())
  or branch_id = any ((select app.organized_branch_ids())::uuid[])
  or (select app.holds('membership_secretary')));
grant select on check_ins, check_in_takebacks, contact_consents to rollcall_app;

-- A telephone number as E.164 where it can be told: with + as it stands, ten digits as one of North America.
create function app.e164(p_phone text) returns text language sql immutable parallel safe
  return case
    when p_phone ~ '^\s*\+' then '+' || regexp_replace(p_phone, '\D', '', 'g')
    when regexp_replace(p_phone, '\D', '', 'g') ~ '^1?\d{10}$' then '+1' || right(regexp_replace(p_phone, '\D', '', 'g'), 10)
  end;
create index people_by_phone on people (branch_id, app.e164(phone)) where phone is not null;

-- The first letter of a name, without accent or case.
create function app.initial(p_name text) returns text language sql immutable parallel safe
  return lower(left(normalize(ltrim(p_name), nfd), 1));

-- Whether a link opens the door of a meeting now: for its evening, and at most until six hours after the end.
create function app.opens_door(p_meeting uuid, p_link uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from app.live_link(p_link, 'door') l join meetings m on m.id = l.meeting_id
    where l.meeting_id = p_meeting and m.ends_at + interval '6 hours' > app.now())
$$;

-- The meeting, for whoever keeps its door: by office, as its host, or by a link. Refuses everybody else.
create function app.door_of(p_meeting uuid, p_link uuid) returns meetings language plpgsql stable security definer set search_path = public, pg_temp as $$
declare m meetings;
begin
  select * into m from meetings where id = p_meeting;
  if m.id is not null and app.actor_id() is not null and app.keeps_door(m.id, m.branch_id) then return m; end if;
  if m.id is not null and app.opens_door(p_meeting, p_link) then
    -- A list of names is not handed out days ahead.
    if m.starts_at > app.now() + interval '12 hours' then perform app.refuse(409, 'meeting-not-started'); end if;
    return m;
  end if;
  if exists (select from links where id = p_link and meeting_id = p_meeting and kind = 'door') then perform app.refuse(410, 'link-expired'); end if;
  if m.id is null or app.actor_id() is null or not app.may_see(app.actor_id(), m) then perform app.refuse(404, 'meeting-unknown'); end if;
  perform app.refuse(403, 'forbidden');
end $$;

-- What stands above the list.
create function app.door_head(p_meeting uuid, p_link uuid)
returns table (id uuid, title text, branch_id uuid, branch_name text, starts_at timestamptz, ends_at timestamptz, starts_local timestamp,
  time_zone text, place_name text, cancelled_at timestamptz, going int, came int, by_right boolean, gives_links boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare m meetings := app.door_of(p_meeting, p_link);
begin
  return query select m.id, m.title, m.branch_id, b.name, m.starts_at, m.ends_at, m.starts_local, m.time_zone, m.place_name, m.cancelled_at,
      m.going_count, m.came_count, app.actor_id() is not null and app.keeps_door(m.id, m.branch_id),
      m.branch_id || m.cohost_branch_ids && app.organized_branch_ids()
    from branches b where b.id = m.branch_id;
end $$;

-- A page of the list, by name. p_branch_people false: who answered or came. True: who did neither, of those branches that
-- hold the meeting and that the actor organizes; a helper and a host without office see nobody of them.
create function app.door_list(p_meeting uuid, p_link uuid, p_branch_people boolean, p_family text, p_given text, p_after uuid, p_limit int)
returns table (person_id uuid, given_name text, family_name text, home_branch text, status rsvp_status, guests int, mode rsvp_mode,
  came boolean, check_ins uuid[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  m meetings := app.door_of(p_meeting, p_link);
  v_organized uuid[] := app.organized_branch_ids();
  v_by_right boolean := app.actor_id() is not null and app.keeps_door(m.id, m.branch_id);
begin
  if p_branch_people then
    return query select p.id, p.given_name::text, p.family_name::text, b.name, null::rsvp_status, 0, null::rsvp_mode, false, '{}'::uuid[]
      from people p join branches b on b.id = p.branch_id
     where p.branch_id = any (v_organized) and p.branch_id = any (m.branch_id || m.cohost_branch_ids)
       and (p.family_name, p.given_name, p.id) > (p_family, p_given, p_after)
       and not exists (select from rsvps r where r.meeting_id = p_meeting and r.person_id = p.id)
       and not exists (select from attendances a where a.meeting_id = p_meeting and a.person_id = p.id)
     order by p.family_name, p.given_name, p.id limit p_limit;
    return;
  end if;
  return query select l.person_id, l.given_name::text, l.family_name::text, case when v_by_right then l.home end, l.status, l.guests, l.mode, l.came,
      case when l.came then array(select c.id from check_ins c where c.meeting_id = p_meeting and c.person_id = l.person_id
                         and not exists (select from check_in_takebacks t where t.meeting_id = p_meeting and t.check_in_id = c.id)
                       order by c.id) else '{}' end
    from (
      select p.id as person_id,
             case when t.said then a.said_given_name collate "und-x-icu" else p.given_name end as given_name,
             case when t.said then a.said_family_name collate "und-x-icu" else p.family_name end as family_name,
             case when not t.said then home.name end as home, r.status, coalesce(r.guests, 0) as guests, r.mode, a.person_id is not null as came
        from (select r.person_id from rsvps r where r.meeting_id = p_meeting union select a.person_id from attendances a where a.meeting_id = p_meeting) who
        join people p on p.id = who.person_id
        left join branches home on home.id = p.branch_id
        left join rsvps r on r.meeting_id = p_meeting and r.person_id = p.id
        left join attendances a on a.meeting_id = p_meeting and a.person_id = p.id
        cross join lateral (select a.said_given_name is not null and r.person_id is null
                                   and not coalesce(p.branch_id = any (v_organized), false) as said) t) l
   where (l.family_name, l.given_name, l.person_id) > (p_family, p_given, p_after)
   order by l.family_name, l.given_name, l.person_id limit p_limit;
end $$;

-- Everybody who answered: whose codes may be shown at the door.
create function app.door_people(p_meeting uuid, p_link uuid) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform app.door_of(p_meeting, p_link);
  return query select r.person_id from rsvps r where r.meeting_id = p_meeting;
end $$;

-- Whose record a walk-in is: by address wherever it is kept; by number within the branch, where a household may share one,
-- so that the first letter of the name tells its people apart. Neither depends on who came back first. Made where there is none.
create function app.walk_in_person(m meetings, p_given text, p_family text, p_email citext, p_phone text, out person uuid, out made boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  made := false;
  if p_email is not null then
    select id into person from people where email = p_email;
  elsif p_phone is not null then
    select id into person from people
     where branch_id = m.branch_id and app.e164(phone) = p_phone and app.initial(given_name) = app.initial(p_given) order by created_at, id limit 1;
  end if;
  if person is not null then return; end if;
  insert into people (given_name, family_name, email, phone, branch_id, created_at, updated_at)
    values (p_given, p_family, lower(p_email::text), p_phone, m.branch_id, app.now(), app.now()) on conflict (email) do nothing returning id into person;
  made := person is not null;
  if not made then select id into person from people where email = p_email; return; end if;
  perform app.audit('people.added', person, m.branch_id);
end $$;

-- What the marks of these people add up to, under the meeting's row lock. The time is that of the first mark that stands.
create function app.settle_attendance(m meetings, p_people uuid[]) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_came int;
begin
  perform from people where id = any (p_people) order by id for no key update; -- as every other door does: nobody waits in a circle
  -- Two walk-ins of one new person under different names: the first that was said holds, unless somebody corrected it since.
  update people p set given_name = first.given_name, family_name = first.family_name
    from (select distinct on (c.person_id) c.person_id, c.given_name, c.family_name from check_ins c
           where c.meeting_id = m.id and c.person_id = any (p_people) and c.given_name is not null order by c.person_id, c.at, c.id) first
   where p.id = first.person_id and (p.given_name, p.family_name) <> (first.given_name, first.family_name)
     and exists (select from check_ins c where c.meeting_id = m.id and c.person_id = p.id and c.made_person)
     and exists (select from check_ins c where c.meeting_id = m.id and c.person_id = p.id and (c.given_name, c.family_name) = (p.given_name, p.family_name));
  with standing as (
    select c.* from check_ins c
     where c.meeting_id = m.id and c.person_id = any (p_people)
       and not exists (select from check_in_takebacks t where t.meeting_id = m.id and t.check_in_id = c.id)
  ), gone as (
    delete from attendances a where a.meeting_id = m.id and a.person_id = any (p_people) and a.person_id not in (select person_id from standing)
  )
  insert into attendances as a (meeting_id, person_id, branch_id, recorded_at, recorded_by, said_given_name, said_family_name)
    select distinct on (s.person_id) m.id, s.person_id, m.branch_id, s.at, s.recorded_by,
           coalesce(said.given_name, had.said_given_name, case when said.id is not null then '–' end),
           case when said.given_name is not null then said.family_name when said.id is not null then coalesce(had.said_family_name, '') end
      from standing s
      left join attendances had on had.meeting_id = m.id and had.person_id = s.person_id
      -- Also by a mark that was taken back: else whoever takes it back and makes another by the list would learn whose the
      -- address is. Once what was said is forgotten, by no name.
      left join lateral (
        select w.id, w.given_name, w.family_name from check_ins w
         where w.meeting_id = m.id and w.person_id = s.person_id and w.way = 'walk_in'
         order by w.given_name is null, exists (select from check_in_takebacks t where t.meeting_id = m.id and t.check_in_id = w.id), w.at, w.id
         limit 1) said on true
     order by s.person_id, s.at, s.id
    on conflict (meeting_id, person_id) do update set recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
      said_given_name = excluded.said_given_name, said_family_name = excluded.said_family_name
      where (a.recorded_at, a.recorded_by, a.said_given_name, a.said_family_name)
        is distinct from (excluded.recorded_at, excluded.recorded_by, excluded.said_given_name, excluded.said_family_name);
  select count(*)::int into v_came from attendances where meeting_id = m.id;
  update meetings set came_count = v_came where id = m.id and came_count <> v_came;
  return v_came;
end $$;

-- Marks of a device, in any order and as often as they are sent. p_items: [{ id, at, way, person | given_name, family_name,
-- email or phone, wording | takes_back with person }]. Gives a row for each: settled, or the code of why not.
create function app.check_in(p_meeting uuid, p_link uuid, p_items jsonb)
returns table (id uuid, refusal text, person_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  m meetings := app.door_of(p_meeting, p_link);
  v_link uuid := case when app.opens_door(p_meeting, p_link) then p_link end;
  item record;
  known check_ins;
  v_person uuid;
  v_made boolean;
  v_at timestamptz;
  v_touched uuid[] := '{}';
begin
  select * into m from meetings where meetings.id = p_meeting for no key update;
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if m.starts_at > app.now() + interval '3 hours' then perform app.refuse(409, 'meeting-not-started'); end if;
  -- Two meetings of a branch may take the same newcomer at the same time.
  if p_items @> '[{"way": "walk_in"}]' then perform pg_advisory_xact_lock(hashtextextended('app.walk_in ' || m.branch_id, 0)); end if;

  for item in select * from jsonb_to_recordset(p_items) as i (id uuid, at timestamptz, way check_in_way, person uuid,
      given_name text, family_name text, email citext, phone text, wording text, takes_back uuid[]) loop
    v_at := least(greatest(coalesce(item.at, app.now()), m.starts_at - interval '3 hours'), app.now());
    if item.takes_back is not null then
      insert into check_in_takebacks (meeting_id, check_in_id, branch_id, at, recorded_by, link_id)
        select m.id, named, m.branch_id, v_at, app.actor_id(), v_link from unnest(item.takes_back) named on conflict do nothing;
      v_touched := v_touched || item.person || array(select c.person_id from check_ins c where c.meeting_id = m.id and c.id = any (item.takes_back));
      return query select item.id, null::text, item.person;
      continue;
    end if;
    select * into known from check_ins c where c.id = item.id;
    if found then
      return query select item.id, case when known.meeting_id <> m.id then 'invalid' end, case when known.meeting_id = m.id then known.person_id end;
      continue;
    end if;
    v_made := false;
    v_person := item.person;
    if item.way = 'walk_in' then
      select w.person, w.made into v_person, v_made from app.walk_in_person(m, item.given_name, item.family_name, item.email, item.phone) w;
    -- Who has not answered is marked by those who see them in the list: organizers of their branch. To mark anybody whose id
    -- is known would be a way to their name.
    elsif not exists (select from people p where p.id = v_person and p.branch_id = any (m.branch_id || m.cohost_branch_ids)
                        and p.branch_id = any (app.organized_branch_ids()))
      and not exists (select from rsvps r where r.meeting_id = m.id and r.person_id = v_person)
      and not exists (select from check_ins c where c.meeting_id = m.id and c.person_id = v_person) then
      return query select item.id, 'person-unknown', null::uuid;
      continue;
    end if;
    insert into check_ins (id, meeting_id, branch_id, person_id, way, at, received_at, recorded_by, link_id, given_name, family_name, made_person)
      values (item.id, m.id, m.branch_id, v_person, item.way, v_at, app.now(), app.actor_id(), v_link,
              case item.way when 'walk_in' then item.given_name end, case item.way when 'walk_in' then item.family_name end, v_made);
    if item.wording is not null and num_nonnulls(item.email, item.phone) = 1 then
      insert into contact_consents (id, person_id, branch_id, meeting_id, channel, wording, given_at, taken_by)
        values (item.id, v_person, m.branch_id, m.id, case when item.email is null then 'phone' else 'email' end, item.wording, v_at, app.actor_id());
    end if;
    v_touched := v_touched || v_person;
    return query select item.id, null::text, v_person;
  end loop;
  perform app.settle_attendance(m, array(select distinct t from unnest(v_touched) t where t is not null));
end $$;

-- A host says of one person whether they came. Gives the number of those who came.
create or replace function app.record_attendance(p_meeting uuid, p_person uuid, p_came boolean) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_refusal text;
  v_standing uuid[];
begin
  select array_agg(c.id) into v_standing from check_ins c where c.meeting_id = p_meeting and c.person_id = p_person;
  if not p_came or not exists (select from attendances where meeting_id = p_meeting and person_id = p_person) then
    select c.refusal into v_refusal from app.check_in(p_meeting, null, jsonb_build_array(jsonb_build_object('id', uuidv7(), 'at', app.now(),
      'way', 'list', 'person', p_person, 'takes_back', case when not p_came then to_jsonb(coalesce(v_standing, '{}')) end))) c;
    if v_refusal is not null then perform app.refuse(404, v_refusal, 'personId'); end if;
  else
    perform app.door_of(p_meeting, null);
  end if;
  return (select came_count from meetings where id = p_meeting);
end $$;

-- A door link for a helper without an account, given by an organizer of a branch that holds the meeting. Ends by itself six
-- hours after the meeting. Called again with the same id it does nothing.
create function app.add_door_link(p_id uuid, p_meeting uuid, p_label text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare m meetings := app.door_of(p_meeting, null);
begin
  if not m.branch_id || m.cohost_branch_ids && app.organized_branch_ids() then perform app.refuse(403, 'forbidden'); end if;
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if m.ends_at + interval '6 hours' <= app.now() then perform app.refuse(409, 'link-expired'); end if;
  if (select count(*) from links where meeting_id = p_meeting and kind = 'door' and revoked_at is null) >= 50 then
    perform app.refuse(409, 'invalid', 'label');
  end if;
  insert into links (id, kind, meeting_id, label, created_by, created_at, expires_at)
    values (p_id, 'door', p_meeting, p_label, app.actor_id(), app.now(), m.ends_at + interval '6 hours') on conflict (id) do nothing;
  if found then perform app.audit('door-links.added', p_id, m.branch_id); end if;
end $$;

-- The links of a meeting's door that hold, for those who may give them.
create function app.door_links(p_meeting uuid) returns table (id uuid, label text, created_at timestamptz, expires_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare m meetings := app.door_of(p_meeting, null);
begin
  if not m.branch_id || m.cohost_branch_ids && app.organized_branch_ids() then perform app.refuse(403, 'forbidden'); end if;
  return query select l.id, l.label, l.created_at, l.expires_at from links l
    where l.meeting_id = p_meeting and l.kind = 'door' and l.revoked_at is null and l.expires_at > app.now() order by l.created_at, l.id;
end $$;

create function app.revoke_door_link(p_meeting uuid, p_link uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare m meetings := app.door_of(p_meeting, null);
begin
  if not m.branch_id || m.cohost_branch_ids && app.organized_branch_ids() then perform app.refuse(403, 'forbidden'); end if;
  update links set revoked_at = app.now() where id = p_link and meeting_id = p_meeting and kind = 'door' and revoked_at is null;
  if found then perform app.audit('door-links.revoked', p_link, m.branch_id); end if;
end $$;

-- The meeting whose door a link opens, and until when.
create function app.open_door(p_link uuid) returns table (meeting_id uuid, until timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select l.meeting_id, least(l.expires_at, m.ends_at + interval '6 hours')
    from app.live_link(p_link, 'door') l join meetings m on m.id = l.meeting_id where app.opens_door(l.meeting_id, p_link);
  if not found then perform app.refuse(410, 'link-expired'); end if;
end $$;

-- Names as they were said at the door are not needed once nobody's device can be late any more.
create function app.forget_door_names() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  update check_ins c set given_name = null, family_name = null from meetings m
   where m.id = c.meeting_id and c.given_name is not null and m.ends_at < app.now() - interval '30 days';
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end $$;

-- As before, but of somebody of another branch who walked in: the name that was said.
drop view meeting_people;
create view meeting_people with (security_barrier) as
  select m.id as meeting_id, m.branch_id, p.id as person_id,
         case when t.said then a.said_given_name collate "und-x-icu" else p.given_name end as given_name,
         case when t.said then a.said_family_name collate "und-x-icu" else p.family_name end as family_name,
         case when not t.said then home.name end as home_branch,
         r.status, r.guests, r.mode, r.queue_no, r.answered_at, a.recorded_at, d.guest_names, d.needs, d.note
    from (select meeting_id, person_id from rsvps union select meeting_id, person_id from attendances) who
    join meetings m on m.id = who.meeting_id
    join people p on p.id = who.person_id
    left join branches home on home.id = p.branch_id
    left join rsvps r on r.meeting_id = who.meeting_id and r.person_id = who.person_id
    -- Not for a host without an office, who keeps the door and no more.
    left join rsvp_details d on d.meeting_id = who.meeting_id and d.person_id = who.person_id
          and (m.branch_id = any ((select app.organized_branch_ids())::uuid[]) or m.id = any ((select app.cohosted_meeting_ids())::uuid[]))
    left join attendances a on a.meeting_id = who.meeting_id and a.person_id = who.person_id
    cross join lateral (select a.said_given_name is not null and r.person_id is null
                               and not coalesce(p.branch_id = any ((select app.organized_branch_ids())::uuid[]), false) as said) t
   where m.branch_id = any ((select app.organized_branch_ids())::uuid[])
      or m.id = any ((select app.hosted_meeting_ids())::uuid[]);
grant select on meeting_people to rollcall_app;

revoke execute on all functions in schema app from public;
grant execute on function app.e164(text), app.opens_door(uuid, uuid), app.door_head(uuid, uuid),
  app.door_list(uuid, uuid, boolean, text, text, uuid, int), app.door_people(uuid, uuid), app.check_in(uuid, uuid, jsonb),
  app.add_door_link(uuid, uuid, text), app.door_links(uuid), app.revoke_door_link(uuid, uuid), app.open_door(uuid), app.forget_door_names()
  to rollcall_app;
