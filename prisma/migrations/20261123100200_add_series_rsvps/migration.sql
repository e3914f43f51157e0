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

-- The actor answers: 'going', 'maybe' or 'declined', with guests, in the room or online.
drop function app.answer(uuid, rsvp_status, int);
create function app.answer(p_meeting uuid, p_wish rsvp_status, p_guests int, p_mode rsvp_mode default null,
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
-- One occurrence answered by itself is an exception to the record of its series, or no longer one.
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

revoke execute on all functions in schema app from public;
grant execute on function app.answer(uuid, rsvp_status, int, rsvp_mode, text[], need[], text) to rollcall_app;
