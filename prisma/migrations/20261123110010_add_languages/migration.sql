-- The language that each person reads: of the mails they get, and of the dashboard. A visitor's is that of the page on which
-- they asked for something. Which languages there are is said by the catalogs of texts, so none is listed here.
create domain language_tag as text check (value ~ '^[a-z]{2,3}$'); -- BCP 47, the language alone

alter table people add column language language_tag not null default 'en';
alter table rsvp_requests add column language language_tag not null default 'en';

-- The actor of a request: { sessionId, personId, givenName, familyName, language, branchId, offices: [{ role, scope, branchIds }] } or null.
create or replace function app.authenticate(p_token_hash bytea) returns json language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
    'sessionId', s.id, 'personId', p.id, 'givenName', p.given_name, 'familyName', p.family_name, 'language', p.language, 'expiresAt', s.expires_at,
    'branchId', (select m.branch_id from memberships m where m.person_id = p.id and m.starts_on <= app.today()
                    and (m.ends_on is null or m.ends_on > app.today()) limit 1),
    'offices', (select coalesce(json_agg(json_build_object('role', o.role, 'scope', o.scope, 'branchIds',
                    case o.scope when 'branch' then json_build_array(o.branch_id)
                                 when 'region' then (select json_agg(b.id) from branches b where b.region_id = o.region_id) end)), '[]')
                  from offices o where o.person_id = p.id and o.starts_on <= app.today() and (o.ends_on is null or o.ends_on > app.today())))
    from sessions s join people p on p.id = s.person_id
   where s.token_hash = p_token_hash and s.expires_at > app.now()
$$;

-- The only part of a record that people change by themselves.
create function app.choose_language(p_language language_tag) returns void language sql security definer set search_path = public, pg_temp as $$
  update people set language = p_language, updated_at = app.now() where id = app.actor_id()
$$;

-- As before, in the language of the page: it is that of the mail, and of who is new by it.
drop function app.request_rsvp(uuid, text, text, citext, rsvp_status, int, rsvp_mode, text[], need[], text);
create function app.request_rsvp(p_meeting uuid, p_given_name text, p_family_name text, p_email citext, p_wish rsvp_status,
  p_guests int, p_mode rsvp_mode, p_guest_names text[], p_needs need[], p_note text, p_language text) returns void
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
  insert into rsvp_requests (meeting_id, given_name, family_name, email, wish, guests, mode, guest_names, needs, note, language, asked_at, expires_at)
    values (p_meeting, p_given_name, p_family_name, p_email, p_wish, p_guests, v_mode,
            case when m.asks_guest_names then coalesce(p_guest_names, '{}') else '{}' end,
            array(select n from unnest(coalesce(p_needs, '{}')) n where n = any (m.asked_needs) order by n),
            p_note, p_language, app.now(), app.now() + interval '2 days')
    returning id into v_request;
  perform app.enqueue('mail', json_build_object('template', 'rsvp-confirm', 'requestId', v_request));
end $$;

create or replace function app.confirm_request(p_link uuid, p_wish rsvp_status, p_guests int, p_mode rsvp_mode, p_guest_names text[],
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
    insert into people (given_name, family_name, email, branch_id, language, created_at, updated_at)
      values (q.given_name, q.family_name, q.email, m.branch_id, q.language, app.now(), app.now())
      on conflict (email) do nothing returning id into v_person;
    if not found then select id into v_person from people where email = q.email; end if;
  end if;
  update links set person_id = v_person where id = p_link;
  update rsvp_requests set confirmed_at = app.now(), guest_names = '{}', needs = '{}', note = '' where id = q.id;
  return query select * from app.answer_for(v_person, m, p_wish, p_guests, p_mode, p_guest_names, p_needs, p_note);
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.choose_language(language_tag),
  app.request_rsvp(uuid, text, text, citext, rsvp_status, int, rsvp_mode, text[], need[], text, text) to rollcall_app;
