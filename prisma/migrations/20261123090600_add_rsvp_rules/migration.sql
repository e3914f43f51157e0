-- The rules of an RSVP. Every writer of one meeting waits for that meeting's row lock, so that capacity and order hold
-- under any concurrency; other meetings are not touched. Codes of refusal are those of the API's problem documents.

-- Gives free places to those who wait, first come first served. The caller holds the meeting's row lock.
-- A party that is larger than the whole room is passed over; otherwise nobody overtakes.
create function app.promote(p_meeting uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m meetings;
  waiting rsvps;
begin
  select * into m from meetings where id = p_meeting for no key update;
  for waiting in select * from rsvps where meeting_id = p_meeting and status = 'waitlisted' order by queue_no loop
    continue when 1 + waiting.guests > m.capacity;
    exit when m.going_count + m.guest_count + 1 + waiting.guests > m.capacity;
    update rsvps set status = 'going', queue_no = null, answered_at = app.now()
     where meeting_id = p_meeting and person_id = waiting.person_id;
    update meetings set going_count = going_count + 1, guest_count = guest_count + waiting.guests,
                        waitlisted_count = waitlisted_count - 1
     where id = p_meeting returning * into m;
    perform app.enqueue('mail', json_build_object('template', 'rsvp-promoted', 'meetingId', p_meeting, 'personId', waiting.person_id));
  end loop;
end $$;

-- The actor's place in the line of a meeting: 1 is next; null for who does not wait.
create function app.place_in_line(p_meeting uuid) returns int language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*)::int from rsvps ahead
           where ahead.meeting_id = p_meeting and ahead.status = 'waitlisted' and ahead.queue_no <= own.queue_no)
    from rsvps own where own.meeting_id = p_meeting and own.person_id = app.actor_id() and own.status = 'waitlisted'
$$;

-- The actor answers: 'going', 'maybe' or 'declined', with guests. Gives the status that results and the place in line.
-- Sent again it changes nothing and mails nothing.
create function app.answer(p_meeting uuid, p_wish rsvp_status, p_guests int)
returns table (status rsvp_status, guests int, place int) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  m meetings;
  old rsvps;
  v_guests int := case when p_wish = 'declined' then 0 else p_guests end;
  v_status rsvp_status := p_wish;
  v_held int; -- places that the actor holds already
  v_line bigint;
  v_ahead boolean; -- somebody waits whom the room could hold
begin
  select * into m from meetings where id = p_meeting for no key update;
  if not found or app.actor_id() is null or not (m.visibility = 'public'
      or (m.visibility = 'members' and app.is_inside())
      or m.branch_id = any (app.own_branch_ids())
      or app.holds('national_staff')) then
    perform app.refuse(404, 'meeting-unknown');
  end if;
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if m.starts_at <= app.now() then perform app.refuse(409, 'meeting-started'); end if;
  if p_wish = 'waitlisted' then perform app.refuse(400, 'invalid', 'status'); end if;

  select * into old from rsvps where meeting_id = p_meeting and person_id = app.actor_id();
  v_held := case when old.status = 'going' then 1 + old.guests else 0 end;
  v_ahead := m.waitlisted_count > 0 and exists (
    select from rsvps r where r.meeting_id = p_meeting and r.status = 'waitlisted' and 1 + r.guests <= m.capacity);

  if p_wish = 'going' then
    if 1 + v_guests > m.capacity then perform app.refuse(409, 'party-too-large', 'guests', (m.capacity - 1)::text); end if;
    if old.status = 'waitlisted' then
      v_status := 'waitlisted'; -- keeps the place in line
      v_line := old.queue_no;
    elsif 1 + v_guests > v_held
      and (v_ahead or m.going_count + m.guest_count - v_held + 1 + v_guests > m.capacity) then
      if v_held > 0 then
        perform app.refuse(409, 'not-enough-places', 'guests', (case when v_ahead then 0 else m.capacity - m.going_count - m.guest_count end)::text);
      end if;
      v_status := 'waitlisted';
      v_line := nextval('rsvp_queue');
    end if;
  end if;

  if (old.status, old.guests) is not distinct from (v_status, v_guests) then
    return query select v_status, v_guests, app.place_in_line(p_meeting);
    return;
  end if;

  insert into rsvps (meeting_id, person_id, branch_id, status, guests, queue_no, answered_at)
    values (p_meeting, app.actor_id(), m.branch_id, v_status, v_guests, v_line, app.now())
    on conflict (meeting_id, person_id) do update set status = excluded.status, guests = excluded.guests,
      queue_no = excluded.queue_no, answered_at = excluded.answered_at;
  update meetings set
    going_count      = going_count      + (v_status = 'going')::int      - (old.status is not distinct from 'going')::int,
    guest_count      = guest_count      + case when v_status = 'going' then v_guests else 0 end
                                        - case when old.status = 'going' then old.guests else 0 end,
    maybe_count      = maybe_count      + (v_status = 'maybe')::int      - (old.status is not distinct from 'maybe')::int,
    declined_count   = declined_count   + (v_status = 'declined')::int   - (old.status is not distinct from 'declined')::int,
    waitlisted_count = waitlisted_count + (v_status = 'waitlisted')::int - (old.status is not distinct from 'waitlisted')::int
   where id = p_meeting;
  perform app.enqueue('mail', json_build_object('template', 'rsvp-' || v_status, 'meetingId', p_meeting, 'personId', app.actor_id()));

  -- A place was given up, or the first in line became smaller or left: the line may move.
  if m.waitlisted_count > 0 and (old.status = 'going' or old.status = 'waitlisted') then
    perform app.promote(p_meeting);
  end if;
  return query select r.status, r.guests,
      case when r.status <> 'waitlisted' then null
           when old.status is distinct from 'waitlisted' then m.waitlisted_count + 1
           else app.place_in_line(p_meeting) end
    from rsvps r where r.meeting_id = p_meeting and r.person_id = app.actor_id();
end $$;

-- A host says who came. Open from three hours before the start, for people of the branch and whoever answered.
-- Gives the number of those who came.
create function app.record_attendance(p_meeting uuid, p_person uuid, p_came boolean) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m meetings;
  v_changed int;
begin
  select * into m from meetings where id = p_meeting and branch_id = any (app.organized_branch_ids()) for no key update;
  if not found then perform app.refuse(404, 'meeting-unknown'); end if;
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if m.starts_at > app.now() + interval '3 hours' then perform app.refuse(409, 'meeting-not-started'); end if;
  if not exists (select from people where id = p_person and branch_id = m.branch_id)
     and not exists (select from rsvps where meeting_id = p_meeting and person_id = p_person) then
    perform app.refuse(404, 'person-unknown', 'personId');
  end if;
  if p_came then
    insert into attendances (meeting_id, person_id, branch_id, recorded_at, recorded_by)
      values (p_meeting, p_person, m.branch_id, app.now(), app.actor_id()) on conflict do nothing;
  else
    delete from attendances where meeting_id = p_meeting and person_id = p_person;
  end if;
  get diagnostics v_changed = row_count;
  update meetings set came_count = came_count + case when p_came then v_changed else -v_changed end
   where id = p_meeting and v_changed > 0;
  return m.came_count + case when p_came then v_changed else -v_changed end;
end $$;

-- Whether a person may see a meeting of this branch and visibility: the policy of meetings, for somebody else than the actor.
create function app.may_see(p_person uuid, p_branch uuid, p_visibility meeting_visibility) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select p_visibility = 'public'
    or exists (select from memberships s
        where s.person_id = p_person and s.starts_on <= app.today() and (s.ends_on is null or s.ends_on > app.today())
          and (p_visibility = 'members' or s.branch_id = p_branch))
    or exists (select from offices o join branches b on b.id = p_branch
        where o.person_id = p_person and o.starts_on <= app.today() and (o.ends_on is null or o.ends_on > app.today())
          and (p_visibility = 'members' or o.role = 'national_staff' or o.branch_id = b.id or o.region_id = b.region_id))
$$;

-- Takes back the answers of those whom a meeting is hidden from now on: they could neither find it nor give their place
-- up, and would be mailed where it is held. They are told, and whoever waits moves up.
create function app.close_to_outsiders(m meetings) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  shut record;
begin
  for shut in
    update rsvps r set status = 'declined', guests = 0, queue_no = null, answered_at = app.now()
     where r.meeting_id = m.id and r.status <> 'declined' and not app.may_see(r.person_id, m.branch_id, m.visibility)
    returning r.person_id, old.status as was, old.guests as brought
  loop
    update meetings set
      going_count      = going_count      - (shut.was = 'going')::int,
      guest_count      = guest_count      - case when shut.was = 'going' then shut.brought else 0 end,
      maybe_count      = maybe_count      - (shut.was = 'maybe')::int,
      waitlisted_count = waitlisted_count - (shut.was = 'waitlisted')::int,
      declined_count   = declined_count   + 1
     where id = m.id;
    perform app.enqueue('mail', json_build_object('template', 'meeting-closed', 'meetingId', m.id, 'personId', shut.person_id));
  end loop;
  if found then perform app.promote(m.id); end if;
end $$;

-- More room lets the line move; a new time or place, or a cancellation, is told to everybody who has not declined.
create function app.follow_meeting_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.visibility <> old.visibility and new.cancelled_at is null and new.starts_at > app.now() then
    perform app.close_to_outsiders(new);
  end if;
  if new.cancelled_at is null and new.capacity is distinct from old.capacity and new.waitlisted_count > 0 then
    perform app.promote(new.id);
  end if;
  if new.cancelled_at is not null and old.cancelled_at is null
     or (new.starts_at, new.ends_at, new.place_name, new.place_address, new.online_url)
        is distinct from (old.starts_at, old.ends_at, old.place_name, old.place_address, old.online_url) then
    perform app.enqueue('mail', json_build_object(
        'template', case when new.cancelled_at is null then 'meeting-changed' else 'meeting-cancelled' end,
        'meetingId', new.id, 'personId', r.person_id))
      from rsvps r where r.meeting_id = new.id and r.status <> 'declined' and new.ends_at > app.now();
  end if;
  return null;
end $$;
create trigger meeting_change_followed after update of capacity, visibility, starts_at, ends_at, place_name, place_address, online_url, cancelled_at
  on meetings for each row execute function app.follow_meeting_change();

revoke execute on all functions in schema app from public;
grant execute on function app.answer(uuid, rsvp_status, int), app.place_in_line(uuid), app.record_attendance(uuid, uuid, boolean) to rollcall_app;
