-- Links that carry a right by themselves: to answer, to read a calendar, to change what is mailed, to keep a door for an
-- evening. A token is the id of a row here, signed with a key that the server's role cannot read; so a token can be written
-- again into the next mail, and ends with its row.
create type link_kind as enum ('rsvp', 'calendar', 'preferences', 'door');

create table signing_keys (
  purpose text primary key,
  key     bytea not null check (octet_length(key) = 32)
);
insert into signing_keys values ('links', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- What a visitor typed into the page of a public meeting, until it is confirmed by mail: then it becomes an answer.
create table rsvp_requests (
  id          uuid primary key default gen_random_uuid(),
  meeting_id  uuid not null references meetings on delete cascade,
  given_name  text not null check (char_length(given_name) between 1 and 100),
  family_name text not null default '' check (char_length(family_name) <= 100),
  email       citext not null check (char_length(email) <= 254),
  wish        rsvp_status not null check (wish in ('going', 'maybe')),
  guests      int not null check (guests between 0 and 10),
  mode        rsvp_mode,
  guest_names text[] not null default '{}',
  needs       need[] not null default '{}',
  note        text not null default '' check (char_length(note) <= 500),
  asked_at    timestamptz not null,
  expires_at  timestamptz not null
);
create index rsvp_requests_by_meeting on rsvp_requests (meeting_id);
create index rsvp_requests_by_expiry on rsvp_requests (expires_at);

create table links (
  id          uuid primary key default gen_random_uuid(),
  kind        link_kind not null,
  person_id   uuid references people on delete cascade,
  meeting_id  uuid references meetings on delete cascade,
  branch_id   uuid references branches on delete cascade,
  campaign_id uuid references campaigns on delete cascade,
  request_id  uuid references rsvp_requests on delete cascade,
  created_by  uuid references people on delete set null,
  created_at  timestamptz not null,
  expires_at  timestamptz, -- null: an rsvp link ends a week after its meeting, the others do not end by themselves
  revoked_at  timestamptz,
  constraint link_names_its_subject check (case kind
    when 'rsvp' then meeting_id is not null and (person_id is not null or request_id is not null)
    when 'calendar' then person_id is not null and num_nonnulls(branch_id, campaign_id) <= 1
    when 'preferences' then person_id is not null
    else meeting_id is not null and expires_at is not null end)
);
-- One that holds for each subject, so that every mail carries the same. Door links are as many as there are helpers.
create unique index links_that_hold on links (kind, person_id, meeting_id, branch_id, campaign_id, request_id) nulls not distinct
  where revoked_at is null and kind <> 'door';
create index links_by_meeting on links (meeting_id) where meeting_id is not null;
create index links_by_person on links (person_id) where person_id is not null;

alter table signing_keys enable row level security;
alter table rsvp_requests enable row level security;
alter table links enable row level security;

-- The link of this kind that holds for this subject; made where there is none.
create function app.link_for(p_kind link_kind, p_person uuid, p_meeting uuid default null, p_branch uuid default null,
  p_campaign uuid default null, p_request uuid default null) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_id uuid;
begin
  loop
    select id into v_id from links
     where kind = p_kind and revoked_at is null and person_id is not distinct from p_person and meeting_id is not distinct from p_meeting
       and branch_id is not distinct from p_branch and campaign_id is not distinct from p_campaign and request_id is not distinct from p_request;
    if found then return v_id; end if;
    insert into links (kind, person_id, meeting_id, branch_id, campaign_id, request_id, created_by, created_at)
      values (p_kind, p_person, p_meeting, p_branch, p_campaign, p_request, app.actor_id(), app.now())
      on conflict do nothing returning id into v_id;
    if found then return v_id; end if;
  end loop;
end $$;

-- The link, where it holds: not revoked, not expired; else nothing.
create function app.live_link(p_id uuid, p_kind link_kind) returns setof links
language sql stable security definer set search_path = public, pg_temp as $$
  select l.* from links l left join meetings m on m.id = l.meeting_id
   where l.id = p_id and l.kind = p_kind and l.revoked_at is null and (l.expires_at is null or l.expires_at > app.now())
     and (l.kind <> 'rsvp' or m.ends_at + interval '7 days' > app.now())
$$;

-- Whoever reads another mailbox from now on, or had a typing mistake for an address, leaves the mails to the old one without
-- a right: the next mail carries a new link. What is read by a link that was never mailed goes on.
create function app.end_mailed_links() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update links set revoked_at = app.now() where person_id = new.id and kind = 'rsvp' and revoked_at is null;
  return null;
end $$;
create trigger mailed_links_ended after update of email on people for each row
  when (old.email is not null and new.email is distinct from old.email) execute function app.end_mailed_links();

-- The person behind a link answers. p_sequence, where a calendar program answers, is that of the invitation that it
-- answers: one that is older than what holds now does not count.
create function app.answer_by_link(p_link uuid, p_wish rsvp_status, p_guests int default null, p_mode rsvp_mode default null,
  p_guest_names text[] default null, p_needs need[] default null, p_note text default null, p_sequence int default null)
returns table (status rsvp_status, guests int, place int, mode rsvp_mode) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  l links;
  m meetings;
begin
  select * into l from app.live_link(p_link, 'rsvp');
  if not found or l.person_id is null then perform app.refuse(410, 'link-expired'); end if;
  select * into m from meetings where id = l.meeting_id;
  if not app.may_see(l.person_id, m) then perform app.refuse(410, 'link-expired'); end if;
  if p_sequence < m.sequence then perform app.refuse(409, 'invitation-outdated'); end if;
  return query select * from app.answer_for(l.person_id, m, p_wish, p_guests, p_mode, p_guest_names, p_needs, p_note);
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.answer_by_link(uuid, rsvp_status, int, rsvp_mode, text[], need[], text, int) to rollcall_app;
