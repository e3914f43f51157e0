-- Answers without a password: the page behind a mailed link, and the form on the page of a public meeting.

-- Once confirmed, a request is somebody's answer: nothing of it is kept but the link that was mailed with it.
alter table rsvp_requests add column confirmed_at timestamptz;

-- What the page behind a link shows; null where the link holds no longer. It only reads: whoever fetches a link that was
-- mailed, as scanners do, changes nothing. The name of the person is not part of it: a mailbox may have several readers.
create function app.rsvp_page(p_link uuid) returns json language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  l links;
  m meetings;
  b branches;
  q rsvp_requests;
  r rsvps;
  d rsvp_details;
  v_shown boolean; -- the link for those online, from an hour before the start to the end
begin
  select * into l from app.live_link(p_link, 'rsvp');
  if not found then return null; end if;
  select * into m from meetings where id = l.meeting_id;
  select * into b from branches where id = m.branch_id;
  if l.person_id is null then
    select * into q from rsvp_requests where id = l.request_id and expires_at > app.now();
    if not found or m.visibility <> 'public' then return null; end if;
  else
    if not app.may_see(l.person_id, m) then return null; end if;
    select * into r from rsvps where meeting_id = m.id and person_id = l.person_id;
    select * into d from rsvp_details where meeting_id = m.id and person_id = l.person_id;
  end if;
  v_shown := r.status = 'going' and m.cancelled_at is null and app.now() between m.starts_at - interval '1 hour' and m.ends_at;
  return json_build_object(
    'personId', l.person_id,
    'meeting', json_build_object(
      'id', m.id, 'title', m.title, 'kind', m.kind, 'visibility', m.visibility, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
      'timeZone', m.time_zone, 'placeName', m.place_name, 'placeAddress', m.place_address,
      'isOnline', m.online_url is not null or m.dial_in is not null,
      'placesLeft', app.capacity_of(m, 'room') - app.taken_of(m, 'room'),
      'onlinePlacesLeft', app.capacity_of(m, 'online') - app.taken_of(m, 'online'),
      'asksGuestNames', m.asks_guest_names, 'askedNeeds', m.asked_needs,
      'cancelledAt', m.cancelled_at, 'cancellationReason', m.cancellation_reason,
      'branch', json_build_object('name', b.name, 'slug', b.slug, 'city', b.city, 'state', b.state, 'email', b.email)),
    'answer', case
      when q.id is not null then json_build_object('status', q.wish, 'guests', q.guests, 'mode', q.mode, 'place', null,
        'guestNames', q.guest_names, 'needs', q.needs, 'note', q.note)
      when r.meeting_id is not null then json_build_object('status', r.status, 'guests', r.guests, 'mode', r.mode,
        'place', app.place_of(m.id, l.person_id), 'guestNames', coalesce(d.guest_names, '{}'), 'needs', coalesce(d.needs, '{}'),
        'note', coalesce(d.note, '')) end,
    'onlineUrl', case when v_shown then m.online_url end,
    'dialIn', case when v_shown then m.dial_in end);
end $$;

-- Keeps what a visitor typed into the page of a public meeting, and queues the mail by which it is confirmed. Whether the
-- address is known is not even looked up here: neither the answer nor the time that it takes can tell.
create function app.request_rsvp(p_meeting uuid, p_given_name text, p_family_name text, p_email citext, p_wish rsvp_status,
  p_guests int, p_mode rsvp_mode, p_guest_names text[], p_needs need[], p_note text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m meetings;
  v_mode rsvp_mode;
  v_request uuid;
begin
  select * into m from meetings where id = p_meeting and visibility = 'public';
  if not found then perform app.refuse(404, 'meeting-unknown'); end if;
  if m.cancelled_at is not null then perform app.refuse(409, 'meeting-cancelled'); end if;
  if m.starts_at <= app.now() then perform app.refuse(409, 'meeting-started'); end if;
  if p_wish not in ('going', 'maybe') then perform app.refuse(400, 'invalid', 'status'); end if;
  v_mode := coalesce(p_mode, case when m.place_name is null then 'online' else 'room' end::rsvp_mode);
  if v_mode = 'room' and m.place_name is null or v_mode = 'online' and m.online_url is null and m.dial_in is null then
    perform app.refuse(409, 'mode-unavailable', 'mode');
  end if;
  if p_wish = 'going' and 1 + p_guests > app.capacity_of(m, v_mode) then
    perform app.refuse(409, 'party-too-large', 'guests', (app.capacity_of(m, v_mode) - 1)::text);
  end if;
  insert into rsvp_requests (meeting_id, given_name, family_name, email, wish, guests, mode, guest_names, needs, note, asked_at, expires_at)
    values (p_meeting, p_given_name, p_family_name, p_email, p_wish, p_guests, v_mode,
            case when m.asks_guest_names then coalesce(p_guest_names, '{}') else '{}' end,
            array(select n from unnest(coalesce(p_needs, '{}')) n where n = any (m.asked_needs) order by n),
            p_note, app.now(), app.now() + interval '2 days')
    returning id into v_request;
  perform app.enqueue('mail', json_build_object('template', 'rsvp-confirm', 'requestId', v_request));
end $$;

-- Whoever reads the mail confirms: now the person is found by the address, or becomes one of the meeting's branch, and
-- answers. From then on the same link is that person's. What a record says already stays as it is.
create function app.confirm_request(p_link uuid, p_wish rsvp_status, p_guests int, p_mode rsvp_mode, p_guest_names text[],
  p_needs need[], p_note text)
returns table (status rsvp_status, guests int, place int, mode rsvp_mode) language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  l links;
  m meetings;
  q rsvp_requests;
  v_person uuid;
begin
  select * into l from app.live_link(p_link, 'rsvp');
  if not found then perform app.refuse(410, 'link-expired'); end if;
  if l.person_id is null then
    select * into q from rsvp_requests where id = l.request_id and expires_at > app.now() for no key update;
    if not found then perform app.refuse(410, 'link-expired'); end if;
  end if;
  if l.person_id is not null or q.confirmed_at is not null then -- before, or while this one waited for the lock
    return query select * from app.answer_by_link(p_link, p_wish, p_guests, p_mode, p_guest_names, p_needs, p_note);
    return;
  end if;
  select * into m from meetings where id = q.meeting_id;
  if m.visibility <> 'public' then perform app.refuse(410, 'link-expired'); end if;

  select id into v_person from people where email = q.email;
  if not found then
    perform from meetings where id = m.id for no key update; -- before the person, as whoever takes a walk-in does: nobody waits in a circle
    insert into people (given_name, family_name, email, branch_id, created_at, updated_at)
      values (q.given_name, q.family_name, q.email, m.branch_id, app.now(), app.now())
      on conflict (email) do nothing returning id into v_person;
    if not found then select id into v_person from people where email = q.email; end if;
  end if;
  update links set person_id = v_person where id = p_link;
  update rsvp_requests set confirmed_at = app.now(), guest_names = '{}', needs = '{}', note = '' where id = q.id;
  return query select * from app.answer_for(v_person, m, p_wish, p_guests, p_mode, p_guest_names, p_needs, p_note);
end $$;

-- "That was not me": forgets a request that was not confirmed, and its link with it.
create function app.withdraw_request(p_link uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from rsvp_requests q using app.live_link(p_link, 'rsvp') l where q.id = l.request_id and l.person_id is null and q.confirmed_at is null
$$;

-- An organizer of the meeting's branch stops what was mailed to one person, such as a mail that was passed on. The next
-- mail carries a new link.
create function app.revoke_rsvp_links(p_meeting uuid, p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_branch uuid;
begin
  select branch_id into v_branch from meetings where id = p_meeting and branch_id = any (app.organized_branch_ids());
  if not found then perform app.refuse(404, 'meeting-unknown'); end if;
  if not exists (select from rsvps where meeting_id = p_meeting and person_id = p_person)
     and not exists (select from links where kind = 'rsvp' and meeting_id = p_meeting and person_id = p_person) then
    perform app.refuse(404, 'person-unknown', 'personId');
  end if;
  -- Also what the person was mailed to confirm by and has not: it would answer for them as well.
  update links set revoked_at = app.now()
   where kind = 'rsvp' and meeting_id = p_meeting and revoked_at is null
     and (person_id = p_person or person_id is null and request_id in (
       select q.id from rsvp_requests q join people p on p.email = q.email where q.meeting_id = p_meeting and p.id = p_person));
  if found then perform app.audit('rsvp-links.revoked', p_person, v_branch); end if;
end $$;

-- Requests that nobody confirmed, and links that ended long ago. Gives the number of requests.
create function app.forget_rsvp_requests() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  delete from rsvp_requests q using meetings m
   where m.id = q.meeting_id
     and case when q.confirmed_at is null then q.expires_at <= app.now() else m.ends_at + interval '7 days' <= app.now() end;
  get diagnostics v_forgotten = row_count;
  delete from links l using meetings m
   where l.kind = 'rsvp' and m.id = l.meeting_id and m.ends_at + interval '30 days' <= app.now();
  return v_forgotten;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.rsvp_page(uuid),
  app.request_rsvp(uuid, text, text, citext, rsvp_status, int, rsvp_mode, text[], need[], text),
  app.confirm_request(uuid, rsvp_status, int, rsvp_mode, text[], need[], text), app.withdraw_request(uuid),
  app.revoke_rsvp_links(uuid, uuid), app.forget_rsvp_requests() to rollcall_app;
