-- A whole series changes: the rules that keep its meetings, their answers and the records of those who come to all of them
-- together. Everybody takes the locks in one order: the series, the records by person, the meetings by start.

-- The actor answers a whole series; 'declined' takes the record back and declines what was answered. Gives one row an
-- occurrence that is still to come; refusal is the code of why an occurrence keeps what it had. Answers share the series'
-- lock: a record that comes while meetings are added or changed would miss them.
create function app.answer_series(p_series uuid, p_wish rsvp_status, p_guests int, p_mode rsvp_mode, p_except date[])
returns table (meeting_id uuid, status rsvp_status, guests int, place int, refusal text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  s series;
  occurrence record;
  was series_rsvps;
  v_except date[] := array(select distinct d from unnest(p_except) d order by d);
  v_capacity int;
begin
  select * into s from series where id = p_series for share;
  if not found or app.actor_id() is null or not (s.visibility = 'public'
      or (s.visibility = 'members' and app.is_inside())
      or s.branch_id = any (app.own_branch_ids())
      or app.holds('national_staff')) then
    perform app.refuse(404, 'series-unknown');
  end if;
  if s.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if p_wish not in ('going', 'maybe', 'declined') then perform app.refuse(400, 'invalid', 'status'); end if;
  -- What no meeting of the series could take is refused as a whole; what one of them cannot take is told of that one.
  if p_wish <> 'declined' then
    if p_mode = 'room' and s.place_name is null or p_mode = 'online' and s.online_url is null and s.dial_in is null then
      perform app.refuse(409, 'mode-unavailable', 'mode');
    end if;
    v_capacity := case when coalesce(p_mode = 'online', s.place_name is null) then s.online_capacity else s.capacity end;
    if p_wish = 'going' and 1 + p_guests > v_capacity then
      perform app.refuse(409, 'party-too-large', 'guests', (v_capacity - 1)::text);
    end if;
  end if;

  select * into was from series_rsvps where series_id = p_series and person_id = app.actor_id() for update;
  if p_wish = 'declined' then
    delete from series_rsvps where series_id = p_series and person_id = app.actor_id();
  else
    insert into series_rsvps as r (series_id, person_id, branch_id, status, guests, mode, except_on, answered_at)
      values (p_series, app.actor_id(), s.branch_id, p_wish, p_guests, p_mode, v_except, app.now())
      on conflict (series_id, person_id) do update set status = excluded.status, guests = excluded.guests, mode = excluded.mode,
        except_on = excluded.except_on, answered_at = case
          when (r.status, r.guests, r.mode, r.except_on) is distinct from (excluded.status, excluded.guests, excluded.mode, excluded.except_on)
          then excluded.answered_at else r.answered_at end;
  end if;

  for occurrence in
    select m.id, m.occurrence_local::date = any (v_except) as excepted, r.status as had
      from meetings m left join rsvps r on r.meeting_id = m.id and r.person_id = app.actor_id()
     where m.series_id = p_series and m.cancelled_at is null and m.starts_at > app.now() and app.may_see(app.actor_id(), m)
     order by m.starts_at, m.id
  loop
    continue when occurrence.had is null and p_wish = 'declined';
    begin
      return query select occurrence.id, a.status, a.guests, a.place, null::text
        from app.set_answer(occurrence.id, app.actor_id(), case when occurrence.excepted then 'declined' else p_wish end,
                            p_guests, p_mode, false) a;
      if p_wish = 'declined' or occurrence.excepted then
        perform app.set_rsvp_details(occurrence.id, app.actor_id(), null, null, null);
      end if;
    exception when sqlstate 'RC409' then
      return query select occurrence.id, r.status, coalesce(r.guests, 0), app.place_of(occurrence.id, app.actor_id()), sqlerrm
        from (select 1) one left join rsvps r on r.meeting_id = occurrence.id and r.person_id = app.actor_id();
    end;
  end loop;
  if p_wish = 'declined' and was.person_id is not null
     or p_wish <> 'declined' and (was.status, was.guests, was.mode, was.except_on) is distinct from (p_wish, p_guests, p_mode, v_except) then
    perform app.enqueue('mail', json_build_object('template', case p_wish when 'declined' then 'series-left' else 'series-joined' end,
        'seriesId', p_series, 'personId', app.actor_id()));
  end if;
end $$;

-- Takes back the answers of those whom a meeting is hidden from now on: they could neither find it nor give their place
-- up, and would be mailed where it is held. They are told, and whoever waits moves up.
-- Where a whole series closes, one mail says so, not one for each of its meetings: a job of the same key replaces the one before.
create or replace function app.close_to_outsiders(m meetings) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  shut record;
  v_quiet boolean := m.series_id is not null and coalesce(current_setting('app.quiet', true), '') = 'on';
begin
  for shut in
    update rsvps r set status = 'declined', guests = 0, queue_no = null, answered_at = app.now()
     where r.meeting_id = m.id and r.status <> 'declined' and not app.may_see(r.person_id, m)
    returning r.person_id, old.status as was, old.guests as brought, old.mode as mode
  loop
    update meetings set
      going_count      = going_count      - (shut.was = 'going')::int,
      guest_count      = guest_count      - case when shut.was = 'going' then shut.brought else 0 end,
      online_count     = online_count     - case when shut.was = 'going' and shut.mode = 'online' then 1 + shut.brought else 0 end,
      maybe_count      = maybe_count      - (shut.was = 'maybe')::int,
      waitlisted_count = waitlisted_count - (shut.was = 'waitlisted')::int,
      declined_count   = declined_count   + 1
     where id = m.id;
    delete from rsvp_details where meeting_id = m.id and person_id = shut.person_id;
    if v_quiet then
      perform app.enqueue('mail', json_build_object('template', 'series-closed', 'seriesId', m.series_id, 'personId', shut.person_id),
                          null, 'series-closed ' || m.series_id || ' ' || shut.person_id);
    else
      perform app.enqueue('mail', json_build_object('template', 'meeting-closed', 'meetingId', m.id, 'personId', shut.person_id));
    end if;
  end loop;
  if found then perform app.promote(m.id); end if;
end $$;

-- Takes all locks that a change of a series needs, for an organizer of its branch. Gives the version that holds now.
create function app.lock_series(p_series uuid) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare s series;
begin
  select * into s from series where id = p_series and branch_id = any (app.organized_branch_ids()) for no key update;
  if not found then perform app.refuse(404, 'series-unknown'); end if;
  if s.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  perform from series_rsvps where series_id = p_series order by person_id for update;
  perform from meetings where series_id = p_series and starts_at > app.now() order by starts_at, id for no key update;
  return s.version;
end $$;

-- Lets a new series take over these meetings, as they are, from the one that it follows. Whoever came to all of those comes
-- to all of these; an exception goes where its day is.
create function app.split_series(p_from uuid, p_to uuid, p_meetings uuid[], p_since date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select count(*) from series where id in (p_from, p_to) and branch_id = any (app.organized_branch_ids())) <> 2 then
    perform app.refuse(404, 'series-unknown');
  end if;
  update meetings set series_id = p_to where id = any (p_meetings) and series_id = p_from;
  insert into series_rsvps (series_id, person_id, branch_id, status, guests, mode, except_on, answered_at)
    select p_to, person_id, branch_id, status, guests, mode, array(select d from unnest(except_on) d where d >= p_since order by d), answered_at
      from series_rsvps where series_id = p_from;
  update series_rsvps set except_on = array(select d from unnest(except_on) d where d < p_since order by d)
   where series_id = p_from and p_since <= any (except_on);
end $$;

-- The meeting as its series has it, but for what was changed on it alone.
create function app.as_in_series(m meetings, s series) returns meetings language plpgsql immutable set search_path = public, pg_temp as $$
begin
  if 'title' <> all (m.own_fields) then m.title := s.title; end if;
  if 'description' <> all (m.own_fields) then m.description := s.description; end if;
  if 'kind' <> all (m.own_fields) then m.kind := s.kind; end if;
  if 'visibility' <> all (m.own_fields) then m.visibility := s.visibility; end if;
  if 'durationMinutes' <> all (m.own_fields) then m.ends_at := m.starts_at + make_interval(mins => s.duration_minutes); end if;
  if 'placeName' <> all (m.own_fields) then m.place_name := s.place_name; end if;
  if 'placeAddress' <> all (m.own_fields) then m.place_address := s.place_address; end if;
  if 'onlineUrl' <> all (m.own_fields) then m.online_url := s.online_url; end if;
  if 'dialIn' <> all (m.own_fields) then m.dial_in := s.dial_in; end if;
  if 'capacity' <> all (m.own_fields) then m.capacity := s.capacity; end if;
  if 'onlineCapacity' <> all (m.own_fields) then m.online_capacity := s.online_capacity; end if;
  if 'asksGuestNames' <> all (m.own_fields) then m.asks_guest_names := s.asks_guest_names; end if;
  if 'askedNeeds' <> all (m.own_fields) then m.asked_needs := s.asked_needs; end if;
  if 'campaignId' <> all (m.own_fields) then m.campaign_id := s.campaign_id; end if;
  if 'priorityAreaId' <> all (m.own_fields) then m.priority_area_id := s.priority_area_id; end if;
  return m;
end $$;

-- Makes the meetings of a series what it says now. p_moves: [{ id, occurrence, startsLocal, startsAt }], the meetings that stay,
-- with their place in the rule and, unless null, their new time; p_gone are cancelled for p_reason. Whoever answered one that
-- moved or is gone is told once, by p_template. The caller holds the locks of app.lock_series.
create function app.change_occurrences(p_series uuid, p_moves jsonb, p_gone uuid[], p_reason text, p_template text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s series;
  place record;
  was meetings;
  m meetings;
  v_sequence int;
  v_affected uuid[] := p_gone;
begin
  select * into s from series where id = p_series and branch_id = any (app.organized_branch_ids());
  if not found then perform app.refuse(404, 'series-unknown'); end if;
  perform set_config('app.quiet', 'on', true);

  -- Exceptions follow the meetings that they are about.
  with moved as (
    select o.occurrence_local::date as was, x.occurrence::date as day
      from jsonb_to_recordset(p_moves) x (id uuid, occurrence timestamp) join meetings o using (id)
     where o.occurrence_local::date <> x.occurrence::date
  )
  update series_rsvps r set except_on = array(
      select distinct coalesce(moved.day, d) from unnest(r.except_on) d left join moved on moved.was = d order by 1)
   where r.series_id = p_series and r.except_on && array(select moved.was from moved);

  -- Two steps, for one may take the place that another has until then.
  update meetings o set occurrence_local = o.occurrence_local + interval '1000 years'
    from jsonb_to_recordset(p_moves) x (id uuid, occurrence timestamp)
   where o.id = x.id and o.series_id = p_series and o.occurrence_local <> x.occurrence;
  update meetings o set occurrence_local = x.occurrence
    from jsonb_to_recordset(p_moves) x (id uuid, occurrence timestamp)
   where o.id = x.id and o.series_id = p_series and o.occurrence_local <> x.occurrence;

  for place in
    select x.id, x."startsLocal", x."startsAt" from jsonb_to_recordset(p_moves) x (id uuid, "startsLocal" timestamp, "startsAt" timestamptz)
      join meetings o using (id) where o.series_id = p_series and o.cancelled_at is null order by o.starts_at, o.id
  loop
    select * into was from meetings where id = place.id;
    m := was;
    m.starts_local := coalesce(place."startsLocal", m.starts_local);
    m.starts_at := coalesce(place."startsAt", m.starts_at);
    m.ends_at := m.starts_at + (was.ends_at - was.starts_at);
    m := app.as_in_series(m, s);
    continue when m is not distinct from was;
    update meetings set
      title = m.title, description = m.description, kind = m.kind, visibility = m.visibility, starts_local = m.starts_local,
      starts_at = m.starts_at, ends_at = m.ends_at, place_name = m.place_name, place_address = m.place_address,
      online_url = m.online_url, dial_in = m.dial_in, capacity = m.capacity, online_capacity = m.online_capacity,
      asks_guest_names = m.asks_guest_names, asked_needs = m.asked_needs, campaign_id = m.campaign_id,
      priority_area_id = m.priority_area_id, version = version + 1, updated_at = app.now()
     where id = m.id returning sequence into v_sequence;
    if v_sequence > was.sequence then v_affected := v_affected || m.id; end if;
  end loop;
  update meetings set cancelled_at = app.now(), cancellation_reason = p_reason, version = version + 1, updated_at = app.now()
   where id = any (p_gone) and series_id = p_series and cancelled_at is null;
  perform set_config('app.quiet', 'off', true);

  -- Records of what the series no longer has, and of those who may no longer see it, answer nothing that is added later.
  update series_rsvps set mode = null
   where series_id = p_series and (mode = 'room' and s.place_name is null or mode = 'online' and s.online_url is null and s.dial_in is null);
  if s.visibility <> 'public' then
    m := null;
    m.branch_id := s.branch_id;
    m.visibility := s.visibility;
    m.cohost_branch_ids := '{}';
    delete from series_rsvps r where r.series_id = p_series and not app.may_see(r.person_id, m);
  end if;

  perform app.enqueue('mail', json_build_object('template', p_template, 'seriesId', p_series, 'personId', told.person_id, 'since', app.now()))
    from (select distinct person_id from rsvps where meeting_id = any (v_affected) and status <> 'declined') told;
end $$;

-- Nobody can listen to a meeting that is only being made: its answers are told to no one.
drop trigger rsvp_told on rsvps;
create trigger rsvp_told after insert or update or delete on rsvps for each row
  when (coalesce(current_setting('app.unwatched', true), '') <> 'on') execute function app.tell_person_event();

-- Adds occurrences to a series as it stands in p_version, with all that it says, and answers them from the records of
-- those who come to all of them, first come first served. Those that exist already are left. Gives how many were added.
-- Locks the series and what it adds, no meeting that anybody could be answering. One statement writes each row once:
-- thousands are made at a time.
create function app.insert_occurrences(p_series uuid, p_version int, p_locals timestamp[], p_instants timestamptz[], p_extended_to date)
returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s series;
  v_like meetings;
  v_added int;
begin
  select * into s from series where id = p_series and version = p_version and cancelled_at is null for no key update;
  if not found then return 0; end if;
  v_like.branch_id := s.branch_id;
  v_like.visibility := s.visibility;
  v_like.cohost_branch_ids := '{}';
  perform set_config('app.unwatched', 'on', true);
  with occurrence as materialized (
    select uuidv7() as id, o.starts_local, o.starts_at from unnest(p_locals, p_instants) o (starts_local, starts_at)
     where not exists (select from meetings m where m.series_id = p_series and m.occurrence_local = o.starts_local)
  ), answering as materialized (
    select r.*, coalesce(r.mode, case when s.place_name is null then 'online' else 'room' end::rsvp_mode) as takes from series_rsvps r
     where r.series_id = p_series
       -- Who left since does not come any more. Asked once a person, not once an occurrence.
       and (s.visibility = 'public' or app.may_see(r.person_id, v_like))
  ), wishes as (
    select o.id as meeting_id, r.person_id, r.answered_at, r.guests, r.takes as mode,
           case when o.starts_local::date = any (r.except_on) then 'declined' else r.status end as wish,
           case r.takes when 'room' then s.capacity else s.online_capacity end as capacity
      from occurrence o cross join answering r where o.starts_at > app.now()
  ), placed as (
    select w.*, sum(1 + guests) filter (where wish = 'going') over (partition by meeting_id, mode order by answered_at, person_id) as upto
      from wishes w where wish <> 'going' or capacity is null or 1 + guests <= capacity
  ), answers as (
    select *, case when wish = 'going' and upto > capacity then 'waitlisted' else wish end as status
      from placed order by answered_at, person_id offset 0 -- the line's numbers are given in this order
  ), answered as (
    insert into rsvps (meeting_id, person_id, branch_id, status, guests, mode, queue_no, answered_at)
      select meeting_id, person_id, s.branch_id, status, case status when 'declined' then 0 else guests end, mode,
             case status when 'waitlisted' then nextval('rsvp_queue') end, app.now()
        from answers
      returning meeting_id, status, guests, mode
  ), sums as (
    select meeting_id, count(*) filter (where status = 'going') as going, count(*) filter (where status = 'maybe') as maybe,
           count(*) filter (where status = 'declined') as declined, count(*) filter (where status = 'waitlisted') as waitlisted,
           sum(guests) filter (where status = 'going') as guests,
           sum(1 + guests) filter (where status = 'going' and mode = 'online') as online
      from answered group by 1
  ), added as (
    insert into meetings (id, branch_id, series_id, occurrence_local, title, description, kind, visibility, starts_at, ends_at,
        starts_local, time_zone, place_name, place_address, online_url, dial_in, capacity, online_capacity, asks_guest_names,
        asked_needs, campaign_id, priority_area_id, going_count, guest_count, online_count, maybe_count, declined_count,
        waitlisted_count, created_by, created_at, updated_at)
      select o.id, s.branch_id, s.id, o.starts_local, s.title, s.description, s.kind, s.visibility, o.starts_at,
             o.starts_at + make_interval(mins => s.duration_minutes), o.starts_local, s.time_zone, s.place_name, s.place_address,
             s.online_url, s.dial_in, s.capacity, s.online_capacity, s.asks_guest_names, s.asked_needs, s.campaign_id,
             s.priority_area_id, coalesce(a.going, 0), coalesce(a.guests, 0), coalesce(a.online, 0), coalesce(a.maybe, 0),
             coalesce(a.declined, 0), coalesce(a.waitlisted, 0), s.created_by, app.now(), app.now()
        from occurrence o left join sums a on a.meeting_id = o.id
      returning id
  )
  select count(*) into v_added from added;
  perform set_config('app.unwatched', 'off', true);
  update series set extended_to = p_extended_to where id = p_series and extended_to < p_extended_to;
  return v_added;
end $$;

-- The same for an organizer of the series' branch.
create function app.add_occurrences(p_series uuid, p_version int, p_locals timestamp[], p_instants timestamptz[], p_extended_to date)
returns int language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from series where id = p_series and branch_id = any (app.organized_branch_ids())) then
    perform app.refuse(404, 'series-unknown');
  end if;
  return app.insert_occurrences(p_series, p_version, p_locals, p_instants, p_extended_to);
end $$;

-- For the daily job: the same as app.insert_occurrences, by the clock of the caller, and nothing where another process has
-- done it meanwhile.
create function app.extend_series(p_series uuid, p_version int, p_locals timestamp[], p_instants timestamptz[], p_extended_to date, p_now timestamptz)
returns int language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.now', p_now::text, true);
  perform from series where id = p_series and extended_to < p_extended_to for no key update;
  if not found then return 0; end if;
  return app.insert_occurrences(p_series, p_version, p_locals, p_instants, p_extended_to);
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.answer_series(uuid, rsvp_status, int, rsvp_mode, date[]),
  app.add_occurrences(uuid, int, timestamp[], timestamptz[], date), app.lock_series(uuid), app.split_series(uuid, uuid, uuid[], date),
  app.change_occurrences(uuid, jsonb, uuid[], text, text) to rollcall_app;
