-- Asking to join: what a visitor typed, until it is confirmed by mail; then somebody of the nearest branch has a person to
-- speak with.
create table join_requests (
  id           uuid primary key default gen_random_uuid(),
  given_name   text not null check (char_length(given_name) <= 100),
  family_name  text not null default '' check (char_length(family_name) <= 100),
  email        citext not null check (char_length(email) <= 254),
  zip          text not null check (zip ~ '^[0-9]{5}$'),
  branch_id    uuid not null references branches on delete cascade, -- the nearest, or the one that was asked
  language     language_tag not null,
  asked_at     timestamptz not null,
  expires_at   timestamptz not null,
  confirmed_at timestamptz -- nothing of what was typed stays here then
);
create index join_requests_by_expiry on join_requests (expires_at);
create index join_requests_by_branch on join_requests (branch_id);
alter table join_requests enable row level security; -- nobody reads it: the functions below do

-- Whom somebody should speak with: who came for the first time, or asked to join, and then there is no meeting.
alter table follow_ups alter column meeting_id drop not null;

-- Keeps what was typed, and queues the mail by which it is confirmed. The address is not looked up: neither the answer nor
-- the time that it takes tells who is known here.
create function app.request_join(p_given_name text, p_family_name text, p_email citext, p_zip text, p_branch uuid, p_language text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_request uuid;
begin
  insert into join_requests (given_name, family_name, email, zip, branch_id, language, asked_at, expires_at)
    values (p_given_name, p_family_name, p_email, p_zip, p_branch, p_language, app.now(), app.now() + interval '2 days')
    returning id into v_request;
  perform app.enqueue('join-mail', json_build_object('joinId', v_request));
end $$;

-- What the page behind a mailed link shows; nothing where it holds no longer. It only reads.
create function app.join_behind(p_link uuid) returns table (branch_slug text, is_confirmed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select b.slug, q.confirmed_at is not null
    from join_requests q join branches b on b.id = q.branch_id where q.id = p_link and q.expires_at > app.now()
$$;

-- Whoever reads the mail confirms: from then on the branch knows them, may write to them, and has somebody to speak with.
-- A record that is there already stays as it is, and is followed up by the branch that keeps it; members are in already.
create function app.confirm_join(p_link uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  q join_requests;
  v_person uuid;
  v_branch uuid;
begin
  select * into q from join_requests where id = p_link and expires_at > app.now() for no key update;
  if not found then perform app.refuse(410, 'link-expired'); end if;
  if q.confirmed_at is not null then return; end if; -- before, or while this one waited for the lock
  insert into people (given_name, family_name, email, branch_id, language, created_at, updated_at)
    values (q.given_name, q.family_name, q.email, q.branch_id, q.language, app.now(), app.now())
    on conflict (email) do nothing;
  select id, coalesce(branch_id, q.branch_id) into v_person, v_branch from people where email = q.email;
  insert into contact_consents (id, person_id, branch_id, channel, wording, given_at)
    values (q.id, v_person, v_branch, 'email', 'join-email-1', app.now());
  if not exists (select from memberships where person_id = v_person and starts_on <= app.today() and (ends_on is null or ends_on > app.today())) then
    insert into follow_ups as f (branch_id, person_id, created_at) values (v_branch, v_person, app.now())
      on conflict (branch_id, person_id) do update set completed_at = null, completed_by = null
        where f.completed_at is not null; -- spoken with once, and asks again
  end if;
  update join_requests set given_name = '', family_name = '', email = '', zip = '00000', confirmed_at = app.now() where id = q.id;
end $$;

-- "That was not me": forgets what was not confirmed.
create function app.withdraw_join(p_link uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from join_requests where id = p_link and confirmed_at is null
$$;

-- Those whose link has ended. Gives how many.
create function app.forget_join_requests() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  delete from join_requests where expires_at <= app.now();
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.request_join(text, text, citext, text, uuid, text), app.join_behind(uuid), app.confirm_join(uuid),
  app.withdraw_join(uuid), app.forget_join_requests() to rollcall_app;
