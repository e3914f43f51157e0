-- Room `outreach`: reminders of a meeting, mails after it, who wants which of them, and the newcomers that somebody should
-- speak with. The server queues what is due; each mail is sent once.
create type reminder_kind as enum ('day_before', 'two_hours', 'thank_you', 'missed_you');

-- Since when a meeting is at its time: whoever was told of a new time needs no reminder whose moment had passed by then,
-- and nobody is written to about what was here before there were reminders.
alter table meetings add column timed_at timestamptz not null default app.now();

create function app.note_meeting_time() returns trigger language plpgsql as $$
begin
  new.timed_at := app.now();
  return new;
end $$;
create trigger meeting_time_noted before update of starts_at on meetings for each row
  when (new.starts_at <> old.starts_at) execute function app.note_meeting_time();

-- What a person wants to be mailed besides what they asked for by answering. Without a row: all of it.
create table mail_preferences (
  person_id  uuid primary key references people on delete cascade,
  day_before boolean not null default true,
  two_hours  boolean not null default true,
  thank_you  boolean not null default true,
  missed_you boolean not null default true,
  updated_at timestamptz not null
);

-- Each mail that was queued: one for a person, a meeting, a kind, and the time at which the meeting was to start, so that
-- one that is moved is reminded of anew. Made together with the job that sends it.
create table reminders (
  meeting_id uuid not null references meetings on delete cascade,
  person_id  uuid not null references people on delete cascade,
  kind       reminder_kind not null,
  starts_at  timestamptz not null,
  queued_at  timestamptz not null,
  sent_at    timestamptz, -- the mail server has taken it
  dropped_at timestamptz, -- it held no longer when it was to be sent
  primary key (meeting_id, person_id, kind, starts_at),
  constraint reminder_ends_one_way check (sent_at is null or dropped_at is null)
);
create index reminders_to_send on reminders (queued_at) where sent_at is null and dropped_at is null;
create index reminders_by_person on reminders (person_id);

-- Somebody who came for the first time, for an organizer of the branch to speak with. One for each person and branch.
create table follow_ups (
  id           uuid primary key default uuidv7(),
  branch_id    uuid not null references branches on delete cascade,
  person_id    uuid not null references people on delete cascade,
  meeting_id   uuid not null references meetings on delete cascade,
  created_at   timestamptz not null,
  completed_at timestamptz,
  completed_by uuid references people on delete set null,
  unique (branch_id, person_id),
  constraint follow_up_completed_by_somebody check (completed_by is null or completed_at is not null)
);
create index follow_ups_open on follow_ups (branch_id, id) where completed_at is null;
create index follow_ups_by_person on follow_ups (person_id);
create index follow_ups_by_meeting on follow_ups (meeting_id);

alter table mail_preferences enable row level security;
alter table reminders enable row level security; -- the jobs' own: nobody reads it
alter table follow_ups enable row level security;
create policy preferences_seen_by_self on mail_preferences for select using (person_id = (select app.actor_id()));
create policy preferences_set_by_self on mail_preferences for insert with check (person_id = (select app.actor_id()));
create policy preferences_changed_by_self on mail_preferences for update using (person_id = (select app.actor_id()));
create policy follow_ups_seen_by_organizers on follow_ups for select using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
create policy follow_ups_settled_by_organizers on follow_ups for update using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]));
grant select, insert, update on mail_preferences to rollcall_app;
grant select on follow_ups to rollcall_app;
grant update (completed_at, completed_by) on follow_ups to rollcall_app;

-- When a mail of this kind is due for a meeting, by the meeting's own clock, and until when it is worth sending by a
-- server that was away. The day before is at the same time of day, whatever the clocks did in between.
create function app.due_of(m meetings, p_kind reminder_kind, out at timestamptz, out until timestamptz) language sql stable as $$
  select due, case p_kind when 'day_before' then m.starts_at - interval '2 hours' when 'two_hours' then m.starts_at
                          else due + interval '2 days' end
    from (select case p_kind
        when 'day_before' then (m.starts_local - interval '1 day') at time zone m.time_zone
        when 'two_hours' then m.starts_at - interval '2 hours'
        else ((m.ends_at at time zone m.time_zone)::date + 1 + time '10:00') at time zone m.time_zone end as due) d
$$;

-- Whether the branch and the person both want mails of this kind.
create function app.wants(p_branch uuid, p_person uuid, p_kind reminder_kind) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case p_kind
      when 'day_before' then s.remind_day_before and coalesce(f.day_before, true)
      when 'two_hours'  then s.remind_two_hours and coalesce(f.two_hours, true)
      when 'thank_you'  then s.thank_those_who_came and coalesce(f.thank_you, true)
      else s.miss_those_who_did_not and coalesce(f.missed_you, true) end
    from app.settings_of(p_branch) s left join mail_preferences f on f.person_id = p_person
$$;

-- Whether a mail of this kind is right for a person now: the meeting is held, the person may see it, wants the mail, and
-- answered or came as it says. Asked when it is queued and again when it is sent.
create function app.reminder_holds(m meetings, p_person uuid, p_kind reminder_kind) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select m.cancelled_at is null and app.wants(m.branch_id, p_person, p_kind) and app.may_see(p_person, m)
     and exists (select from people where id = p_person and email is not null)
     and case
       when p_kind in ('day_before', 'two_hours') then
         exists (select from rsvps where meeting_id = m.id and person_id = p_person and status in ('going', 'maybe'))
       when p_kind = 'thank_you' then exists (select from attendances where meeting_id = m.id and person_id = p_person)
       -- Only where it was written down who came.
       else m.came_count > 0 and not exists (select from attendances where meeting_id = m.id and person_id = p_person)
         and exists (select from rsvps where meeting_id = m.id and person_id = p_person and status = 'going') end
$$;

create function app.queue_reminder_job(r reminders) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.enqueue('reminder',
    json_build_object('meetingId', r.meeting_id, 'personId', r.person_id, 'kind', r.kind, 'startsAt', r.starts_at),
    p_job_key => format('reminder %s %s %s %s', r.meeting_id, r.person_id, r.kind, extract(epoch from r.starts_at)));
end $$;

-- Queues every mail that is due and was not queued before, each with its job. Any number of servers may call it at once.
-- Who answers after the moment of a reminder gets none for it: the answer's own mail has just said the same.
-- Gives how many were queued.
create function app.queue_reminders(p_now timestamptz) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_queued int;
begin
  perform set_config('app.now', p_now::text, true);
  with due as (
    select m as meeting, k.kind, d.at
      from meetings m, (values ('day_before'::reminder_kind), ('two_hours')) k (kind), app.due_of(m, k.kind) d
     where m.starts_at > p_now and m.starts_at < p_now + interval '26 hours' and m.cancelled_at is null
       and d.at <= p_now and p_now < d.until and d.at >= m.timed_at
    union all
    select m, k.kind, d.at
      from meetings m, (values ('thank_you'::reminder_kind), ('missed_you')) k (kind), app.due_of(m, k.kind) d
     -- A meeting lasts a week at most.
     where m.starts_at > p_now - interval '11 days' and m.starts_at < p_now and m.cancelled_at is null and m.came_count > 0
       and d.at <= p_now and p_now < d.until and d.at >= m.timed_at
  ), people_due as (
    select due.meeting, due.kind, r.person_id from due join rsvps r on r.meeting_id = (due.meeting).id
     where due.kind in ('day_before', 'two_hours') and r.status in ('going', 'maybe') and r.answered_at <= due.at
        or due.kind = 'missed_you' and r.status = 'going'
    union all
    select due.meeting, due.kind, a.person_id from due join attendances a on a.meeting_id = (due.meeting).id
     where due.kind = 'thank_you'
  ), queued as (
    insert into reminders (meeting_id, person_id, kind, starts_at, queued_at)
      select (w.meeting).id, w.person_id, w.kind, (w.meeting).starts_at, p_now from people_due w
       where not exists (select from reminders r where r.meeting_id = (w.meeting).id and r.person_id = w.person_id
                            and r.starts_at = (w.meeting).starts_at
                            -- Whoever was missed is not thanked on the day after, when the list is put right.
                            and (r.kind = w.kind or r.kind > 'two_hours' and w.kind > 'two_hours'))
         and app.reminder_holds(w.meeting, w.person_id, w.kind)
      on conflict do nothing returning reminders
  )
  select count(*) into v_queued from (select app.queue_reminder_job(reminders) from queued offset 0) jobs;
  return v_queued;
end $$;

-- Queues anew what was queued a while ago and waits in no job: whoever worked on it was killed. The queue itself would
-- wait for four hours. Where it is being sent all the while, the second job finds the row locked and does nothing.
-- Gives how many.
create function app.requeue_reminders(p_now timestamptz) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_queued int;
begin
  select count(*) into v_queued from (
    select app.queue_reminder_job(r) from reminders r
     where r.sent_at is null and r.dropped_at is null and r.queued_at < p_now - interval '15 seconds'
       and not exists (select from graphile_worker.jobs j where j.locked_at is null
         and j.key = format('reminder %s %s %s %s', r.meeting_id, r.person_id, r.kind, extract(epoch from r.starts_at)))
    offset 0) jobs;
  return v_queued;
end $$;

-- Makes a follow-up of everybody who came for the first time to a meeting that has ended: a contact, or a member of two
-- months at most. Gives how many.
create function app.add_follow_ups(p_now timestamptz) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_added int;
begin
  perform set_config('app.now', p_now::text, true);
  insert into follow_ups (branch_id, person_id, meeting_id, created_at)
    select m.branch_id, a.person_id, m.id, p_now
      from meetings m
      join attendances a on a.meeting_id = m.id
      join people p on p.id = a.person_id and p.branch_id = m.branch_id
     where m.starts_at > p_now - interval '9 days' and m.ends_at <= p_now and m.ends_at > p_now - interval '2 days'
       and m.cancelled_at is null and m.came_count > 0 and (app.settings_of(m.branch_id)).follow_up_newcomers
       and p.first_came_on >= m.starts_local::date
       and not exists (select from attendances o join meetings b on b.id = o.meeting_id
                        where o.person_id = a.person_id and b.starts_at < m.starts_at)
       and not exists (select from memberships s where s.person_id = a.person_id and s.starts_on < app.today() - 60)
       and not exists (select from offices o where o.person_id = a.person_id)
       and not exists (select from follow_ups f where f.branch_id = m.branch_id and f.person_id = a.person_id)
     order by m.ends_at, p.family_name, p.given_name
    on conflict do nothing;
  get diagnostics v_added = row_count;
  return v_added;
end $$;

-- What the person behind a link is mailed; no row where the link holds no longer.
create function app.preferences_by_link(p_link uuid)
returns table (day_before boolean, two_hours boolean, thank_you boolean, missed_you boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(f.day_before, true), coalesce(f.two_hours, true), coalesce(f.thank_you, true), coalesce(f.missed_you, true)
    from app.live_link(p_link, 'preferences') l left join mail_preferences f on f.person_id = l.person_id
$$;

-- The person behind a link switches mails on or off, as they do who are signed in. Null leaves as it is.
create function app.set_preferences_by_link(p_link uuid, p_day_before boolean, p_two_hours boolean, p_thank_you boolean, p_missed_you boolean)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person uuid;
begin
  select person_id into v_person from app.live_link(p_link, 'preferences');
  if not found then perform app.refuse(410, 'link-expired'); end if;
  insert into mail_preferences as f (person_id, day_before, two_hours, thank_you, missed_you, updated_at)
    values (v_person, coalesce(p_day_before, true), coalesce(p_two_hours, true), coalesce(p_thank_you, true), coalesce(p_missed_you, true), app.now())
    on conflict (person_id) do update set
      day_before = coalesce(p_day_before, f.day_before), two_hours = coalesce(p_two_hours, f.two_hours),
      thank_you = coalesce(p_thank_you, f.thank_you), missed_you = coalesce(p_missed_you, f.missed_you), updated_at = excluded.updated_at;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.preferences_by_link(uuid), app.set_preferences_by_link(uuid, boolean, boolean, boolean, boolean) to rollcall_app;
