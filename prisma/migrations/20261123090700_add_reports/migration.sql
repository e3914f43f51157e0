-- Room `reports`: one cell per branch and month of the branch's own zone. What changes is noted in an append-only log by
-- whoever changes it and folded into the cells by a job, so that a report costs the same at any size and an RSVP pays
-- for one short insert. Definitions of the measures: apps/api/src/reports/README.md
create table report_cells (
  branch_id     uuid not null references branches on delete cascade,
  month         date not null check (extract(day from month) = 1),
  joined        int not null, -- memberships that began, transfers between branches not counted
  departed      int not null, -- memberships that ended, transfers not counted
  member_change int not null, -- all that began less all that ended: the running sum is the number of members
  meetings      int not null, -- not cancelled
  going         int not null, -- answers 'going' to those meetings
  came          int not null, -- attendances
  expected      int not null, -- answers 'going' to those meetings where anybody's attendance was recorded
  kept          int not null, -- those among them who came
  primary key (branch_id, month)
);
create table report_changes (
  branch_id uuid not null,
  month     date not null
);

alter table report_cells enable row level security;
alter table report_changes enable row level security;
create policy cells_seen_by_staff_and_organizers on report_cells for select using (
  (select app.holds('national_staff')) or branch_id = any ((select app.organized_branch_ids())::uuid[]));
grant select on report_cells to rollcall_app;

create function app.note_meeting_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into report_changes values (new.branch_id, date_trunc('month', new.starts_local)::date);
  if tg_op = 'UPDATE' and date_trunc('month', old.starts_local) <> date_trunc('month', new.starts_local) then
    insert into report_changes values (old.branch_id, date_trunc('month', old.starts_local)::date);
  end if;
  return null;
end $$;
-- Every answer and attendance moves a counter of its meeting, so this one trigger notes them too.
create trigger meeting_change_noted after insert or update of starts_local, cancelled_at, going_count, came_count, maybe_count,
  declined_count, waitlisted_count on meetings for each row execute function app.note_meeting_change();

create function app.note_membership_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into report_changes
    select distinct branch_id, date_trunc('month', day)::date
      from (values (new.branch_id, new.starts_on), (new.branch_id, new.ends_on), (old.branch_id, old.starts_on), (old.branch_id, old.ends_on)) v (branch_id, day)
     where branch_id is not null and day is not null;
  return null;
end $$;
create trigger membership_change_noted after insert or update or delete on memberships
  for each row execute function app.note_membership_change();

-- Computes the cells of one branch (or all) and one month (or all) anew from the rows that they sum up.
create function app.recompute_cells(p_branch uuid default null, p_month date default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  with held as (
    select m.branch_id, date_trunc('month', m.starts_local)::date as month, count(*) as meetings, sum(m.going_count) as going,
           sum(m.came_count) as came, sum(m.going_count) filter (where m.came_count > 0) as expected,
           sum((select count(*) from rsvps r join attendances a using (meeting_id, person_id)
                 where r.meeting_id = m.id and r.status = 'going')) filter (where m.came_count > 0) as kept
      from meetings m
     where m.cancelled_at is null and (p_branch is null or m.branch_id = p_branch)
       -- The local month lies within a day of the same month in UTC: lets the index on starts_at serve.
       and (p_month is null or m.starts_at between p_month - interval '1 day' and p_month + interval '1 month 1 day')
       and (p_month is null or date_trunc('month', m.starts_local)::date = p_month)
     group by 1, 2
  ), moves as (
    select s.branch_id, date_trunc('month', s.starts_on)::date as month, 1 as change,
           (not exists (select from memberships b where b.person_id = s.person_id and b.ends_on = s.starts_on and b.end_reason = 'transferred'))::int as joined,
           0 as departed
      from memberships s
     where (p_branch is null or s.branch_id = p_branch)
       and (p_month is null or s.starts_on >= p_month and s.starts_on < p_month + interval '1 month')
    union all
    select e.branch_id, date_trunc('month', e.ends_on)::date, -1, 0, (e.end_reason <> 'transferred')::int
      from memberships e
     where e.ends_on is not null and (p_branch is null or e.branch_id = p_branch)
       and (p_month is null or e.ends_on >= p_month and e.ends_on < p_month + interval '1 month')
    union all
    select p_branch, p_month, 0, 0, 0 where p_branch is not null and p_month is not null -- a cell that lost its last row becomes zero
  ), moved as (
    select branch_id, month, sum(change) as change, sum(joined) as joined, sum(departed) as departed from moves group by 1, 2
  )
  insert into report_cells (branch_id, month, joined, departed, member_change, meetings, going, came, expected, kept)
  select branch_id, month, coalesce(v.joined, 0), coalesce(v.departed, 0), coalesce(v.change, 0),
         coalesce(h.meetings, 0), coalesce(h.going, 0), coalesce(h.came, 0), coalesce(h.expected, 0), coalesce(h.kept, 0)
    from held h full join moved v using (branch_id, month)
  on conflict (branch_id, month) do update set (joined, departed, member_change, meetings, going, came, expected, kept) =
    (excluded.joined, excluded.departed, excluded.member_change, excluded.meetings, excluded.going, excluded.came, excluded.expected, excluded.kept)
$$;

-- Folds what was noted since the last time. Only one runs at once; who comes meanwhile leaves it to the next.
-- Gives the number of cells recomputed.
create function app.fold_report() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  cell record;
  v_cells int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('app.fold_report')) then return 0; end if;
  for cell in with noted as (delete from report_changes returning *) select distinct branch_id, month from noted order by 1, 2 loop
    perform app.recompute_cells(cell.branch_id, cell.month);
    v_cells := v_cells + 1;
  end loop;
  return v_cells;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.fold_report() to rollcall_app;
