-- Sign-in. The server's role has no right on these tables at all: it can only call the functions below.
create type link_purpose as enum ('invitation', 'password_reset', 'first_administrator');

create table credentials (
  person_id     uuid primary key references people on delete cascade,
  password_hash text not null, -- argon2id, PHC string
  changed_at    timestamptz not null default now()
);

create table sessions (
  id         uuid primary key default uuidv7(),
  token_hash bytea not null unique check (octet_length(token_hash) = 32), -- SHA-256 of the cookie's 256 random bits
  person_id  uuid not null references people on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_by_person on sessions (person_id);

create table one_time_links (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  purpose    link_purpose not null,
  person_id  uuid references people on delete cascade, -- null: the first administrator is not yet anybody
  expires_at timestamptz not null,
  used_at    timestamptz,
  constraint only_first_administrator_is_nobody check ((person_id is null) = (purpose = 'first_administrator'))
);

-- Attempts to sign in by address and by account, less those that were right. Keys are keyed hashes: no address stands
-- here in clear.
create table sign_in_attempts (
  key        bytea primary key,
  attempts   int not null check (attempts >= 0),
  expires_at timestamptz not null
);

alter table credentials enable row level security;
alter table sessions enable row level security;
alter table one_time_links enable row level security;
alter table sign_in_attempts enable row level security;

-- The actor of a request: { sessionId, personId, givenName, familyName, branchId, offices: [{ role, scope, branchIds }] } or null.
create function app.authenticate(p_token_hash bytea) returns json language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
    'sessionId', s.id, 'personId', p.id, 'givenName', p.given_name, 'familyName', p.family_name, 'expiresAt', s.expires_at,
    'branchId', (select m.branch_id from memberships m where m.person_id = p.id and m.starts_on <= app.today()
                    and (m.ends_on is null or m.ends_on > app.today()) limit 1),
    'offices', (select coalesce(json_agg(json_build_object('role', o.role, 'scope', o.scope, 'branchIds',
                    case o.scope when 'branch' then json_build_array(o.branch_id)
                                 when 'region' then (select json_agg(b.id) from branches b where b.region_id = o.region_id) end)), '[]')
                  from offices o where o.person_id = p.id and o.starts_on <= app.today() and (o.ends_on is null or o.ends_on > app.today())))
    from sessions s join people p on p.id = s.person_id
   where s.token_hash = p_token_hash and s.expires_at > app.now()
$$;

create function app.credentials_of(p_email citext) returns table (person_id uuid, password_hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, c.password_hash from people p join credentials c on c.person_id = p.id where p.email = p_email
$$;

-- For whoever proved the password that this hash is of. Proving takes a while: where the password was changed meanwhile,
-- nothing is opened. Whoever changes it locks its row before the sessions are ended, so that none slips in between.
create function app.open_session(p_person uuid, p_password_hash text, p_token_hash bytea, p_expires_at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where person_id = p_person and expires_at <= app.now();
  insert into sessions (token_hash, person_id, created_at, expires_at)
    select p_token_hash, person_id, app.now(), p_expires_at from credentials
     where person_id = p_person and password_hash = p_password_hash for share
$$;

create function app.close_session(p_token_hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where token_hash = p_token_hash
$$;

create function app.close_sessions_of_actor() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where person_id = app.actor_id()
$$;

-- Counts an attempt before its password is proved, so that no number of attempts at once goes uncounted, and gives the
-- count of each key in its window. The window begins with the first attempt: who is refused does not make it longer.
create function app.count_attempts(p_keys bytea[], p_expires_at timestamptz) returns table (key bytea, attempts int)
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempts where key in
    (select key from sign_in_attempts where expires_at <= app.now() order by key for update skip locked);
  insert into sign_in_attempts as a (key, attempts, expires_at) select k, 1, p_expires_at from unnest(p_keys) k order by k
    on conflict (key) do update set
      attempts   = case when a.expires_at <= app.now() then 1 else a.attempts + 1 end,
      expires_at = case when a.expires_at <= app.now() then excluded.expires_at else a.expires_at end
    returning key, attempts
$$;

-- An attempt that was right: the account's count is forgotten, the address has one less.
create function app.forgive_attempt(p_account bytea, p_address bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempts where key = p_account;
  update sign_in_attempts set attempts = attempts - 1 where key = p_address and attempts > 0
$$;

-- Queues a mail with a link for whoever has this address. Where nobody has, it queues a job without a person, of which
-- nothing comes: by the time that it takes, nobody can tell one from the other. The token itself is made by the worker
-- when the mail is sent, so that it never rests in a job's payload.
create function app.request_password_reset(p_email citext) returns void
language sql security definer set search_path = public, pg_temp as $$
  select app.enqueue('mail', json_build_object('template', 'password-reset', 'personId', (select id from people where email = p_email)))
$$;

-- Invites a person whose record the actor keeps, who has an address and no password yet.
create function app.invite(p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v people;
begin
  select * into v from people where id = p_person;
  if not found or not (v.branch_id = any (app.organized_branch_ids())
      or app.offices_held() && array['membership_secretary', 'administrator']::office_role[]) then
    perform app.refuse(404, 'person-unknown');
  end if;
  if v.email is null then perform app.refuse(409, 'person-without-email', 'email'); end if;
  if exists (select from credentials where person_id = p_person) then perform app.refuse(409, 'person-has-account'); end if;
  perform app.enqueue('mail', json_build_object('template', 'invitation', 'personId', p_person));
  perform app.audit('people.invited', p_person, v.branch_id);
end $$;

create function app.link_purpose(p_token_hash bytea) returns link_purpose
language sql stable security definer set search_path = public, pg_temp as $$
  select purpose from one_time_links where token_hash = p_token_hash and used_at is null and expires_at > app.now()
$$;

-- Sets the password behind a link, once, and signs the person out everywhere.
create function app.redeem_link(p_token_hash bytea, p_password_hash text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person uuid;
begin
  update one_time_links set used_at = app.now()
   where token_hash = p_token_hash and used_at is null and expires_at > app.now() and purpose <> 'first_administrator'
   returning person_id into v_person;
  if not found then perform app.refuse(410, 'link-expired', 'token'); end if;
  insert into credentials (person_id, password_hash, changed_at) values (v_person, p_password_hash, app.now())
    on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at;
  delete from sessions where person_id = v_person;
  delete from one_time_links where person_id = v_person and used_at is null;
end $$;

-- A link for the first administrator of an organization that has nobody yet. Gives false where somebody is there.
create function app.offer_first_administrator(p_token_hash bytea, p_expires_at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('app.first_administrator')); -- two servers that start at once offer one link
  if exists (select from offices where role = 'administrator') then return false; end if;
  delete from one_time_links where purpose = 'first_administrator';
  insert into one_time_links (token_hash, purpose, expires_at) values (p_token_hash, 'first_administrator', p_expires_at);
  return true;
end $$;

create function app.claim_first_administrator(p_token_hash bytea, p_given_name text, p_family_name text, p_email citext, p_password_hash text)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person uuid;
begin
  perform pg_advisory_xact_lock(hashtext('app.first_administrator'));
  delete from one_time_links where token_hash = p_token_hash and purpose = 'first_administrator' and expires_at > app.now();
  if not found or exists (select from offices where role = 'administrator') then perform app.refuse(410, 'link-expired', 'token'); end if;
  insert into people (given_name, family_name, email) values (p_given_name, p_family_name, p_email) returning id into v_person;
  insert into credentials (person_id, password_hash) values (v_person, p_password_hash);
  insert into offices (person_id, role, scope, starts_on) values (v_person, 'administrator', 'nation', app.today());
  return v_person;
end $$;

-- Sets the actor's own password; the server has proved the old one. Other sessions end, and links that were mailed before.
create function app.change_password(p_password_hash text, p_keep_token_hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update credentials set password_hash = p_password_hash, changed_at = app.now() where person_id = app.actor_id();
  delete from sessions where person_id = app.actor_id() and token_hash <> p_keep_token_hash;
  delete from one_time_links where person_id = app.actor_id() and used_at is null
$$;

create function app.own_password_hash() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select password_hash from credentials where person_id = app.actor_id()
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.authenticate(bytea), app.credentials_of(citext), app.open_session(uuid, text, bytea, timestamptz),
  app.close_session(bytea), app.close_sessions_of_actor(), app.count_attempts(bytea[], timestamptz),
  app.forgive_attempt(bytea, bytea), app.request_password_reset(citext), app.invite(uuid), app.link_purpose(bytea), app.redeem_link(bytea, text),
  app.claim_first_administrator(bytea, text, text, citext, text), app.change_password(text, bytea),
  app.own_password_hash() to rollcall_app;
