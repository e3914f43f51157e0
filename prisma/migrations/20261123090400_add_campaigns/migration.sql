-- Room `campaigns`: the ten priority areas and the campaigns that fight in them.
create table priority_areas (
  id       uuid primary key default uuidv7(),
  position int not null unique check (position > 0),
  slug     text not null unique check (slug ~ '^[a-z0-9-]{1,60}$'),
  name     text not null check (char_length(name) between 1 and 100),
  summary  text not null check (char_length(summary) <= 500)
);

create table campaigns (
  id               uuid primary key default uuidv7(),
  priority_area_id uuid not null references priority_areas,
  branch_id        uuid references branches, -- null: a national campaign
  title            text not null check (char_length(title) between 1 and 200),
  summary          text not null default '' check (char_length(summary) <= 2000),
  starts_on        date not null,
  ends_on          date,
  created_by       uuid references people on delete set null,
  created_at       timestamptz not null default now(),
  constraint campaign_ends_after_start check (ends_on > starts_on)
);
create index campaigns_by_start on campaigns (starts_on desc, id desc);
create index campaigns_by_branch on campaigns (branch_id, starts_on desc, id desc);
create index campaigns_by_area on campaigns (priority_area_id, starts_on desc);

alter table priority_areas enable row level security;
alter table campaigns enable row level security;
create policy areas_are_public on priority_areas for select using (true);
create policy campaigns_are_public on campaigns for select using (true);
create policy campaigns_started_by_organizers on campaigns for insert with check (
  branch_id = any ((select app.organized_branch_ids())::uuid[])
  or (select app.holds('national_staff')));
grant select on priority_areas, campaigns to rollcall_app;
grant insert on campaigns to rollcall_app;

insert into priority_areas (position, slug, name, summary) values
  (1, 'socialist-alternative', 'Building a socialist alternative', 'Making the case, in meetings and in print, for a society free of exploitation and oppression and run democratically by the majority.'),
  (2, 'international-solidarity', 'Anti-imperialism and international solidarity', 'Opposing imperialist war, supporting national self-determination, and standing with socialists and workers in other countries.'),
  (3, 'climate-justice', 'Climate and environmental justice', 'Organizing against the ecological crisis and for a planned, democratic and sustainable economy.'),
  (4, 'education-justice', 'Education justice', 'Defending and improving public education together with students, parents, teachers and other education workers.'),
  (5, 'fighting-racism', 'Fighting racism', 'Building united struggles against every form of racism, oppression and discrimination.'),
  (6, 'independent-politics', 'Independent political action', 'Working-class politics that is independent of big business and its parties.'),
  (7, 'labor-movement', 'The labor movement', 'Defending unions, helping to organize new ones, and solidarity at the point of production.'),
  (8, 'lgbtq-liberation', 'LGBTQ liberation', 'Freedom and equal rights for lesbian, gay, bisexual, transgender, intersex and gender non-conforming people.'),
  (9, 'palestine-solidarity', 'Palestine solidarity', 'Support for Palestinian rights, including boycott, divestment and sanctions campaigns.'),
  (10, 'womens-liberation', 'Women''s liberation', 'Understanding the roots of women''s oppression and fighting to end it.');
