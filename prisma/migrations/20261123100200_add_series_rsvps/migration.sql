-- "I come to all of these, but not on the 14th": one record with exceptions. Each occurrence keeps its own answer, its
-- own capacity and its own line; what is added later is answered from the record.
create table series_rsvps (
  series_id   uuid not null,
  person_id   uuid not null references people on delete cascade,
  branch_id   uuid not null, -- the series', so that the policy need not look it up
  status      rsvp_status not null check (status in ('going', 'maybe')),
  guests      int not null default 0 check (guests between 0 and 10),
  mode        rsvp_mode, -- null: in the room where there is one
  except_on   date[] not null default '{}' check (cardinality(except_on) <= 400), -- days of occurrences, by the series' rule
  answered_at timestamptz not null,
  primary key (series_id, person_id),
  foreign key (series_id, branch_id) references series (id, branch_id) on delete cascade
);
create index series_rsvps_by_person on series_rsvps (person_id);
alter table series_rsvps enable row level security;
create policy series_rsvps_seen_by_self_and_organizers on series_rsvps for select using (
  person_id = (select app.actor_id()) or branch_id = any ((select app.organized_branch_ids())::uuid[]));
grant select on series_rsvps to rollcall_app;

-- The actor answers a whole series; 'declined' takes the record back and declines what was answered. Gives one row an
-- occurrence that is still to come; refusal is the code of why an occurrence keeps what it had.
create function app.answer_series(p_series uuid, p_wish rsvp_status, p_guests int, p_mode rsvp_mode, p_except date[])
returns table (meeting_id uuid, status rsvp_status, guests int, place int, refusal text)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  s series;
  occurrence record;
  was series_rsvps;
begin
  select * into s from series where id = p_series;
  if not found or app.actor_id() is null or not (s.visibility = 'public'
      or (s.visibility = 'members' and app.is_inside())
      or s.branch_id = any (app.own_branch_ids())
      or app.holds('national_staff')) then
    perform app.refuse(404, 'series-unknown');
  end if;
  if s.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if p_wish not in ('going', 'maybe', 'declined') then perform app.refuse(400, 'invalid', 'status'); end if;

  -- The record is locked before any meeting, as app.answer does: so two answers of one person wait for each other.
  select * into was from series_rsvps where series_id = p_series and person_id = app.actor_id() for update;
  if p_wish = 'declined' then
    delete from series_rsvps where series_id = p_series and person_id = app.actor_id();
  else
    insert into series_rsvps as r (series_id, person_id, branch_id, status, guests, mode, except_on, answered_at)
      values (p_series, app.actor_id(), s.branch_id, p_wish, p_guests, p_mode,
              array(select distinct d from unnest(p_except) d order by d), app.now())
      on conflict (series_id, person_id) do update set status = excluded.status, guests = excluded.guests, mode = excluded.mode,
        except_on = excluded.except_on, answered_at = case
          when (r.status, r.guests, r.mode, r.except_on) is distinct from (excluded.status, excluded.guests, excluded.mode, excluded.except_on)
          then excluded.answered_at else r.answered_at end;
  end if;

  -- In the order in which everybody goes through the meetings of a series, so that nobody waits in a circle.
  for occurrence in
    select m.id, m.occurrence_local::date = any (p_except) as excepted, r.status as had
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
     or p_wish <> 'declined' and (was.status, was.guests, was.mode, was.except_on)
        is distinct from (p_wish, p_guests, p_mode, array(select distinct d from unnest(p_except) d order by d)) then
    perform app.enqueue('mail', json_build_object('template', case p_wish when 'declined' then 'series-left' else 'series-joined' end,
        'seriesId', p_series, 'personId', app.actor_id()));
  end if;
end $$;

-- One occurrence answered by itself is an exception to the record, or no longer one.
create or replace function app.answer(p_meeting uuid, p_wish rsvp_status, p_guests int, p_mode rsvp_mode default null,
  p_guest_names text[] default null, p_needs need[] default null, p_note text default null)
returns table (status rsvp_status, guests int, place int, mode rsvp_mode) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  m meetings;
begin
  select * into m from meetings where id = p_meeting;
  if not found or app.actor_id() is null or not (m.visibility = 'public'
      or (m.visibility = 'members' and app.is_inside())
      or m.branch_id = any (app.own_branch_ids())
      or m.cohost_branch_ids && app.own_branch_ids()
      or app.holds('national_staff')
      or p_meeting = any (app.hosted_meeting_ids())) then
    perform app.refuse(404, 'meeting-unknown');
  end if;
  return query select * from app.answer_for(app.actor_id(), m, p_wish, p_guests, p_mode, p_guest_names, p_needs, p_note);
end $$;

-- The same for whoever was let in otherwise (by a mailed link). The caller has proved that the person may see the meeting.
create function app.answer_for(p_person uuid, m meetings, p_wish rsvp_status, p_guests int, p_mode rsvp_mode,
  p_guest_names text[], p_needs need[], p_note text)
returns table (status rsvp_status, guests int, place int, mode rsvp_mode) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if m.series_id is not null then
    perform from series_rsvps where series_id = m.series_id and person_id = p_person for update;
  end if;
  return query select * from app.set_answer(m.id, p_person, p_wish, p_guests, p_mode, true);
  if p_wish = 'declined' or p_guest_names is not null or p_needs is not null or p_note is not null or p_guests is not null then
    perform app.set_rsvp_details(m.id, p_person, p_guest_names, p_needs, p_note);
  end if;
  if m.series_id is not null then
    update series_rsvps set except_on = case
        when p_wish <> 'declined' then array_remove(except_on, m.occurrence_local::date)
        else array(select distinct d from unnest(except_on || m.occurrence_local::date) d order by d) end
     where series_id = m.series_id and person_id = p_person
       and (m.occurrence_local::date = any (except_on)) is distinct from (p_wish = 'declined');
  end if;
end $$;

-- Adds occurrences to a series as it stands in p_version, with all that it says, and answers them from the records of
-- those who come to all of them, first come first served. Those that exist already are left. Gives how many were added.
-- Locks the series and what it adds, no meeting that anybody could be answering.
create function app.insert_occurrences(p_series uuid, p_version int, p_locals timestamp[], p_instants timestamptz[], p_extended_to date)
returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s series;
  v_added uuid[];
begin
  select * into s from series where id = p_series and version = p_version and cancelled_at is null for no key update;
  if not found then return 0; end if;
  with added as (
    insert into meetings (branch_id, series_id, occurrence_local, title, description, kind, visibility, starts_at, ends_at, starts_local,
        time_zone, place_name, place_address, online_url, dial_in, capacity, online_capacity, asks_guest_names, asked_needs, campaign_id,
        priority_area_id, created_by, created_at, updated_at)
      select s.branch_id, s.id, o.starts_local, s.title, s.description, s.kind, s.visibility, o.starts_at,
             o.starts_at + make_interval(mins => s.duration_minutes), o.starts_local, s.time_zone, s.place_name, s.place_address,
             s.online_url, s.dial_in, s.capacity, s.online_capacity, s.asks_guest_names, s.asked_needs, s.campaign_id,
             s.priority_area_id, s.created_by, app.now(), app.now()
        from unnest(p_locals, p_instants) o (starts_local, starts_at)
      on conflict (series_id, occurrence_local) do nothing
      returning id)
    select coalesce(array_agg(id), '{}') into v_added from added;
  update series set extended_to = greatest(extended_to, p_extended_to) where id = p_series;

  with answering as (
    select r.* from series_rsvps r
     where r.series_id = p_series and (s.visibility = 'public'
        -- Who left since does not come any more. Asked once a person, not once an occurrence.
        or exists (select from meetings m where m.id = v_added[1] and app.may_see(r.person_id, m)))
  ), wishes as (
    select m.id as meeting_id, m.branch_id, r.person_id, r.answered_at, r.guests,
           coalesce(r.mode, case when m.place_name is null then 'online' else 'room' end::rsvp_mode) as mode,
           case when m.occurrence_local::date = any (r.except_on) then 'declined' else r.status end as wish,
           app.capacity_of(m, coalesce(r.mode, case when m.place_name is null then 'online' else 'room' end::rsvp_mode)) as capacity
      from meetings m cross join answering r
     where m.id = any (v_added) and m.starts_at > app.now()
  ), placed as (
    select w.*, sum(1 + guests) filter (where wish = 'going') over (partition by meeting_id, mode order by answered_at, person_id) as upto
      from wishes w where wish <> 'going' or capacity is null or 1 + guests <= capacity
  ), answers as (
    select *, case when wish = 'going' and upto > capacity then 'waitlisted' else wish end as status
      from placed order by answered_at, person_id offset 0 -- the line's numbers are given in this order
  ), answered as (
    insert into rsvps (meeting_id, person_id, branch_id, status, guests, mode, queue_no, answered_at)
      select meeting_id, person_id, branch_id, status, case status when 'declined' then 0 else guests end, mode,
             case status when 'waitlisted' then nextval('rsvp_queue') end, app.now()
        from answers
      returning meeting_id, status, guests, mode
  ), sums as (
    select meeting_id, count(*) filter (where status = 'going') as going, count(*) filter (where status = 'maybe') as maybe,
           count(*) filter (where status = 'declined') as declined, count(*) filter (where status = 'waitlisted') as waitlisted,
           coalesce(sum(guests) filter (where status = 'going'), 0) as guests,
           coalesce(sum(1 + guests) filter (where status = 'going' and mode = 'online'), 0) as online
      from answered group by 1
  )
  update meetings m set going_count = a.going, maybe_count = a.maybe, declined_count = a.declined, waitlisted_count = a.waitlisted,
                        guest_count = a.guests, online_count = a.online
    from sums a where m.id = a.meeting_id;
  return cardinality(v_added);
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

revoke execute on all functions in schema app from public;
grant execute on function app.answer_series(uuid, rsvp_status, int, rsvp_mode, date[]), app.add_occurrences(uuid, int, timestamp[], timestamptz[], date)
  to rollcall_app;
