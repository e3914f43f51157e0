-- A person's attendance as counters on the person, equal to the rows that they count: a list of people costs the same
-- however often they came. Kept by triggers; whoever loads rows past them calls app.recount_attendance afterwards.
alter table people
  add column times_came    int not null default 0 check (times_came >= 0),
  add column first_came_on date, -- by the meeting's own clock
  add column last_came_on  date;
create index people_by_first_time on people (branch_id, first_came_on) where first_came_on is not null;

create function app.count_attendance() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update people p set times_came = now.times, first_came_on = now.first_on, last_came_on = now.last_on
    from (select who.person_id, count(a.person_id)::int as times, min(m.starts_local)::date as first_on, max(m.starts_local)::date as last_on
            from (select distinct person_id from touched) who
            left join attendances a on a.person_id = who.person_id
            left join meetings m on m.id = a.meeting_id
           group by who.person_id) now
   where p.id = now.person_id;
  return null;
end $$;
create trigger attendance_counted after insert on attendances
  referencing new table as touched for each statement execute function app.count_attendance();
create trigger attendance_uncounted after delete on attendances
  referencing old table as touched for each statement execute function app.count_attendance();

-- A meeting that is moved to another day after people were marked moves the days on which they came.
create function app.follow_meeting_day() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update people p set first_came_on = now.first_on, last_came_on = now.last_on
    from (select a.person_id, min(m.starts_local)::date as first_on, max(m.starts_local)::date as last_on
            from attendances here
            join attendances a on a.person_id = here.person_id
            join meetings m on m.id = a.meeting_id
           where here.meeting_id = new.id
           group by a.person_id) now
   where p.id = now.person_id;
  return null;
end $$;
create trigger meeting_day_followed after update of starts_local on meetings for each row
  when (new.came_count > 0 and new.starts_local::date <> old.starts_local::date) execute function app.follow_meeting_day();

-- Counts everybody anew.
create function app.recount_attendance() returns void language sql security definer set search_path = public, pg_temp as $$
  update people p set times_came = now.times, first_came_on = now.first_on, last_came_on = now.last_on
    from (select a.person_id, count(*)::int as times, min(m.starts_local)::date as first_on, max(m.starts_local)::date as last_on
            from attendances a join meetings m on m.id = a.meeting_id group by a.person_id) now
   where p.id = now.person_id and (p.times_came, p.first_came_on, p.last_came_on) is distinct from (now.times, now.first_on, now.last_on);
  update people p set times_came = 0, first_came_on = null, last_came_on = null
   where p.times_came > 0 and not exists (select from attendances a where a.person_id = p.id)
$$;

revoke execute on all functions in schema app from public;
