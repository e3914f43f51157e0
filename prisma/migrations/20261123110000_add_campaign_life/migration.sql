-- A campaign from its plan to its outcome, the branches that take part, and files that hang on what people work on.
create type campaign_outcome as enum ('won', 'partly_won', 'lost', 'ended');

alter table campaigns
  add column slug         text unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 80),
  add column story        text not null default '' check (char_length(story) <= 20000), -- Markdown
  add column outcome      campaign_outcome,
  add column outcome_text text not null default '' check (char_length(outcome_text) <= 5000), -- what was won
  add column outcome_on   date,
  add column published_at timestamptz default now(), -- null: a plan, seen by those who manage it
  add column version      int not null default 1,
  add column updated_at   timestamptz not null default now(),
  add column branch_count int not null default 0 check (branch_count >= 0), -- kept by a trigger: branches that took it up
  add constraint campaign_outcome_has_day check ((outcome is null) = (outcome_on is null));

-- An address in words, made from a title; a digest of the id makes it one of its kind (of an id that follows from what was sent,
-- no part by itself does).
create function app.slug_of(p_title text, p_id uuid) returns text language sql immutable parallel safe
  return ltrim(trim(both '-' from left(regexp_replace(regexp_replace(lower(normalize(p_title, nfkd)), '[\u0300-\u036f''’]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 60))
    || '-' || left(md5(p_id::text), 6), '-');

update campaigns set slug = app.slug_of(title, id), published_at = created_at;
alter table campaigns alter column slug set not null;
create function app.give_slug() returns trigger language plpgsql as $$
begin
  new.slug := coalesce(new.slug, app.slug_of(new.title, new.id));
  return new;
end $$;
create trigger campaign_has_slug before insert on campaigns for each row execute function app.give_slug();

-- What a campaign says of itself, each part a short list in its own order.
create table campaign_demands (
  id          uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  position    int not null check (position > 0),
  demand      text not null check (char_length(demand) between 1 and 500),
  is_won      boolean not null default false,
  unique (campaign_id, position) deferrable
);

-- Whom it addresses.
create table campaign_targets (
  id          uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  position    int not null check (position > 0),
  name        text not null check (char_length(name) between 1 and 200),
  about       text not null default '' check (char_length(about) <= 500),
  unique (campaign_id, position) deferrable
);

create table campaign_phases (
  id          uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  position    int not null check (position > 0),
  title       text not null check (char_length(title) between 1 and 200),
  about       text not null default '' check (char_length(about) <= 2000),
  starts_on   date not null,
  ends_on     date, -- the first day without it
  unique (campaign_id, position) deferrable,
  constraint phase_ends_after_start check (ends_on > starts_on)
);

-- The coalition.
create table campaign_partners (
  id          uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  position    int not null check (position > 0),
  name        text not null check (char_length(name) between 1 and 200),
  about       text not null default '' check (char_length(about) <= 500),
  url         text check (url ~ '^https?://' and char_length(url) <= 500),
  unique (campaign_id, position) deferrable
);

create table campaign_updates (
  id           uuid primary key default uuidv7(),
  campaign_id  uuid not null references campaigns on delete cascade,
  branch_id    uuid references branches, -- the branch that tells it; null: the campaign as a whole
  title        text not null check (char_length(title) between 1 and 200),
  body         text not null check (char_length(body) between 1 and 20000), -- Markdown
  published_at timestamptz not null,
  created_by   uuid references people on delete set null,
  updated_at   timestamptz not null,
  version      int not null default 1
);
create index campaign_updates_by_time on campaign_updates (campaign_id, published_at desc, id desc);

-- The branches that took up a national campaign: with meetings, tasks and numbers of their own.
create table campaign_branches (
  campaign_id uuid not null references campaigns on delete cascade,
  branch_id   uuid not null references branches,
  adopted_on  date not null,
  adopted_by  uuid references people on delete set null,
  primary key (campaign_id, branch_id)
);
create index campaign_branches_by_branch on campaign_branches (branch_id);

create function app.only_national_campaigns_are_adopted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from campaigns where id = new.campaign_id and branch_id is not null) then
    perform app.refuse(409, 'campaign-not-national', 'campaignId');
  end if;
  return new;
end $$;
create trigger only_national_campaigns_are_adopted before insert on campaign_branches
  for each row execute function app.only_national_campaigns_are_adopted();

-- A meeting in a campaign counts for it and stands on its page: a branch's campaign has meetings of that branch only, the
-- nation's of all. Of the meetings of a series the series is asked.
create function app.meeting_fits_campaign() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from campaigns where id = new.campaign_id and branch_id <> new.branch_id) then
    perform app.refuse(409, 'campaign-elsewhere', 'campaignId');
  end if;
  return new;
end $$;
create trigger meeting_fits_campaign before insert on meetings for each row
  when (new.campaign_id is not null and new.series_id is null) execute function app.meeting_fits_campaign();
create trigger changed_meeting_fits_campaign before update of campaign_id on meetings for each row
  when (new.campaign_id is distinct from old.campaign_id) execute function app.meeting_fits_campaign();
create trigger series_fits_campaign before insert on series for each row
  when (new.campaign_id is not null) execute function app.meeting_fits_campaign();
create trigger changed_series_fits_campaign before update of campaign_id on series for each row
  when (new.campaign_id is distinct from old.campaign_id) execute function app.meeting_fits_campaign();

-- Counted where they do, for every list of campaigns shows it.
create function app.count_campaign_branches() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update campaigns set branch_count = branch_count + case tg_op when 'INSERT' then 1 else -1 end
   where id = case tg_op when 'INSERT' then new.campaign_id else old.campaign_id end;
  return null;
end $$;
create trigger campaign_branches_are_counted after insert or delete on campaign_branches
  for each row execute function app.count_campaign_branches();

-- Meetings of a campaign by their start.
create index meetings_by_campaign_and_start on meetings (campaign_id, starts_at, id) where campaign_id is not null;
drop index meetings_by_campaign;

-- Those who plan it: organizers of its branch, or national staff. A null branch is the nation's.
create function app.plans_for(p_branch uuid) returns boolean language sql stable parallel safe
  return coalesce(p_branch = any (app.organized_branch_ids()), false) or app.holds('national_staff');

create function app.plans_campaign(p_campaign uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from campaigns where id = p_campaign and app.plans_for(branch_id))
$$;

-- Whether the actor sees a campaign: for functions and views that read as the owner. The policy says the same.
create function app.sees_campaign(c campaigns) returns boolean language sql stable parallel safe
  return c.published_at is not null or app.plans_for(c.branch_id);

-- Does this branch take part: is the campaign its own, or has it taken it up?
create function app.takes_part(p_campaign uuid, p_branch uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from campaigns where id = p_campaign and branch_id = p_branch)
      or exists (select from campaign_branches where campaign_id = p_campaign and branch_id = p_branch)
$$;

drop policy campaigns_are_public on campaigns;
create policy campaigns_seen_once_published on campaigns for select using (
  published_at is not null or branch_id = any ((select app.organized_branch_ids())::uuid[]) or (select app.holds('national_staff')));
create policy campaigns_changed_by_planners on campaigns for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]) or (select app.holds('national_staff')));

do $$
declare t text;
begin
  foreach t in array array['campaign_demands', 'campaign_targets', 'campaign_phases', 'campaign_partners'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy parts_seen_with_campaign on %I for select using (exists (select from campaigns c where c.id = campaign_id))', t);
    execute format('create policy parts_written_by_planners on %I for all using (app.plans_campaign(campaign_id)) with check (app.plans_campaign(campaign_id))', t);
    execute format('grant select, insert, update, delete on %I to rollcall_app', t);
  end loop;
end $$;

alter table campaign_updates enable row level security;
create policy updates_seen_with_campaign on campaign_updates for select using (exists (select from campaigns c where c.id = campaign_id));
create policy updates_written_by_planners on campaign_updates for all
  using (app.plans_campaign(campaign_id) or branch_id = any ((select app.organized_branch_ids())::uuid[]))
  with check (case when branch_id is null then app.plans_campaign(campaign_id)
                   else app.plans_for(branch_id) and app.takes_part(campaign_id, branch_id) end);
alter table campaign_branches enable row level security;
create policy branches_of_campaign_are_public on campaign_branches for select using (exists (select from campaigns c where c.id = campaign_id));
create policy campaigns_adopted_by_organizers on campaign_branches for insert with check (
  app.plans_for(branch_id) and exists (select from campaigns c where c.id = campaign_id));
create policy campaigns_left_by_organizers on campaign_branches for delete using (app.plans_for(branch_id));

-- Files are kept here, so that one backup holds all. Who may read one is said by what it hangs on: a task, a publication.
create table files (
  id         uuid primary key default gen_random_uuid(),
  name       text not null check (char_length(name) between 1 and 200),
  type       text not null check (type ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+$'), -- as its first bytes say, not as it was named
  size       int not null check (size between 1 and 52428800), -- bytes
  content    bytea not null,
  created_by uuid references people on delete set null,
  created_at timestamptz not null,
  constraint file_has_its_size check (octet_length(content) = size)
);
alter table files alter column content set storage external; -- what people send is packed already
create index files_by_sender on files (created_by, created_at);
alter table files enable row level security;
create policy files_added_by_insiders on files for insert with check (created_by = (select app.actor_id()) and (select app.is_inside()));
create policy own_files_seen on files for select using (created_by = (select app.actor_id()));

grant update (title, summary, priority_area_id, starts_on, ends_on, slug, story, outcome, outcome_text, outcome_on, published_at, version, updated_at)
  on campaigns to rollcall_app;
grant select, insert, update, delete on campaign_updates to rollcall_app;
grant select, insert, delete on campaign_branches to rollcall_app;
grant select (id, name, type, size, content, created_by, created_at), insert on files to rollcall_app;
revoke execute on all functions in schema app from public;
grant execute on function app.plans_for(uuid), app.plans_campaign(uuid), app.sees_campaign(campaigns), app.takes_part(uuid, uuid), app.slug_of(text, uuid) to rollcall_app;
