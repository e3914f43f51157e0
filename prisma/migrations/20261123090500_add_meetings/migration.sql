-- Room `meetings`: meetings, the answers to them, and who came.
create type meeting_kind as enum ('branch_meeting', 'public_forum', 'study_group', 'action', 'training', 'social');
create type meeting_visibility as enum ('public', 'members', 'branch');
create type rsvp_status as enum ('going', 'maybe', 'declined', 'waitlisted');

create table meetings (
  id                  uuid primary key default uuidv7(),
  branch_id           uuid not null references branches,
  title               text not null check (char_length(title) between 1 and 200),
  description         text not null default '' check (char_length(description) <= 10000),
  kind                meeting_kind not null,
  visibility          meeting_visibility not null,
  starts_at           timestamptz not null,
  ends_at             timestamptz not null,
  -- The wall clock that people were told, and its zone: what stays true when a government moves its clocks.
  starts_local        timestamp not null,
  time_zone           text not null,
  place_name          text check (char_length(place_name) between 1 and 200),
  place_address       text check (char_length(place_address) <= 300),
  online_url          text check (online_url ~ '^https?://' and char_length(online_url) <= 1000),
  capacity            int check (capacity >= 1),
  campaign_id         uuid references campaigns,
  priority_area_id    uuid references priority_areas,
  cancelled_at        timestamptz,
  cancellation_reason text check (char_length(cancellation_reason) between 1 and 500),
  -- Kept by app.answer, app.promote and app.record_attendance under this row's lock; equal to the rows they count.
  going_count         int not null default 0 check (going_count >= 0),
  guest_count         int not null default 0 check (guest_count >= 0), -- guests of those going
  maybe_count         int not null default 0 check (maybe_count >= 0),
  declined_count      int not null default 0 check (declined_count >= 0),
  waitlisted_count    int not null default 0 check (waitlisted_count >= 0),
  came_count          int not null default 0 check (came_count >= 0),
  version             int not null default 1, -- the ETag: rises with each change by an organizer
  created_by          uuid references people on delete set null,
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  constraint meeting_ends_after_start check (ends_at > starts_at),
  constraint meeting_lasts_at_most_a_week check (ends_at <= starts_at + interval '7 days'),
  constraint meeting_wall_clock_agrees check (starts_at at time zone time_zone = starts_local),
  constraint meeting_has_a_place check (place_name is not null or online_url is not null),
  constraint meeting_cancelled_with_reason check ((cancelled_at is null) = (cancellation_reason is null)),
  constraint meeting_capacity_holds check (going_count + guest_count <= capacity),
  unique (id, branch_id)
);
create index meetings_by_branch on meetings (branch_id, starts_at, id);
create index meetings_by_start on meetings (starts_at, id);
create index meetings_public_by_start on meetings (starts_at, id) where visibility = 'public';
create index meetings_by_campaign on meetings (campaign_id) where campaign_id is not null;

create table rsvps (
  meeting_id  uuid not null,
  person_id   uuid not null references people on delete cascade,
  branch_id   uuid not null, -- the meeting's, so that the policy need not look it up
  status      rsvp_status not null,
  guests      int not null default 0 check (guests between 0 and 10),
  queue_no    bigint, -- rises with each person who joins a waiting list; orders the list
  answered_at timestamptz not null,
  primary key (meeting_id, person_id),
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade,
  constraint only_waiting_have_a_place_in_line check ((status = 'waitlisted') = (queue_no is not null)),
  constraint declined_bring_nobody check (status <> 'declined' or guests = 0)
);
create sequence rsvp_queue;
create unique index rsvps_waiting on rsvps (meeting_id, queue_no) where status = 'waitlisted';
create index rsvps_by_person on rsvps (person_id, meeting_id);

create table attendances (
  meeting_id  uuid not null,
  person_id   uuid not null references people on delete cascade,
  branch_id   uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid references people on delete set null,
  primary key (meeting_id, person_id),
  foreign key (meeting_id, branch_id) references meetings (id, branch_id) on delete cascade
);
create index attendances_by_person on attendances (person_id, meeting_id);

alter table meetings enable row level security;
alter table rsvps enable row level security;
alter table attendances enable row level security;

-- Public to all; members' to anybody inside; a branch's own to the branch, and to national staff who see figures of all.
create policy meetings_seen_by_visibility on meetings for select using (
  visibility = 'public'
  or (visibility = 'members' and (select app.is_inside()))
  or branch_id = any ((select app.own_branch_ids())::uuid[])
  or (select app.holds('national_staff')));
create policy meetings_scheduled_by_organizers on meetings for insert with check (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy meetings_changed_by_organizers on meetings for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));

create policy rsvps_seen_by_self_and_hosts on rsvps for select using (
  person_id = (select app.actor_id()) or branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy attendances_seen_by_self_and_hosts on attendances for select using (
  person_id = (select app.actor_id()) or branch_id = any ((select app.organized_branch_ids())::uuid[]));

-- Answers and attendance are written by functions only, and so are the counters.
grant select on meetings, rsvps, attendances to rollcall_app;
grant insert (id, branch_id, title, description, kind, visibility, starts_at, ends_at, starts_local, time_zone, place_name,
  place_address, online_url, capacity, campaign_id, priority_area_id, created_by, created_at, updated_at) on meetings to rollcall_app;
grant update (title, description, kind, visibility, starts_at, ends_at, starts_local, time_zone, place_name, place_address,
  online_url, capacity, campaign_id, priority_area_id, cancelled_at, cancellation_reason, version, updated_at) on meetings to rollcall_app;

-- Who answered or came, with the name that the host needs, also of a guest from another branch, and nothing else of the record.
create view meeting_people with (security_barrier) as
  select m.id as meeting_id, m.branch_id, p.id as person_id, p.given_name, p.family_name, home.name as home_branch,
         r.status, r.guests, r.queue_no, r.answered_at, a.recorded_at
    from (select meeting_id, person_id from rsvps union select meeting_id, person_id from attendances) who
    join meetings m on m.id = who.meeting_id
    join people p on p.id = who.person_id
    left join branches home on home.id = p.branch_id
    left join rsvps r on r.meeting_id = who.meeting_id and r.person_id = who.person_id
    left join attendances a on a.meeting_id = who.meeting_id and a.person_id = who.person_id
   where m.branch_id = any ((select app.organized_branch_ids())::uuid[]);
grant select on meeting_people to rollcall_app;
