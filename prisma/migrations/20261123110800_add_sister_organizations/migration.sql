-- Room `solidarity`: organizations abroad, what is done together with them, and whom to write to there.
create type sister_kind as enum ('party', 'union', 'movement', 'campaign', 'youth', 'publication');
create type sister_relation as enum ('in_touch', 'cooperating', 'affiliated', 'ended');
create type exchange_kind as enum ('visit', 'joint_meeting', 'solidarity_action');
create type statement_voice as enum ('theirs', 'ours', 'joint');

create table sister_organizations (
  id         uuid primary key default uuidv7(),
  name       text not null check (char_length(name) between 1 and 200),
  country    text not null check (country ~ '^[A-Z]{2}$'), -- ISO 3166-1 alpha-2
  city       text not null check (char_length(city) between 1 and 100),
  latitude   double precision not null check (latitude between -90 and 90), -- of the city, never of a house
  longitude  double precision not null check (longitude between -180 and 180),
  kind       sister_kind not null,
  relation   sister_relation not null,
  since      date, -- the first day of it, where it is known
  about      text not null default '' check (char_length(about) <= 20000), -- Markdown
  url        text check (url ~ '^https?://' and char_length(url) <= 500),
  is_public  boolean not null, -- false: some live under governments that must not read of it
  version    int not null default 1,
  created_by uuid references people on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sister_organizations_by_name on sister_organizations (name, id);
create trigger sister_is_shown after update of is_public on sister_organizations for each row
  when (new.is_public and not old.is_public) execute function app.audit_change('solidarity.organization-published');
create trigger sister_is_hidden after update of is_public on sister_organizations for each row
  when (old.is_public and not new.is_public) execute function app.audit_change('solidarity.organization-hidden');

-- Names and addresses of people abroad: no role of the server reads this table (but the ids, to know a request that comes
-- again), only the function below, which writes down each look.
create table sister_contacts (
  id              uuid primary key default uuidv7(),
  organization_id uuid not null references sister_organizations on delete cascade,
  name            text not null check (char_length(name) between 1 and 200),
  role            text not null default '' check (char_length(role) <= 200),
  email           text check (char_length(email) <= 254),
  phone           text check (char_length(phone) <= 40),
  languages       text[] not null default '{}' check (cardinality(languages) <= 10),
  note            text not null default '' check (char_length(note) <= 2000),
  updated_at      timestamptz not null,
  constraint contact_can_be_reached check (email is not null or phone is not null)
);
create index sister_contacts_by_organization on sister_contacts (organization_id);

create table sister_statements (
  id              uuid primary key default uuidv7(),
  organization_id uuid not null references sister_organizations on delete cascade,
  voice           statement_voice not null,
  title           text not null check (char_length(title) between 1 and 200),
  body            text not null default '' check (char_length(body) <= 20000), -- Markdown
  language        language_tag not null default 'en',
  url             text check (url ~ '^https?://' and char_length(url) <= 500),
  issued_on       date not null,
  version         int not null default 1,
  updated_at      timestamptz not null,
  constraint statement_says_something check (body <> '' or url is not null)
);
create index sister_statements_by_day on sister_statements (organization_id, issued_on desc, id desc);

create table sister_exchanges (
  id              uuid primary key default uuidv7(),
  organization_id uuid not null references sister_organizations on delete cascade,
  kind            exchange_kind not null,
  title           text not null check (char_length(title) between 1 and 200),
  about           text not null default '' check (char_length(about) <= 5000), -- Markdown
  branch_id       uuid references branches, -- the branch that did it with them; null: the nation
  starts_on       date not null,
  ends_on         date, -- its last day, where it is not the first
  is_public       boolean not null,
  version         int not null default 1,
  updated_at      timestamptz not null,
  constraint exchange_ends_after_start check (ends_on > starts_on)
);
create index sister_exchanges_by_day on sister_exchanges (organization_id, starts_on desc, id desc);

-- Meetings and campaigns that carry their name.
create table meeting_sisters (
  meeting_id      uuid not null references meetings on delete cascade,
  organization_id uuid not null references sister_organizations on delete cascade,
  added_at        timestamptz not null,
  primary key (meeting_id, organization_id)
);
create index meeting_sisters_by_organization on meeting_sisters (organization_id);
create table campaign_sisters (
  campaign_id     uuid not null references campaigns on delete cascade,
  organization_id uuid not null references sister_organizations on delete cascade,
  added_at        timestamptz not null,
  primary key (campaign_id, organization_id)
);
create index campaign_sisters_by_organization on campaign_sisters (organization_id);

alter table sister_organizations enable row level security;
alter table sister_contacts enable row level security;
alter table sister_statements enable row level security;
alter table sister_exchanges enable row level security;
alter table meeting_sisters enable row level security;
alter table campaign_sisters enable row level security;

create policy sisters_seen on sister_organizations for select using (is_public or (select app.is_inside()));
create policy sisters_written_by_staff on sister_organizations for all using ((select app.holds('national_staff')));
create policy contact_ids_known_to_staff on sister_contacts for select using ((select app.holds('national_staff')));
create policy statements_seen_with_sister on sister_statements for select using (
  exists (select from sister_organizations o where o.id = organization_id));
create policy statements_written_by_staff on sister_statements for all using ((select app.holds('national_staff')));
create policy exchanges_seen_with_sister on sister_exchanges for select using (
  (is_public or (select app.is_inside())) and exists (select from sister_organizations o where o.id = organization_id));
create policy exchanges_written_by_staff on sister_exchanges for all using ((select app.holds('national_staff')));
create policy meeting_sisters_seen_with_both on meeting_sisters for select using (
  exists (select from meetings m where m.id = meeting_id) and exists (select from sister_organizations o where o.id = organization_id));
create policy campaign_sisters_seen_with_both on campaign_sisters for select using (
  exists (select from campaigns c where c.id = campaign_id) and exists (select from sister_organizations o where o.id = organization_id));

grant select, insert, update on sister_organizations to rollcall_app;
grant select, insert, update, delete on sister_statements, sister_exchanges to rollcall_app;
grant select on meeting_sisters, campaign_sisters to rollcall_app;
grant select (id) on sister_contacts to rollcall_app;

-- Whom to write to there. Each look is written down before anything is shown.
create function app.sister_contacts(p_organization uuid) returns setof sister_contacts
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.holds('national_staff') then perform app.refuse(403, 'forbidden'); end if;
  if not exists (select from sister_organizations where id = p_organization) then perform app.refuse(404, 'sister-organization-unknown'); end if;
  perform app.audit('solidarity.contacts-read', p_organization);
  return query select * from sister_contacts where organization_id = p_organization order by name, id;
end $$;

-- Adds a contact, or writes the one with this id anew.
create function app.write_sister_contact(p_id uuid, p_organization uuid, p_is_new boolean, p_name text, p_role text, p_email text, p_phone text,
  p_languages text[], p_note text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.holds('national_staff') then perform app.refuse(403, 'forbidden'); end if;
  perform from sister_organizations where id = p_organization for no key update;
  if not found then perform app.refuse(404, 'sister-organization-unknown'); end if;
  if p_is_new then
    if (select count(*) from sister_contacts where organization_id = p_organization and id <> p_id) >= 50 then
      perform app.refuse(409, 'too-many-contacts');
    end if;
    insert into sister_contacts (id, organization_id, name, role, email, phone, languages, note, updated_at)
      values (p_id, p_organization, p_name, p_role, p_email, p_phone, p_languages, p_note, app.now()) on conflict (id) do nothing;
    if found then perform app.audit('solidarity.contact-added', p_organization); end if;
    return;
  end if;
  update sister_contacts set (name, role, email, phone, languages, note, updated_at) =
    (p_name, p_role, p_email, p_phone, p_languages, p_note, app.now()) where id = p_id and organization_id = p_organization;
  if not found then perform app.refuse(404, 'not-found'); end if;
  perform app.audit('solidarity.contact-changed', p_organization);
end $$;

create function app.remove_sister_contact(p_organization uuid, p_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.holds('national_staff') then perform app.refuse(403, 'forbidden'); end if;
  delete from sister_contacts where id = p_id and organization_id = p_organization;
  if found then perform app.audit('solidarity.contact-removed', p_organization); end if;
end $$;

-- A sister organization whom the actor sees, for a meeting or a campaign to carry its name.
create function app.seen_sister(p_organization uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from sister_organizations where id = p_organization and (is_public or app.is_inside()))
$$;

create function app.set_meeting_sister(p_meeting uuid, p_organization uuid, p_joint boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare m meetings := app.organized_meeting(p_meeting);
begin
  if not p_joint then
    delete from meeting_sisters where meeting_id = p_meeting and organization_id = p_organization;
    return;
  end if;
  if not app.seen_sister(p_organization) then perform app.refuse(404, 'sister-organization-unknown', 'organizationId'); end if;
  perform from meetings where id = m.id for no key update;
  if (select count(*) from meeting_sisters where meeting_id = p_meeting and organization_id <> p_organization) >= 20 then
    perform app.refuse(409, 'too-many-sisters');
  end if;
  insert into meeting_sisters (meeting_id, organization_id, added_at) values (p_meeting, p_organization, app.now()) on conflict do nothing;
end $$;

create function app.set_campaign_sister(p_campaign uuid, p_organization uuid, p_joint boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.plans_campaign(p_campaign) then
    if exists (select from campaigns where id = p_campaign and published_at is not null) then perform app.refuse(403, 'forbidden'); end if;
    perform app.refuse(404, 'campaign-unknown');
  end if;
  if not p_joint then
    delete from campaign_sisters where campaign_id = p_campaign and organization_id = p_organization;
    return;
  end if;
  if not app.seen_sister(p_organization) then perform app.refuse(404, 'sister-organization-unknown', 'organizationId'); end if;
  perform from campaigns where id = p_campaign for no key update;
  if (select count(*) from campaign_sisters where campaign_id = p_campaign and organization_id <> p_organization) >= 20 then
    perform app.refuse(409, 'too-many-sisters');
  end if;
  insert into campaign_sisters (campaign_id, organization_id, added_at) values (p_campaign, p_organization, app.now()) on conflict do nothing;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.sister_contacts(uuid), app.remove_sister_contact(uuid, uuid),
  app.write_sister_contact(uuid, uuid, boolean, text, text, text, text, text[], text),
  app.set_meeting_sister(uuid, uuid, boolean), app.set_campaign_sister(uuid, uuid, boolean) to rollcall_app;
