-- A meeting has places in a room, places on a line, or both, each with its own capacity and its own waiting line; an answer
-- says which. And what a host needs to know of who comes: names of guests, childcare and the like.
create type rsvp_mode as enum ('room', 'online');

alter table meetings
  add column online_capacity int check (online_capacity >= 1),
  -- Places taken online: those going and their guests. What is left of going_count + guest_count sits in the room.
  add column online_count    int not null default 0 check (online_count >= 0);
alter table rsvps add column mode rsvp_mode not null default 'room';

alter table meetings disable trigger meeting_change_followed;
update meetings set online_capacity = capacity, capacity = null, online_count = going_count + guest_count where place_name is null;
alter table meetings enable trigger meeting_change_followed;
update rsvps r set mode = 'online' from meetings m where m.id = r.meeting_id and m.place_name is null;

alter table meetings
  drop constraint meeting_capacity_holds,
  add constraint meeting_capacity_holds check (going_count + guest_count - online_count <= capacity),
  add constraint meeting_online_capacity_holds check (online_count <= online_capacity),
  add constraint meeting_online_places_are_taken check (online_count <= going_count + guest_count);
grant insert (online_capacity) on meetings to rollcall_app;
grant update (online_capacity) on meetings to rollcall_app;

-- Seen by the person and the organizers of the branches that hold the meeting, and forgotten 30 days after it. A host
-- without an office keeps the door: who comes, not what they need.
create table rsvp_details (
  meeting_id  uuid not null,
  person_id   uuid not null,
  branch_id   uuid not null,
  guest_names text[] not null default '{}' check (cardinality(guest_names) <= 10),
  needs       need[] not null default '{}',
  note        text not null default '' check (char_length(note) <= 500),
  primary key (meeting_id, person_id),
  foreign key (meeting_id, person_id) references rsvps on delete cascade
);
alter table rsvp_details enable row level security;
create policy details_seen_by_self_and_organizers on rsvp_details for select using (
  person_id = (select app.actor_id())
  or branch_id = any ((select app.organized_branch_ids())::uuid[])
  or meeting_id = any ((select app.cohosted_meeting_ids())::uuid[]));
grant select on rsvp_details to rollcall_app;

-- Gives the number of answers whose details were forgotten.
create function app.forget_rsvp_details() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  delete from rsvp_details d using meetings m where m.id = d.meeting_id and m.ends_at < app.now() - interval '30 days';
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end $$;

-- The capacity of a mode (null: no limit) and the places taken of it.
create function app.capacity_of(m meetings, p_mode rsvp_mode) returns int language sql immutable
  return case p_mode when 'room' then m.capacity else m.online_capacity end;
create function app.taken_of(m meetings, p_mode rsvp_mode) returns int language sql immutable
  return case p_mode when 'room' then m.going_count + m.guest_count - m.online_count else m.online_count end;

-- Gives free places to those who wait, each line first come first served. The caller holds the meeting's row lock.
-- A party that is larger than all places of its mode is passed over; otherwise nobody overtakes in the same line.
create or replace function app.promote(p_meeting uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m meetings;
  waiting rsvps;
  v_full rsvp_mode[] := '{}';
begin
  select * into m from meetings where id = p_meeting for no key update;
  for waiting in select * from rsvps where meeting_id = p_meeting and status = 'waitlisted' order by queue_no loop
    -- Who left since then neither keeps a place in line nor gets one.
    if m.visibility <> 'public' and not app.may_see(waiting.person_id, m) then
      update rsvps set status = 'declined', guests = 0, queue_no = null, answered_at = app.now()
       where meeting_id = p_meeting and person_id = waiting.person_id;
      update meetings set waitlisted_count = waitlisted_count - 1, declined_count = declined_count + 1 where id = p_meeting returning * into m;
      delete from rsvp_details where meeting_id = p_meeting and person_id = waiting.person_id;
      perform app.enqueue('mail', json_build_object('template', 'meeting-closed', 'meetingId', p_meeting, 'personId', waiting.person_id));
      continue;
    end if;
    continue when waiting.mode = any (v_full) or 1 + waiting.guests > app.capacity_of(m, waiting.mode);
    if app.taken_of(m, waiting.mode) + 1 + waiting.guests > app.capacity_of(m, waiting.mode) then
      v_full := v_full || waiting.mode;
      exit when cardinality(v_full) = 2;
      continue;
    end if;
    update rsvps set status = 'going', queue_no = null, answered_at = app.now()
     where meeting_id = p_meeting and person_id = waiting.person_id;
    update meetings set going_count = going_count + 1, guest_count = guest_count + waiting.guests,
                        online_count = online_count + case waiting.mode when 'online' then 1 + waiting.guests else 0 end,
                        waitlisted_count = waitlisted_count - 1
     where id = p_meeting returning * into m;
    perform app.enqueue('mail', json_build_object('template', 'rsvp-promoted', 'meetingId', p_meeting, 'personId', waiting.person_id));
  end loop;
end $$;

create or replace function app.place_in_line(p_meeting uuid) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*)::int from rsvps ahead
           where ahead.meeting_id = p_meeting and ahead.status = 'waitlisted' and ahead.mode = own.mode and ahead.queue_no <= own.queue_no)
    from rsvps own where own.meeting_id = p_meeting and own.person_id = app.actor_id() and own.status = 'waitlisted'
$$;

-- Whether a person may see a meeting: the policy of meetings, for somebody else than the actor.
drop function app.may_see(uuid, uuid, meeting_visibility) cascade;
create function app.may_see(p_person uuid, m meetings) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select m.visibility = 'public'
    or exists (select from memberships s
        where s.person_id = p_person and s.starts_on <= app.today() and (s.ends_on is null or s.ends_on > app.today())
          and (m.visibility = 'members' or s.branch_id = m.branch_id or s.branch_id = any (m.cohost_branch_ids)))
    or exists (select from offices o join branches b on b.id = m.branch_id or b.id = any (m.cohost_branch_ids)
        where o.person_id = p_person and o.starts_on <= app.today() and (o.ends_on is null or o.ends_on > app.today())
          and (m.visibility = 'members' or o.role = 'national_staff' or o.branch_id = b.id or o.region_id = b.region_id))
    or exists (select from meeting_hosts h where h.meeting_id = m.id and h.person_id = p_person)
$$;

-- Whoever answers for a person (the person, a mailed link, a calendar program, a series) comes through here. Sets the
-- answer under the meeting's row lock; null for guests or mode keeps what was answered before. Sent again it changes
-- nothing and mails nothing. Gives the status that results and the place in line.
create function app.set_answer(p_meeting uuid, p_person uuid, p_wish rsvp_status, p_guests int, p_mode rsvp_mode, p_mail boolean)
returns table (status rsvp_status, guests int, place int, mode rsvp_mode) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  m meetings;
  old rsvps;
  v_guests int;
  v_mode rsvp_mode;
  v_status rsvp_status := p_wish;
  v_held int; -- places of this mode that the person holds already
  v_line bigint;
  v_ahead boolean; -- somebody waits in this line whom it could hold
begin
  select * into m from meetings where id = p_meeting for no key update;
  if not found then perform app.refuse(404, 'meeting-unknown'); end if;
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if m.starts_at <= app.now() then perform app.refuse(409, 'meeting-started'); end if;
  if p_wish = 'waitlisted' then perform app.refuse(400, 'invalid', 'status'); end if;

  select * into old from rsvps where meeting_id = p_meeting and person_id = p_person;
  v_guests := case when p_wish = 'declined' then 0 else coalesce(p_guests, old.guests, 0) end;
  v_mode := coalesce(p_mode, old.mode, case when m.place_name is null then 'online' else 'room' end::rsvp_mode);
  if v_mode = 'room' and m.place_name is null or v_mode = 'online' and m.online_url is null and m.dial_in is null then
    perform app.refuse(409, 'mode-unavailable', 'mode');
  end if;
  v_held := case when old.status = 'going' and old.mode = v_mode then 1 + old.guests else 0 end;
  v_ahead := m.waitlisted_count > 0 and exists (
    select from rsvps r where r.meeting_id = p_meeting and r.status = 'waitlisted' and r.mode = v_mode and r.person_id <> p_person
       and 1 + r.guests <= app.capacity_of(m, v_mode));

  if p_wish = 'going' then
    if 1 + v_guests > app.capacity_of(m, v_mode) then
      perform app.refuse(409, 'party-too-large', 'guests', (app.capacity_of(m, v_mode) - 1)::text);
    end if;
    if old.status = 'waitlisted' and old.mode = v_mode then
      v_status := 'waitlisted'; -- keeps the place in line
      v_line := old.queue_no;
    elsif 1 + v_guests > v_held
      and (v_ahead or app.taken_of(m, v_mode) - v_held + 1 + v_guests > app.capacity_of(m, v_mode)) then
      if old.status = 'going' then -- keeps the places that it has
        perform app.refuse(409, 'not-enough-places', case when v_held > 0 then 'guests' else 'mode' end,
          (case when v_ahead then 0 else app.capacity_of(m, v_mode) - app.taken_of(m, v_mode) end)::text);
      end if;
      v_status := 'waitlisted';
      v_line := nextval('rsvp_queue');
    end if;
  end if;

  if (old.status, old.guests, old.mode) is not distinct from (v_status, v_guests, v_mode) then
    return query select v_status, v_guests, app.place_of(p_meeting, p_person), v_mode;
    return;
  end if;

  insert into rsvps (meeting_id, person_id, branch_id, status, guests, mode, queue_no, answered_at)
    values (p_meeting, p_person, m.branch_id, v_status, v_guests, v_mode, v_line, app.now())
    on conflict (meeting_id, person_id) do update set status = excluded.status, guests = excluded.guests, mode = excluded.mode,
      queue_no = excluded.queue_no, answered_at = excluded.answered_at;
  update meetings set
    going_count      = going_count      + (v_status = 'going')::int      - (old.status is not distinct from 'going')::int,
    guest_count      = guest_count      + case when v_status = 'going' then v_guests else 0 end
                                        - case when old.status = 'going' then old.guests else 0 end,
    online_count     = online_count     + case when v_status = 'going' and v_mode = 'online' then 1 + v_guests else 0 end
                                        - case when old.status = 'going' and old.mode = 'online' then 1 + old.guests else 0 end,
    maybe_count      = maybe_count      + (v_status = 'maybe')::int      - (old.status is not distinct from 'maybe')::int,
    declined_count   = declined_count   + (v_status = 'declined')::int   - (old.status is not distinct from 'declined')::int,
    waitlisted_count = waitlisted_count + (v_status = 'waitlisted')::int - (old.status is not distinct from 'waitlisted')::int
   where id = p_meeting;
  if p_mail then
    perform app.enqueue('mail', json_build_object('template', 'rsvp-' || v_status, 'meetingId', p_meeting, 'personId', p_person));
  end if;

  -- A place was given up, or the first in line became smaller or left: the line may move.
  if m.waitlisted_count > 0 and (old.status = 'going' or old.status = 'waitlisted') then
    perform app.promote(p_meeting);
  end if;
  -- The last of an only line is as many as wait: not counted one by one, for a line may be thousands long.
  return query select r.status, r.guests,
      case when v_line is not null and old.queue_no is null and (m.place_name is null or m.online_url is null and m.dial_in is null)
           then m.waitlisted_count + 1 else app.place_of(p_meeting, p_person) end, r.mode
    from rsvps r where r.meeting_id = p_meeting and r.person_id = p_person;
end $$;

-- A person's place in the line of a meeting; null for who does not wait.
create function app.place_of(p_meeting uuid, p_person uuid) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*)::int from rsvps ahead
           where ahead.meeting_id = p_meeting and ahead.status = 'waitlisted' and ahead.mode = own.mode and ahead.queue_no <= own.queue_no)
    from rsvps own where own.meeting_id = p_meeting and own.person_id = p_person and own.status = 'waitlisted'
$$;

-- What the hosts should know of an answer. Null leaves as it was; names are kept only where the organizer asks for them,
-- needs only those that are asked for; who declines has none.
create function app.set_rsvp_details(p_meeting uuid, p_person uuid, p_guest_names text[], p_needs need[], p_note text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m meetings;
  r rsvps;
begin
  select * into m from meetings where id = p_meeting;
  select * into r from rsvps where meeting_id = p_meeting and person_id = p_person;
  if not found or r.status = 'declined' then
    delete from rsvp_details where meeting_id = p_meeting and person_id = p_person;
  elsif p_guest_names is not null or p_needs is not null or p_note is not null then
    insert into rsvp_details as d (meeting_id, person_id, branch_id, guest_names, needs, note)
      values (p_meeting, p_person, m.branch_id,
              case when m.asks_guest_names then coalesce(p_guest_names, '{}') else '{}' end,
              array(select n from unnest(coalesce(p_needs, '{}')) n where n = any (m.asked_needs) order by n), coalesce(p_note, ''))
      on conflict (meeting_id, person_id) do update set
        guest_names = case when p_guest_names is null then d.guest_names else excluded.guest_names end,
        needs       = case when p_needs is null then d.needs else excluded.needs end,
        note        = coalesce(p_note, d.note);
  end if;
  -- No more names than guests.
  update rsvp_details set guest_names = guest_names[1:r.guests]
   where meeting_id = p_meeting and person_id = p_person and cardinality(guest_names) > r.guests;
end $$;

-- Before a meeting changes: a new time or place, or a cancellation, raises the SEQUENCE that calendar programs compare.
-- And where the room, or the line, goes away, its people sit where the meeting still is.
create function app.prepare_meeting_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.cancelled_at is null) <> (old.cancelled_at is null)
     or (new.starts_at, new.ends_at, new.place_name, new.place_address, new.online_url, new.dial_in)
        is distinct from (old.starts_at, old.ends_at, old.place_name, old.place_address, old.online_url, old.dial_in) then
    new.sequence := old.sequence + 1;
  end if;
  if old.place_name is not null and new.place_name is null then
    update rsvps set mode = 'online' where meeting_id = new.id and mode = 'room';
    new.online_count := new.going_count + new.guest_count;
  elsif (old.online_url is not null or old.dial_in is not null) and new.online_url is null and new.dial_in is null then
    update rsvps set mode = 'room' where meeting_id = new.id and mode = 'online';
    new.online_count := 0;
  end if;
  return new;
end $$;
create trigger meeting_change_prepared before update of starts_at, ends_at, place_name, place_address, online_url, dial_in, cancelled_at
  on meetings for each row execute function app.prepare_meeting_change();

-- More room lets the line move; a new time or place, or a cancellation, is told to everybody who has not declined. Where a
-- whole series changes, its one mail says it (app.quiet is set by whoever changes it).
create or replace function app.follow_meeting_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.visibility <> old.visibility and new.cancelled_at is null and new.starts_at > app.now() then
    perform app.close_to_outsiders(new);
  end if;
  if new.cancelled_at is null and new.waitlisted_count > 0
     and (new.capacity, new.online_capacity, new.place_name is null, new.online_url is null and new.dial_in is null)
         is distinct from (old.capacity, old.online_capacity, old.place_name is null, old.online_url is null and old.dial_in is null) then
    perform app.promote(new.id);
  end if;
  if coalesce(current_setting('app.quiet', true), '') <> 'on'
     and (new.cancelled_at is not null and old.cancelled_at is null
          or (new.starts_at, new.ends_at, new.place_name, new.place_address, new.online_url, new.dial_in)
             is distinct from (old.starts_at, old.ends_at, old.place_name, old.place_address, old.online_url, old.dial_in)) then
    perform app.enqueue('mail', json_build_object(
        'template', case when new.cancelled_at is null then 'meeting-changed' else 'meeting-cancelled' end,
        'meetingId', new.id, 'personId', r.person_id))
      from rsvps r where r.meeting_id = new.id and r.status <> 'declined' and new.ends_at > app.now();
  end if;
  return null;
end $$;
drop trigger meeting_change_followed on meetings;
create trigger meeting_change_followed after update of capacity, online_capacity, visibility, starts_at, ends_at, place_name, place_address,
  online_url, dial_in, cancelled_at on meetings for each row execute function app.follow_meeting_change();

revoke execute on all functions in schema app from public;
grant execute on function app.forget_rsvp_details() to rollcall_app;
