-- Goals of campaigns: what is counted, until when, and what people write down by hand. What was reached is counted from what
-- happened each time it is asked, so it cannot drift from it.
create type goal_measure as enum ('signatures', 'contacts', 'people_came', 'tasks_done', 'by_hand');

create table goals (
  id          uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  branch_id   uuid references branches, -- null: of the campaign as a whole
  measure     goal_measure not null,
  title       text not null check (char_length(title) between 1 and 200),
  unit        text not null default '' check (char_length(unit) <= 40),
  target      int not null check (target between 1 and 1000000000),
  starts_on   date not null,
  due_on      date not null, -- the last day that counts for the plan
  created_by  uuid references people on delete set null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  removed_at  timestamptz, -- taken off the campaign; may be put back
  version     int not null default 1,
  constraint goal_is_due_after_start check (due_on > starts_on),
  constraint only_goals_by_hand_name_a_unit check ((measure = 'by_hand') = (unit <> ''))
);
create index goals_by_campaign on goals (campaign_id, due_on, id);

-- Where the plan bends: it is a straight line from nothing on the first day to the target on the due day but for these.
create table goal_points (
  goal_id uuid not null references goals on delete cascade,
  "on"    date not null,
  amount  int not null check (amount >= 0),
  primary key (goal_id, "on")
);

create table goal_entries (
  id         uuid primary key default uuidv7(),
  goal_id    uuid not null references goals on delete cascade,
  branch_id  uuid references branches,
  "on"       date not null,
  amount     int not null check (amount <> 0 and abs(amount) <= 1000000000),
  note       text not null default '' check (char_length(note) <= 500),
  created_by uuid references people on delete set null,
  created_at timestamptz not null
);
create index goal_entries_by_day on goal_entries (goal_id, "on" desc, id desc);

-- A goal of the nation is everybody's inside; one of a branch is the branch's, and national staff's who see figures of all.
create function app.sees_goal(p_campaign uuid, p_branch uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select app.is_inside() and exists (
    select from campaigns c
     where c.id = p_campaign and app.sees_campaign(c)
       and (coalesce(p_branch, c.branch_id) is null or coalesce(p_branch, c.branch_id) = any (app.own_branch_ids()) or app.holds('national_staff')))
$$;

-- Those who plan the campaign set goals of the whole; a branch that takes part sets its own.
create function app.sets_goal(p_campaign uuid, p_branch uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case when p_branch is null then app.plans_campaign(p_campaign)
              else app.plans_for(p_branch) and app.takes_part(p_campaign, p_branch) end
$$;

-- Written down for a branch by its organizers, for no branch by those who plan the campaign; for a branch's own goal only by it.
create function app.enters_for(p_goal uuid, p_branch uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from goals g where g.id = p_goal and g.measure = 'by_hand'
    and (g.branch_id is null or g.branch_id = p_branch) and app.sets_goal(g.campaign_id, p_branch))
$$;

-- Taken back by the same; also by those of a branch that has left the campaign since.
create function app.takes_entry_back(p_goal uuid, p_branch uuid) returns boolean language sql stable
  return case when p_branch is null then app.enters_for(p_goal, null) else app.plans_for(p_branch) end;

-- What was reached by branch and day, from the goal's first day on. Figures only, for whoever sees the goal: the rows behind
-- them (who signed, who came) stay closed.
create function app.goal_counts(p_goal uuid) returns table (branch_id uuid, "on" date, amount bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare g goals;
begin
  select * into g from goals where id = p_goal;
  if g.id is null or not app.sees_goal(g.campaign_id, g.branch_id) then return; end if;
  case g.measure
    when 'signatures' then
      return query select day.branch_id, day."on", count(*)
        from (select s.branch_id, (s.confirmed_at at time zone coalesce(b.time_zone, 'UTC'))::date as "on"
                from petitions p join petition_signatures s on s.petition_id = p.id left join branches b on b.id = s.branch_id
               where p.campaign_id = g.campaign_id and p.kind = 'petition' and (g.branch_id is null or s.branch_id = g.branch_id)) day
       where day."on" >= g.starts_on group by 1, 2;
    when 'contacts' then
      -- Who was unknown before: signed and agreed to be written to, or came to a first meeting that was the campaign's.
      return query select first.branch_id, first."on", count(*)
        from (select distinct on (met.person_id) met.* from (
                select s.person_id, s.branch_id, (s.confirmed_at at time zone coalesce(b.time_zone, 'UTC'))::date as "on"
                  from petitions p join petition_signatures s on s.petition_id = p.id left join branches b on b.id = s.branch_id
                 where p.campaign_id = g.campaign_id and s.made_person and s.person_id is not null
                union all
                select a.person_id, m.branch_id, m.starts_local::date
                  from meetings m join attendances a on a.meeting_id = m.id
                 where m.campaign_id = g.campaign_id
                   and not exists (select from attendances e join meetings before on before.id = e.meeting_id
                                    where e.person_id = a.person_id and (before.starts_at, before.id) < (m.starts_at, m.id))) met
               order by met.person_id, met."on") first
       where first."on" >= g.starts_on and (g.branch_id is null or first.branch_id = g.branch_id)
       group by 1, 2;
    when 'people_came' then
      return query select m.branch_id, m.starts_local::date, sum(m.came_count)
        from meetings m
       where m.campaign_id = g.campaign_id and m.came_count > 0 and m.starts_local >= g.starts_on
         and (g.branch_id is null or m.branch_id = g.branch_id)
       group by 1, 2;
    when 'tasks_done' then
      return query select day.branch_id, day."on", count(*)
        from (select t.branch_id, (t.done_at at time zone coalesce(b.time_zone, 'UTC'))::date as "on"
                from tasks t left join branches b on b.id = t.branch_id
               where t.campaign_id = g.campaign_id and t.done_at is not null and t.removed_at is null and (g.branch_id is null or t.branch_id = g.branch_id)) day
       where day."on" >= g.starts_on group by 1, 2;
    when 'by_hand' then
      return query select e.branch_id, greatest(e."on", g.starts_on), sum(e.amount)
        from goal_entries e where e.goal_id = g.id group by 1, 2;
  end case;
end $$;

alter table goals enable row level security;
create policy goals_seen_by_those_they_concern on goals for select using (app.sees_goal(campaign_id, branch_id));
create policy goals_set_by_planners on goals for insert with check (app.sets_goal(campaign_id, branch_id));
create policy goals_changed_by_planners on goals for update using (app.sets_goal(campaign_id, branch_id));

alter table goal_points enable row level security;
create policy points_seen_with_goal on goal_points for select using (exists (select from goals g where g.id = goal_id));
create policy points_written_by_planners on goal_points for all
  using (exists (select from goals g where g.id = goal_id and app.sets_goal(g.campaign_id, g.branch_id)))
  with check (exists (select from goals g where g.id = goal_id and app.sets_goal(g.campaign_id, g.branch_id)));

-- A note of a branch is its inner life, also under a goal of the nation: others see what it adds to the sum.
alter table goal_entries enable row level security;
create policy entries_seen_by_branch_and_writer on goal_entries for select using (
  exists (select from goals g where g.id = goal_id)
  and (branch_id is null or branch_id = any ((select app.own_branch_ids())::uuid[]) or created_by = (select app.actor_id())));
create policy entries_written_by_organizers on goal_entries for insert with check (app.enters_for(goal_id, branch_id));
create policy entries_taken_back_by_organizers on goal_entries for delete using (app.takes_entry_back(goal_id, branch_id));

grant select on goals, goal_points, goal_entries to rollcall_app;
grant insert (id, campaign_id, branch_id, measure, title, unit, target, starts_on, due_on, created_by, created_at, updated_at) on goals to rollcall_app;
grant update (title, unit, target, starts_on, due_on, updated_at, removed_at, version) on goals to rollcall_app;
grant insert, delete on goal_points, goal_entries to rollcall_app;
revoke execute on all functions in schema app from public;
grant execute on function app.sees_goal(uuid, uuid), app.sets_goal(uuid, uuid), app.enters_for(uuid, uuid), app.takes_entry_back(uuid, uuid), app.goal_counts(uuid) to rollcall_app;
