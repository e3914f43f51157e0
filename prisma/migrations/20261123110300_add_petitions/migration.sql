-- Petitions and forms: what they say and ask, who has signed, and how robots and duplicates are held off.
create type petition_kind as enum ('petition', 'form');
create type signature_source as enum ('page', 'frame', 'snippet', 'sheet');

create table petitions (
  id              uuid primary key default uuidv7(),
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 80),
  kind            petition_kind not null default 'petition',
  campaign_id     uuid references campaigns,
  branch_id       uuid references branches, -- null: the nation's
  language        language_tag not null default 'en', -- the main one
  texts           jsonb not null check (jsonb_typeof(texts) = 'object' and octet_length(texts::text) <= 200000), -- by language
  questions       jsonb not null default '[]' check (jsonb_typeof(questions) = 'array' and octet_length(questions::text) <= 200000),
  needs_zip       boolean not null default true,
  goal            int check (goal > 0),
  signature_count int not null default 0 check (signature_count >= 0), -- kept by a trigger, equal to the rows
  published_at    timestamptz, -- null: a plan
  closed_at       timestamptz,
  forgotten_at    timestamptz, -- what people had typed is gone: only figures are left
  version         int not null default 1,
  created_by      uuid references people on delete set null,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  constraint petition_has_main_texts check (char_length(texts -> language ->> 'title') between 1 and 200),
  constraint petition_closed_once_published check (closed_at is null or published_at is not null),
  constraint petition_forgotten_once_closed check (forgotten_at is null or closed_at is not null)
);
create index petitions_by_time on petitions (created_at desc, id desc);
create index petitions_by_campaign on petitions (campaign_id, created_at desc, id desc);

-- What somebody typed, until whoever reads the address has confirmed it: then it becomes a signature. As many as are sent:
-- nothing is looked up where one is kept, so neither the answer nor the time that it takes tells who has signed. The id is
-- what a mailed link names.
create table petition_requests (
  id           uuid primary key default gen_random_uuid(),
  petition_id  uuid not null references petitions on delete cascade,
  given_name   text not null check (char_length(given_name) <= 100),
  family_name  text not null default '' check (char_length(family_name) <= 100),
  email        citext not null check (char_length(email) <= 254),
  zip          text check (zip ~ '^[0-9]{5}$'),
  branch_id    uuid references branches, -- the nearest
  answers      jsonb not null default '{}' check (jsonb_typeof(answers) = 'object' and octet_length(answers::text) <= 100000),
  may_contact  boolean not null,
  phone        text check (char_length(phone) <= 40),
  language     language_tag not null,
  source       signature_source not null,
  asked_at     timestamptz not null,
  expires_at   timestamptz not null,
  signature_id uuid -- confirmed: the signature that counts for this address, the one thing typed that stays here until then
);
create index petition_requests_by_petition on petition_requests (petition_id);
create index petition_requests_by_expiry on petition_requests (expires_at);

-- Confirmed ones: each counts. One for an address and petition.
create table petition_signatures (
  id           uuid primary key, -- of the request: the link that confirmed it takes it back as well
  petition_id  uuid not null references petitions,
  given_name   text not null check (char_length(given_name) <= 100),
  family_name  text not null default '' check (char_length(family_name) <= 100),
  email        citext check (char_length(email) <= 254), -- null once forgotten
  zip          text check (zip ~ '^[0-9]{5}$'),
  branch_id    uuid references branches,
  answers      jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  may_contact  boolean not null,
  phone        text check (char_length(phone) <= 40),
  language     language_tag not null,
  source       signature_source not null,
  asked_at     timestamptz not null,
  confirmed_at timestamptz not null,
  person_id    uuid references people on delete set null, -- only where they may be contacted
  made_person  boolean not null default false,
  constraint one_signature_per_address unique (petition_id, email)
);
create index petition_signatures_by_time on petition_signatures (petition_id, confirmed_at desc, id desc);
create index petition_signatures_by_person on petition_signatures (person_id) where person_id is not null;
alter table petition_requests add constraint request_settled_by_signature
  foreign key (signature_id) references petition_signatures on delete cascade;
create index petition_requests_by_signature on petition_requests (signature_id) where signature_id is not null;

-- Solved challenges, so that each is taken once.
create table petition_proofs (
  nonce      bytea primary key check (octet_length(nonce) = 16),
  expires_at timestamptz not null
);
create index petition_proofs_by_expiry on petition_proofs (expires_at);

alter table contact_consents add column signature_id uuid references petition_signatures on delete set null;
create index contact_consents_by_signature on contact_consents (signature_id) where signature_id is not null;

create function app.give_petition_slug() returns trigger language plpgsql as $$
begin
  new.slug := coalesce(new.slug, app.slug_of(new.texts -> new.language ->> 'title', new.id));
  return new;
end $$;
create trigger petition_has_slug before insert on petitions for each row execute function app.give_petition_slug();

-- A petition in a campaign is held by who takes part in it: its own branch, a branch that took it up, or the nation in
-- the nation's.
create function app.petition_fits_campaign() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.campaign_id is null then return new; end if;
  if new.branch_id is null and exists (select from campaigns where id = new.campaign_id and branch_id is not null)
     or new.branch_id is not null and not app.takes_part(new.campaign_id, new.branch_id) then
    perform app.refuse(409, 'campaign-elsewhere', 'campaignId');
  end if;
  return new;
end $$;
create trigger petition_fits_campaign before insert or update of campaign_id, branch_id on petitions
  for each row execute function app.petition_fits_campaign();

-- The counter changes when everything else of a signature is done, at the commit: its row is locked for no longer than that.
create function app.count_signature() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then update petitions set signature_count = signature_count + 1 where id = new.petition_id;
  else update petitions set signature_count = signature_count - 1 where id = old.petition_id; end if;
  return null;
end $$;
create constraint trigger signature_counted after insert or delete on petition_signatures
  deferrable initially deferred for each row execute function app.count_signature();

-- Once somebody has answered, a question stays, with its type and its options: what was answered keeps its meaning.
create function app.answered_questions_stay() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from petition_signatures where petition_id = new.id)
     and not exists (select from petition_requests where petition_id = new.id and expires_at > app.now()) then return new; end if;
  if exists (
    select from jsonb_array_elements(old.questions) o
     where not exists (
       select from jsonb_array_elements(new.questions) n
        where n ->> 'id' = o ->> 'id' and n ->> 'type' = o ->> 'type'
          and (n -> 'steps') is not distinct from (o -> 'steps')
          and (n -> 'multiple') is not distinct from (o -> 'multiple')
          and not exists (select o_option ->> 'id' from jsonb_array_elements(coalesce(o -> 'options', '[]')) o_option
                          except select n_option ->> 'id' from jsonb_array_elements(coalesce(n -> 'options', '[]')) n_option))) then
    perform app.refuse(409, 'questions-answered', 'questions');
  end if;
  return new;
end $$;
create trigger answered_questions_stay before update of questions on petitions for each row
  when (old.questions is distinct from new.questions) execute function app.answered_questions_stay();

-- The life of a petition: a plan, open, closed, open again. Gives whether anything changed.
create function app.set_petition_state(p_id uuid, p_state text) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare p petitions;
begin
  select * into p from petitions where id = p_id for no key update;
  if not found or not app.plans_for(p.branch_id) and p.published_at is null then perform app.refuse(404, 'petition-unknown'); end if;
  if not app.plans_for(p.branch_id) then perform app.refuse(403, 'forbidden'); end if;
  if p.forgotten_at is not null and p_state <> 'closed' then perform app.refuse(409, 'petition-closed'); end if;
  if p_state = (case when p.published_at is null then 'draft' when p.closed_at is null then 'open' else 'closed' end) then return false; end if;
  if p_state = 'closed' and p.published_at is null then perform app.refuse(409, 'petition-not-open'); end if;
  if p_state = 'draft' and (p.signature_count > 0 or exists (select from petition_requests where petition_id = p_id and expires_at > app.now())) then
    perform app.refuse(409, 'petition-signed');
  end if;
  update petitions set published_at = case when p_state = 'draft' then null else coalesce(published_at, app.now()) end,
         closed_at = case when p_state = 'closed' then app.now() end, version = version + 1, updated_at = app.now() where id = p_id;
  return true;
end $$;

-- Keeps what was typed, and queues the mail by which it is confirmed.
create function app.request_signature(p_petition uuid, p_given_name text, p_family_name text, p_email citext, p_zip text, p_branch uuid,
  p_answers jsonb, p_may_contact boolean, p_phone text, p_language text, p_source signature_source, p_proof bytea, p_proof_until timestamptz)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p petitions;
  v_request uuid;
begin
  select * into p from petitions where id = p_petition and published_at is not null;
  if not found then perform app.refuse(404, 'petition-unknown'); end if;
  if p.closed_at is not null then perform app.refuse(409, 'petition-closed'); end if;
  if p_proof is not null then
    insert into petition_proofs values (p_proof, p_proof_until) on conflict do nothing;
    if not found then perform app.refuse(409, 'proof-used', 'proof'); end if;
  end if;
  insert into petition_requests (petition_id, given_name, family_name, email, zip, branch_id, answers, may_contact, phone, language, source,
                                 asked_at, expires_at)
    values (p_petition, p_given_name, p_family_name, p_email, p_zip, coalesce(p_branch, p.branch_id), p_answers, p_may_contact, p_phone,
            p_language, p_source, app.now(), app.now() + interval '2 days')
    returning id into v_request;
  perform app.enqueue('mail', json_build_object('template', 'signature-confirm', 'signatureId', v_request));
  return v_request;
end $$;

-- What stands behind a mailed link: the petition, and whether it is signed by it; nothing where the link holds no longer.
create function app.signature_behind(p_link uuid) returns table (petition_id uuid, signature_id uuid, language text)
language sql stable security definer set search_path = public, pg_temp as $$
  select petition_id, id, language from petition_signatures where id = p_link
  union all
  select petition_id, signature_id, language from petition_requests
   where id = p_link and expires_at > app.now() and signature_id is distinct from p_link
$$;

-- Whoever reads the mail confirms. The first one of an address counts; every later one finds it there and says the same.
create function app.confirm_signature(p_link uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare
  q petition_requests;
  v_person uuid;
  v_made boolean := false;
  v_wordings text[] := array['petition-email-1', 'petition-phone-1'];
begin
  if exists (select from petition_signatures where id = p_link) then return p_link; end if;
  select * into q from petition_requests where id = p_link and expires_at > app.now() for no key update;
  if not found then perform app.refuse(410, 'link-expired'); end if;
  if q.signature_id is not null then return q.signature_id; end if; -- before, or while this one waited for the lock
  if exists (select from petitions where id = q.petition_id and (closed_at is not null or published_at is null)) then
    perform app.refuse(409, 'petition-closed');
  end if;

  insert into petition_signatures (id, petition_id, given_name, family_name, email, zip, branch_id, answers, may_contact, phone, language, source,
                                   asked_at, confirmed_at)
    values (q.id, q.petition_id, q.given_name, q.family_name, q.email, q.zip, q.branch_id, q.answers, q.may_contact, q.phone, q.language,
            q.source, q.asked_at, app.now())
    on conflict on constraint one_signature_per_address do nothing;
  if found then
    -- Only who agreed becomes somebody whom the branch knows. A record that is there already stays as it is.
    if q.may_contact and q.branch_id is not null then
      select id into v_person from people where email = q.email;
      if not found then
        insert into people (given_name, family_name, email, phone, branch_id, language, created_at, updated_at)
          values (q.given_name, q.family_name, q.email, q.phone, q.branch_id, q.language, app.now(), app.now())
          on conflict (email) do nothing returning id into v_person;
        v_made := found;
        if not v_made then select id into v_person from people where email = q.email; end if;
      end if;
      insert into contact_consents (id, person_id, branch_id, channel, wording, given_at, signature_id)
        select gen_random_uuid(), v_person, q.branch_id, c.channel, c.wording, app.now(), q.id
          from unnest(array['email', 'phone'], v_wordings) c (channel, wording) where c.channel = 'email' or q.phone is not null;
      update petition_signatures set person_id = v_person, made_person = v_made where id = q.id;
    end if;
    perform app.enqueue('mail', json_build_object('template', 'signature-thanks', 'signatureId', q.id));
  else
    select id into q.signature_id from petition_signatures where petition_id = q.petition_id and email = q.email;
    if not found then perform app.refuse(410, 'link-expired'); end if; -- taken back this moment
  end if;
  update petition_requests set signature_id = coalesce(q.signature_id, q.id), given_name = '', family_name = '', zip = null, answers = '{}', phone = null
   where id = q.id;
  return coalesce(q.signature_id, q.id);
end $$;

-- Takes a signature back, or forgets a request. What was agreed to by it ends as well; a record that was made by it goes,
-- unless the person has come to be known otherwise.
create function app.withdraw_signature(p_link uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_signature uuid;
  s petition_signatures;
begin
  -- Waits for whoever confirms it at this moment: then it is a signature that is taken back.
  delete from petition_requests where id = p_link and signature_id is null;
  if found then return; end if;
  v_signature := coalesce((select signature_id from petition_requests where id = p_link and expires_at > app.now()), p_link);
  delete from contact_consents where signature_id = v_signature;
  delete from petition_signatures where id = v_signature returning * into s; -- requests that were settled by it go with it
  if not found or not s.made_person then return; end if;
  -- They agreed elsewhere too: then the record goes with the last of these.
  update petition_signatures set made_person = true
   where id = (select id from petition_signatures where person_id = s.person_id order by confirmed_at, id limit 1);
  if not found and not exists (select from memberships where person_id = s.person_id)
     and not exists (select from offices where person_id = s.person_id)
     and not exists (select from credentials where person_id = s.person_id)
     and not exists (select from rsvps where person_id = s.person_id)
     and not exists (select from series_rsvps where person_id = s.person_id)
     and not exists (select from meeting_role_people where person_id = s.person_id)
     and not exists (select from attendances where person_id = s.person_id)
     and not exists (select from check_ins where person_id = s.person_id)
     and not exists (select from follow_ups where person_id = s.person_id)
     and not exists (select from contact_consents where person_id = s.person_id) then
    delete from people where id = s.person_id;
  end if;
end $$;

-- How it goes, without a name. Who plans it sees every branch; other organizers the sums and their own.
create function app.petition_figures(p_petition uuid) returns json language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  p petitions;
  v_all boolean;
begin
  select * into p from petitions where id = p_petition;
  v_all := app.plans_for(p.branch_id);
  if not found or p.published_at is null and not v_all then perform app.refuse(404, 'petition-unknown'); end if;
  if not v_all and cardinality(app.organized_branch_ids()) = 0 then perform app.refuse(403, 'forbidden'); end if;
  return json_build_object(
    'signatures', p.signature_count,
    'waiting', (select count(*) from petition_requests where petition_id = p.id and signature_id is null and expires_at > app.now()),
    'contacts', (select count(*) from petition_signatures where petition_id = p.id and may_contact),
    'byBranch', (
      select coalesce(json_agg(json_build_object('branch', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end,
                                                 'signatures', g.signatures, 'contacts', g.contacts) order by g.signatures desc, b.name, b.id), '[]')
        from (select branch_id, count(*) as signatures, count(*) filter (where may_contact) as contacts
                from petition_signatures where petition_id = p.id and (v_all or branch_id = any (app.organized_branch_ids())) group by branch_id) g
        left join branches b on b.id = g.branch_id),
    'byDay', (
      select coalesce(json_agg(json_build_object('day', g.day, 'signatures', g.signatures) order by g.day), '[]')
        from (select (confirmed_at at time zone 'UTC')::date as day, count(*) as signatures
                from petition_signatures where petition_id = p.id group by 1) g));
end $$;

-- Requests that nobody confirmed, and challenges that nobody can use any more. A year after a petition was closed also what
-- people had typed: what is left are figures, and the records of those who agreed to be contacted.
create function app.forget_signatures() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  delete from petition_proofs where expires_at <= app.now();
  delete from petition_requests where expires_at <= app.now();
  with past as (
    update petitions set forgotten_at = app.now() where closed_at <= app.now() - interval '1 year' and forgotten_at is null returning id
  )
  update petition_signatures set given_name = '', family_name = '', email = null, zip = null, answers = '{}', phone = null
   where petition_id in (select id from past);
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end $$;

alter table petitions enable row level security;
create policy petitions_seen_once_published on petitions for select using (
  published_at is not null or branch_id = any ((select app.organized_branch_ids())::uuid[]) or (select app.holds('national_staff')));
create policy petitions_planned on petitions for insert with check (
  branch_id = any ((select app.organized_branch_ids())::uuid[]) or (select app.holds('national_staff')));
create policy petitions_changed_by_planners on petitions for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]) or (select app.holds('national_staff')));
create policy plans_deleted_by_planners on petitions for delete using (
  published_at is null and (branch_id = any ((select app.organized_branch_ids())::uuid[]) or (select app.holds('national_staff'))));
grant select, delete on petitions to rollcall_app;
grant insert (id, slug, kind, campaign_id, branch_id, language, texts, questions, needs_zip, goal, created_by, created_at, updated_at)
  on petitions to rollcall_app;
grant update (slug, language, texts, questions, needs_zip, goal, version, updated_at) on petitions to rollcall_app;

-- Nobody reads these but through the functions above and the view below.
alter table petition_requests enable row level security;
alter table petition_signatures enable row level security;
alter table petition_proofs enable row level security;

-- Who signed. The nearest branch reads who agreed to be contacted by it. The branch that holds the petition reads all who
-- signed, to hand the list over: names, ZIP codes and answers, but no way to reach those who did not agree with it; of a form
-- also these, for that is what it was filled in for. For the nation's the membership secretary holds the list.
create view petition_signers with (security_barrier) as
  select s.id, s.petition_id, s.branch_id, s.given_name, s.family_name, s.zip, s.confirmed_at, s.may_contact, t.holds,
         case when c.reaches then s.email end as email,
         case when c.reaches then s.phone end as phone,
         case when not t.holds then '{}'
              when c.reaches then s.answers
              else s.answers - array(select q ->> 'id' from jsonb_array_elements(p.questions) q where q ->> 'type' in ('email', 'phone')) end as answers,
         (select r.id from people r where r.id = s.person_id and r.branch_id = any ((select app.organized_branch_ids())::uuid[])) as person_id
    from petition_signatures s
    join petitions p on p.id = s.petition_id
    cross join lateral (select case when p.branch_id is null then (select app.holds('membership_secretary'))
                                    else p.branch_id = any ((select app.organized_branch_ids())::uuid[]) end as holds,
                               s.may_contact and coalesce(s.branch_id = any ((select app.organized_branch_ids())::uuid[]), false) as welcomes) t
    cross join lateral (select t.welcomes or t.holds and p.kind = 'form' as reaches) c
   where t.holds or t.welcomes;
grant select on petition_signers to rollcall_app;

revoke execute on all functions in schema app from public;
grant execute on function app.set_petition_state(uuid, text),
  app.request_signature(uuid, text, text, citext, text, uuid, jsonb, boolean, text, text, signature_source, bytea, timestamptz),
  app.signature_behind(uuid), app.confirm_signature(uuid), app.withdraw_signature(uuid), app.petition_figures(uuid), app.forget_signatures()
  to rollcall_app;
