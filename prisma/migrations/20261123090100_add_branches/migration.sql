-- Room `branches`: regions and branches are public facts; offices come with the people who hold them.
create table regions (
  id   uuid primary key default uuidv7(),
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name text not null check (char_length(name) between 1 and 100)
);

create table branches (
  id          uuid primary key default uuidv7(),
  region_id   uuid not null references regions,
  slug        text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name        text not null check (char_length(name) between 1 and 100),
  city        text not null check (char_length(city) between 1 and 100),
  state       text not null check (state ~ '^[A-Z]{2}$'),
  zip         text not null check (zip ~ '^[0-9]{5}$'),
  latitude    double precision not null check (latitude between -90 and 90),
  longitude   double precision not null check (longitude between -180 and 180),
  -- Throws for a zone that the server does not know.
  time_zone   text not null check ((timestamp '2000-01-01' at time zone time_zone) is not null),
  email       citext,
  created_at  timestamptz not null default now()
);
create index branches_by_name on branches (name, id);
create index branches_by_region on branches (region_id);

grant select on regions, branches to rollcall_app;
grant insert on branches, regions to rollcall_app;
alter table regions enable row level security;
alter table branches enable row level security;
create policy regions_are_public on regions for select using (true);
create policy branches_are_public on branches for select using (true);

insert into regions (slug, name) values
  ('northeast', 'Northeast'), ('midwest', 'Midwest'), ('south', 'South'), ('west', 'West');
