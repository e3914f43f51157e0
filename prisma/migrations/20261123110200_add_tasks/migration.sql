-- Tasks of campaigns: who does what until when, what is said and hung on it, what happened to it; templates that lay them
-- out backward from a day; and the mails about them. A task is the inner life of its branch, or of the national office.
create type task_status as enum ('todo', 'doing', 'done');
create type task_change_kind as enum ('added', 'renamed', 'described', 'moved', 'assigned', 'given_back', 'due', 'ticked', 'unticked',
  'attached', 'detached', 'removed', 'restored');
create type task_reminder_kind as enum ('due_tomorrow', 'overdue');

-- Tasks that were laid out in one step.
create table task_layouts (
  id             uuid primary key default uuidv7(),
  campaign_id    uuid not null references campaigns on delete cascade,
  branch_id      uuid references branches,
  template_title text not null,
  day            date not null, -- that all leads to
  created_by     uuid references people on delete set null,
  created_at     timestamptz not null
);
create index task_layouts_by_campaign on task_layouts (campaign_id);

create table tasks (
  id          uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  branch_id   uuid references branches, -- null: of a national campaign as a whole, the national office's
  layout_id   uuid references task_layouts on delete set null,
  title       text not null check (char_length(title) between 1 and 200),
  about       text not null default '' check (char_length(about) <= 10000), -- Markdown
  role_hint   text not null default '' check (char_length(role_hint) <= 100),
  status      task_status not null default 'todo',
  -- The place in the column of the campaign's board. Halfway between its neighbours, so that a move writes one row; unique
  -- because moves of one campaign wait for each other (app.move_task).
  rank        numeric not null,
  assignee_id uuid references people on delete set null,
  due_on      date,
  due_time    time(0), -- null: by the end of the day
  time_zone   text not null check ((timestamp '2000-01-01' at time zone time_zone) is not null), -- the branch's
  due_at      timestamptz, -- kept by a trigger: the instant after which it is late
  timed_at    timestamptz, -- kept by a trigger: since when it is this person's, and due then
  done_at     timestamptz, -- kept by a trigger
  removed_at  timestamptz, -- seen by those who manage it, for 30 days
  created_by  uuid references people on delete set null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  version     int not null default 1,
  constraint task_time_has_day check (due_time is null or due_on is not null),
  constraint task_is_done_at_some_time check ((status = 'done') = (done_at is not null))
);
create index tasks_on_board on tasks (campaign_id, status, rank, id);
create index tasks_by_assignee on tasks (assignee_id, due_at, id) where assignee_id is not null;
create index tasks_by_branch on tasks (branch_id, due_at, id);
create index tasks_done on tasks (campaign_id, done_at) where done_at is not null;
create index tasks_to_remind on tasks (due_at) where status <> 'done' and assignee_id is not null and removed_at is null;
create index tasks_by_layout on tasks (layout_id) where layout_id is not null;

create table task_checks (
  task_id  uuid not null references tasks on delete cascade,
  id       uuid not null, -- named by who wrote the list; stays with the check wherever it moves
  position int not null check (position >= 1),
  text     text not null check (char_length(text) between 1 and 300),
  done_at  timestamptz,
  done_by  uuid references people on delete set null,
  primary key (task_id, id),
  unique (task_id, position) deferrable initially deferred
);

create table task_comments (
  id         uuid primary key default uuidv7(),
  task_id    uuid not null references tasks on delete cascade,
  author_id  uuid references people on delete set null,
  body       text not null check (char_length(body) between 1 and 5000), -- Markdown
  created_at timestamptz not null
);
create index task_comments_by_task on task_comments (task_id, created_at desc, id desc);

create table task_mentions (
  comment_id uuid not null references task_comments on delete cascade,
  person_id  uuid not null references people on delete cascade,
  position   int not null,
  primary key (comment_id, person_id)
);

-- A file hangs on one thing only: whoever sees that sees the file.
create table task_files (
  file_id  uuid primary key references files on delete cascade,
  task_id  uuid not null references tasks on delete cascade,
  added_by uuid references people on delete set null,
  added_at timestamptz not null
);
create index task_files_by_task on task_files (task_id, added_at);

-- What happened, for those who see the task.
create table task_changes (
  id        uuid primary key default uuidv7(),
  task_id   uuid not null references tasks on delete cascade,
  at        timestamptz not null,
  actor_id  uuid references people on delete set null,
  kind      task_change_kind not null,
  was       text,
  became    text,
  person_id uuid references people on delete set null
);
create index task_changes_by_task on task_changes (task_id, at desc, id desc);

-- Everybody who has or had to do with a task: whose names those see who see the task, and of nobody else.
create table task_participants (
  task_id   uuid not null references tasks on delete cascade,
  person_id uuid not null references people on delete cascade,
  primary key (task_id, person_id)
);
create index task_participants_by_person on task_participants (person_id);

-- Each reminder that was queued, once for a task, a person, a kind and the moment at which it was due: ADR 0013.
create table task_reminders (
  task_id    uuid not null references tasks on delete cascade,
  person_id  uuid not null references people on delete cascade,
  kind       task_reminder_kind not null,
  due_at     timestamptz not null,
  queued_at  timestamptz not null,
  sent_at    timestamptz,
  dropped_at timestamptz,
  primary key (task_id, person_id, kind, due_at),
  constraint task_reminder_ends_one_way check (sent_at is null or dropped_at is null)
);
create index task_reminders_to_send on task_reminders (queued_at) where sent_at is null and dropped_at is null;
create index task_reminders_by_person on task_reminders (person_id);

create table task_templates (
  id         uuid primary key default uuidv7(),
  branch_id  uuid references branches on delete cascade, -- null: national, for all who plan
  language   language_tag not null,
  title      text not null check (char_length(title) between 1 and 200),
  about      text not null default '' check (char_length(about) <= 2000),
  created_by uuid references people on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version    int not null default 1
);
create index task_templates_by_title on task_templates (title, id);

create table task_template_items (
  template_id uuid not null references task_templates on delete cascade,
  position    int not null check (position >= 1), -- those due first come first
  title       text not null check (char_length(title) between 1 and 200),
  about       text not null default '' check (char_length(about) <= 10000),
  days_before int not null check (days_before between -365 and 1000), -- negative: after the day
  due_time    time(0),
  role_hint   text not null default '' check (char_length(role_hint) <= 100),
  checklist   text[] not null default '{}',
  primary key (template_id, position)
);

-- Who may what. -----------------------------------------------------------------------------------------------------------

-- Does all with tasks of a branch: organizes it. The nation's are the national office's.
create function app.manages_tasks(p_branch uuid) returns boolean language sql stable parallel safe
  return case when p_branch is null then app.holds('national_staff') else p_branch = any (app.organized_branch_ids()) end;

-- Whether the actor sees a task: for functions that run as the owner. The policy says the same.
create function app.sees_task(t tasks) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select case when t.branch_id is null then app.holds('national_staff') else t.branch_id = any (app.own_branch_ids()) end
     and (t.removed_at is null or app.manages_tasks(t.branch_id))
     and exists (select from campaigns c where c.id = t.campaign_id and app.sees_campaign(c))
$$;

-- Whether it is the actor's to work on: who manages it, and whose it is.
create function app.works_on_task(t tasks) returns boolean language sql stable parallel safe
  return t.removed_at is null and (app.manages_tasks(t.branch_id) or coalesce(t.assignee_id = app.actor_id(), false));

-- Whether the actor may say something on it: also who was mentioned, or had to do with it before.
create function app.speaks_on_task(t tasks) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select t.removed_at is null and (app.manages_tasks(t.branch_id)
    or exists (select from task_participants p where p.task_id = t.id and p.person_id = app.actor_id()))
$$;

create function app.organizes(p_person uuid, p_branch uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from offices o left join branches b on b.id = p_branch
    where o.person_id = p_person and o.starts_on <= app.today() and (o.ends_on is null or o.ends_on > app.today())
      and case when p_branch is null then o.role = 'national_staff'
               else o.role = 'organizer' and (o.branch_id = b.id or o.region_id = b.region_id) end)
$$;

-- Whether any person may see a task: before it is given to them, or they are mailed about it.
create function app.may_see_task(p_person uuid, t tasks) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select t.removed_at is null
     and (app.organizes(p_person, t.branch_id)
          or exists (select from memberships s where s.person_id = p_person and s.branch_id = t.branch_id
                        and s.starts_on <= app.today() and (s.ends_on is null or s.ends_on > app.today())))
     and exists (select from campaigns c where c.id = t.campaign_id
                    and (c.published_at is not null or app.organizes(p_person, c.branch_id) or app.organizes(p_person, null)))
$$;

do $$
declare t text;
begin
  foreach t in array array['tasks', 'task_layouts', 'task_checks', 'task_comments', 'task_mentions', 'task_files', 'task_changes',
                           'task_participants', 'task_reminders', 'task_templates', 'task_template_items'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
  foreach t in array array['task_checks', 'task_comments', 'task_files', 'task_changes'] loop
    execute format('create policy seen_with_task on %I for select using (exists (select from tasks t where t.id = task_id))', t);
  end loop;
end $$;

create policy tasks_seen_by_their_branch on tasks for select using (
  (branch_id = any ((select app.own_branch_ids())::uuid[]) or branch_id is null and (select app.holds('national_staff')))
  and (removed_at is null or branch_id = any ((select app.organized_branch_ids())::uuid[]) or branch_id is null)
  and exists (select from campaigns c where c.id = campaign_id));
create policy seen_with_comment on task_mentions for select using (exists (select from task_comments c where c.id = comment_id));
create policy layouts_seen_by_managers on task_layouts for select using (
  branch_id = any ((select app.organized_branch_ids())::uuid[]) or branch_id is null and (select app.holds('national_staff')));
create policy templates_seen_by_managers on task_templates for select using (
  branch_id = any ((select app.organized_branch_ids())::uuid[])
  or branch_id is null and ((select app.holds('national_staff')) or (select cardinality(app.organized_branch_ids()) > 0)));
create policy seen_with_template on task_template_items for select using (exists (select from task_templates t where t.id = template_id));
-- All of it is written by functions only.
grant select on tasks, task_checks, task_comments, task_mentions, task_files, task_changes, task_layouts, task_templates, task_template_items
  to rollcall_app;

-- Names of those who have to do with a task, for those who see it: as app.sees_task says, in a form that the planner takes apart.
create view task_people with (security_barrier) as
  select x.task_id, p.id as person_id, p.given_name, p.family_name
    from task_participants x join tasks t on t.id = x.task_id join people p on p.id = x.person_id
   where (t.branch_id = any ((select app.own_branch_ids())::uuid[]) or t.branch_id is null and (select app.holds('national_staff')))
     and (t.removed_at is null or app.manages_tasks(t.branch_id))
     and exists (select from campaigns c where c.id = t.campaign_id and app.sees_campaign(c));
grant select on task_people to rollcall_app;

create policy files_seen_with_task on files for select using (exists (select from task_files f where f.file_id = files.id));

-- What follows from a change. ----------------------------------------------------------------------------------------------

-- The zone of a branch; the nation's, where its office is, without one.
create function app.zone_of(p_branch uuid) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select time_zone from branches where id = p_branch), 'America/New_York')
$$;

create function app.keep_task_times() returns trigger language plpgsql as $$
begin
  new.due_at := case when new.due_time is null then (new.due_on + 1)::timestamp else new.due_on + new.due_time end at time zone new.time_zone;
  if new.status <> 'done' then
    new.done_at := null;
  elsif tg_op = 'INSERT' or old.status <> 'done' then
    new.done_at := coalesce(new.done_at, app.now());
  end if;
  if tg_op = 'INSERT' then
    new.timed_at := coalesce(new.timed_at, app.now());
  elsif (new.due_at, new.assignee_id) is distinct from (old.due_at, old.assignee_id) or old.status = 'done' and new.status <> 'done' then
    new.timed_at := app.now();
  end if;
  return new;
end $$;
create trigger task_times_kept before insert or update on tasks for each row execute function app.keep_task_times();

create function app.note_task(p_task uuid, p_kind task_change_kind, p_was text default null, p_became text default null, p_person uuid default null)
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into task_changes (task_id, at, actor_id, kind, was, became, person_id)
    values (p_task, app.now(), app.actor_id(), p_kind, p_was, p_became, p_person);
  insert into task_participants (task_id, person_id)
    select p_task, id from unnest(array[app.actor_id(), p_person]) id where id is not null on conflict do nothing;
$$;

create function app.say_due(p_on date, p_time time) returns text language sql immutable parallel safe
  return p_on::text || coalesce('T' || to_char(p_time, 'HH24:MI'), '');

-- Notes what happened, and mails whoever was given the task by somebody else.
create function app.tell_task_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into task_changes (task_id, at, actor_id, kind, became) values (new.id, new.created_at, new.created_by, 'added', new.title);
    insert into task_participants (task_id, person_id)
      select new.id, p.id from people p where p.id in (new.created_by, new.assignee_id) on conflict do nothing;
  else
    if new.title <> old.title then perform app.note_task(new.id, 'renamed', old.title, new.title); end if;
    if new.about <> old.about then perform app.note_task(new.id, 'described'); end if;
    if new.status <> old.status then perform app.note_task(new.id, 'moved', old.status::text, new.status::text); end if;
    if (new.due_on, new.due_time) is distinct from (old.due_on, old.due_time) then
      perform app.note_task(new.id, 'due', app.say_due(old.due_on, old.due_time), app.say_due(new.due_on, new.due_time));
    end if;
    if new.assignee_id is not null and new.assignee_id is distinct from old.assignee_id then
      perform app.note_task(new.id, 'assigned', p_person => new.assignee_id);
    elsif new.assignee_id is null and exists (select from people where id = old.assignee_id) then
      perform app.note_task(new.id, 'given_back', p_person => old.assignee_id);
    end if;
    if new.removed_at is not null and old.removed_at is null then perform app.note_task(new.id, 'removed'); end if;
    if new.removed_at is null and old.removed_at is not null then perform app.note_task(new.id, 'restored'); end if;
  end if;
  if new.assignee_id <> app.actor_id() and (tg_op = 'INSERT' or new.assignee_id is distinct from old.assignee_id) then
    perform app.enqueue('task-mail', json_build_object('template', 'task-assigned', 'taskId', new.id, 'personId', new.assignee_id),
      p_job_key => format('task-assigned %s %s', new.id, new.assignee_id));
  end if;
  return null;
end $$;
create trigger task_told after insert or update on tasks for each row execute function app.tell_task_change();

-- What people do. ---------------------------------------------------------------------------------------------------------

-- The task, locked until the transaction ends, where the actor sees it.
create function app.lock_task(p_task uuid) returns tasks language plpgsql security definer set search_path = public, pg_temp as $$
declare t tasks;
begin
  select * into t from tasks where id = p_task for no key update;
  if not found or not app.sees_task(t) then perform app.refuse(404, 'task-unknown'); end if;
  return t;
end $$;

-- Moves and additions on a campaign's board, one after the other. Taken before any task of it is locked.
create function app.lock_board(p_campaign uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  select pg_advisory_xact_lock(hashtext('app.tasks'), hashtext(p_campaign::text))
$$;

create function app.last_rank(p_campaign uuid, p_status task_status) returns numeric language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(rank), 0) from tasks where campaign_id = p_campaign and status = p_status
$$;

create function app.write_checks(p_task uuid, p_checks jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from task_checks where task_id = p_task and id not in (select (c ->> 'id')::uuid from jsonb_array_elements(p_checks) c);
  insert into task_checks (task_id, id, position, text)
    select p_task, (c.item ->> 'id')::uuid, c.n, c.item ->> 'text' from jsonb_array_elements(p_checks) with ordinality c (item, n)
    on conflict (task_id, id) do update set position = excluded.position, text = excluded.text;
end $$;

-- The branch that a new task of a campaign is of: a branch's own campaign has no other.
create function app.branch_for_tasks(p_campaign uuid, p_branch uuid) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare c campaigns;
begin
  select * into c from campaigns x where x.id = p_campaign and app.sees_campaign(x);
  if not found then perform app.refuse(404, 'campaign-unknown'); end if;
  p_branch := coalesce(p_branch, c.branch_id);
  if not app.manages_tasks(p_branch) then perform app.refuse(403, 'forbidden'); end if;
  if p_branch is not null and not app.takes_part(p_campaign, p_branch) then perform app.refuse(409, 'campaign-elsewhere', 'branchId'); end if;
  return p_branch;
end $$;

-- Called again with the same id it does nothing. p_wish is that of the contract.
create function app.add_task(p_id uuid, p_campaign uuid, p_branch uuid, p_wish jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t tasks;
  v_assignee uuid := (p_wish ->> 'assigneeId')::uuid;
begin
  p_branch := app.branch_for_tasks(p_campaign, p_branch);
  t.campaign_id := p_campaign;
  t.branch_id := p_branch;
  if v_assignee is not null and not app.may_see_task(v_assignee, t) then perform app.refuse(422, 'person-outside', 'assigneeId'); end if;
  perform app.lock_board(p_campaign);
  insert into tasks (id, campaign_id, branch_id, title, about, role_hint, rank, assignee_id, due_on, due_time, time_zone, created_by, created_at, updated_at)
    values (p_id, p_campaign, p_branch, p_wish ->> 'title', p_wish ->> 'about', p_wish ->> 'roleHint', app.last_rank(p_campaign, 'todo') + 1024,
            v_assignee, (p_wish ->> 'dueOn')::date, (p_wish ->> 'dueTime')::time, app.zone_of(p_branch),
            app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing;
  if not found then return; end if;
  perform app.write_checks(p_id, p_wish -> 'checklist');
end $$;

-- Changes what p_wish names, where the task still has the version that was seen. Gives the new one; null where somebody
-- else was faster.
create function app.change_task(p_task uuid, p_version int, p_wish jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t tasks := app.lock_task(p_task);
  v_due date := case when p_wish ? 'dueOn' then (p_wish ->> 'dueOn')::date else t.due_on end;
begin
  if not app.manages_tasks(t.branch_id) then perform app.refuse(403, 'forbidden'); end if;
  if t.version <> p_version then return null; end if;
  if p_wish ->> 'dueTime' is not null and v_due is null then perform app.refuse(422, 'invalid', 'dueTime'); end if;
  if p_wish ->> 'assigneeId' is not null and (p_wish ->> 'assigneeId')::uuid is distinct from t.assignee_id
     and not app.may_see_task((p_wish ->> 'assigneeId')::uuid, t) then
    perform app.refuse(422, 'person-outside', 'assigneeId');
  end if;
  update tasks set
    title       = coalesce(p_wish ->> 'title', title),
    about       = coalesce(p_wish ->> 'about', about),
    role_hint   = coalesce(p_wish ->> 'roleHint', role_hint),
    assignee_id = case when p_wish ? 'assigneeId' then (p_wish ->> 'assigneeId')::uuid else assignee_id end,
    due_on      = v_due,
    due_time    = case when v_due is null then null when p_wish ? 'dueTime' then (p_wish ->> 'dueTime')::time else due_time end,
    updated_at  = app.now(),
    version     = version + 1
   where id = p_task returning version into t.version;
  if p_wish ? 'checklist' then perform app.write_checks(p_task, p_wish -> 'checklist'); end if;
  return t.version;
end $$;

-- Puts a task into a column, below p_after and above p_before, as its mover saw them side by side. One of them that stands
-- elsewhere by now is passed over; with neither it goes to the end. So no move undoes another, in whichever order they come.
create function app.move_task(p_task uuid, p_status task_status, p_after uuid, p_before uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t tasks;
  v_above numeric;
  v_below numeric;
  v_rank numeric;
begin
  perform app.lock_board(campaign_id) from tasks where id = p_task;
  t := app.lock_task(p_task);
  if not app.works_on_task(t) then perform app.refuse(403, 'forbidden'); end if;
  select rank into v_above from tasks where id = p_after and id <> p_task and campaign_id = t.campaign_id and status = p_status;
  select rank into v_below from tasks where id = p_before and id <> p_task and campaign_id = t.campaign_id and status = p_status;
  if v_above is not null then
    select min(rank) into v_below from tasks where campaign_id = t.campaign_id and status = p_status and rank > v_above and id <> p_task;
  elsif v_below is not null then
    select max(rank) into v_above from tasks where campaign_id = t.campaign_id and status = p_status and rank < v_below and id <> p_task;
  else
    v_above := app.last_rank(t.campaign_id, p_status);
  end if;
  v_rank := case when v_below is null then v_above + 1024 when v_above is null then v_below - 1024
                 else trim_scale((v_above + v_below) * 0.5) end;
  update tasks set status = p_status, rank = v_rank, updated_at = app.now() where id = p_task;
  if scale(v_rank) > 40 then -- after dozens of moves into one gap: the column is numbered anew
    update tasks x set rank = n.place * 1024
      from (select id, row_number() over (order by rank, id) as place from tasks where campaign_id = t.campaign_id and status = p_status) n
     where x.id = n.id;
  end if;
end $$;

-- Of two who take a task at once, one has it.
create function app.take_task(p_task uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare t tasks := app.lock_task(p_task);
begin
  if t.assignee_id = app.actor_id() then return; end if;
  if t.assignee_id is not null then perform app.refuse(409, 'task-taken'); end if;
  if t.status = 'done' or t.removed_at is not null then perform app.refuse(409, 'task-done'); end if;
  update tasks set assignee_id = app.actor_id(), version = version + 1, updated_at = app.now() where id = p_task;
end $$;

create function app.give_task_back(p_task uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare t tasks := app.lock_task(p_task);
begin
  if t.assignee_id is null then return; end if;
  if not app.works_on_task(t) then perform app.refuse(403, 'forbidden'); end if;
  if t.status = 'done' then perform app.refuse(409, 'task-done'); end if;
  update tasks set assignee_id = null, version = version + 1, updated_at = app.now() where id = p_task;
end $$;

create function app.tick_check(p_task uuid, p_check uuid, p_done boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t tasks := app.lock_task(p_task);
  c task_checks;
begin
  if not app.works_on_task(t) then perform app.refuse(403, 'forbidden'); end if;
  select * into c from task_checks where task_id = p_task and id = p_check;
  if not found then perform app.refuse(404, 'not-found'); end if;
  if (c.done_at is not null) = p_done then return; end if;
  update task_checks set done_at = case when p_done then app.now() end, done_by = case when p_done then app.actor_id() end
   where task_id = p_task and id = p_check;
  perform app.note_task(p_task, case when p_done then 'ticked' else 'unticked' end::task_change_kind, p_became => c.text);
end $$;

create function app.remove_task(p_task uuid, p_removed boolean) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare t tasks := app.lock_task(p_task);
begin
  if not app.manages_tasks(t.branch_id) then perform app.refuse(403, 'forbidden'); end if;
  if (t.removed_at is not null) = p_removed then return; end if;
  update tasks set removed_at = case when p_removed then app.now() end, updated_at = app.now() where id = p_task;
end $$;

-- Says something on a task; each who is mentioned and may see it is mailed. Called again with the same id it does nothing.
create function app.add_task_comment(p_id uuid, p_task uuid, p_body text, p_mentions uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t tasks := app.lock_task(p_task);
  v_fault bigint;
begin
  if not app.speaks_on_task(t) then perform app.refuse(403, 'forbidden'); end if;
  select m.n - 1 into v_fault from unnest(p_mentions) with ordinality m (person, n) where not app.may_see_task(m.person, t) limit 1;
  if v_fault is not null then perform app.refuse(422, 'person-outside', 'mentions.' || v_fault); end if;
  insert into task_comments (id, task_id, author_id, body, created_at) values (p_id, p_task, app.actor_id(), p_body, app.now()) on conflict (id) do nothing;
  if not found then return; end if;
  insert into task_mentions (comment_id, person_id, position)
    select p_id, m.person, m.n from unnest(p_mentions) with ordinality m (person, n) on conflict do nothing;
  insert into task_participants (task_id, person_id) select p_task, id from unnest(p_mentions || app.actor_id()) id on conflict do nothing;
  perform app.enqueue('task-mail', json_build_object('template', 'task-mentioned', 'taskId', p_task, 'commentId', p_id, 'personId', m.person_id))
    from task_mentions m where m.comment_id = p_id and m.person_id <> app.actor_id();
end $$;

create function app.remove_task_comment(p_task uuid, p_comment uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t tasks := app.lock_task(p_task);
  v_author uuid;
begin
  select author_id into v_author from task_comments where id = p_comment and task_id = p_task;
  if not found then perform app.refuse(404, 'not-found'); end if;
  if not (app.manages_tasks(t.branch_id) or coalesce(v_author = app.actor_id(), false)) then perform app.refuse(403, 'forbidden'); end if;
  delete from task_comments where id = p_comment;
end $$;

-- Whether a file hangs on anything: on whatever row of whatever table refers to it.
create function app.is_hung(p_file uuid) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_place record;
  v_hung boolean;
begin
  for v_place in
    select c.conrelid::regclass as place, a.attname as part from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'files'::regclass
  loop
    execute format('select exists (select from %s where %I = $1)', v_place.place, v_place.part) into v_hung using p_file;
    if v_hung then return true; end if;
  end loop;
  return false;
end $$;

-- Forgets files that were sent a day ago and hang on nothing. Gives how many.
create function app.forget_files(p_now timestamptz) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  delete from files where id in (
    select id from files where created_at < p_now - interval '1 day' and not app.is_hung(id) for update skip locked);
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end $$;

-- Hangs a file on a task that the actor sent, and that hangs nowhere yet.
create function app.attach_file(p_task uuid, p_file uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t tasks := app.lock_task(p_task);
  v_name text;
begin
  if not app.works_on_task(t) then perform app.refuse(403, 'forbidden'); end if;
  if exists (select from task_files where file_id = p_file and task_id = p_task) then return; end if;
  -- One that is nearly a day old may be gone any moment: app.forget_files.
  select name into v_name from files
   where id = p_file and created_by = app.actor_id() and created_at > app.now() - interval '20 hours' for no key update;
  if not found then perform app.refuse(404, 'not-found'); end if;
  if app.is_hung(p_file) then perform app.refuse(409, 'file-in-use'); end if;
  if (select count(*) from task_files where task_id = p_task) >= 20 then perform app.refuse(409, 'too-many-files'); end if;
  insert into task_files (file_id, task_id, added_by, added_at) values (p_file, p_task, app.actor_id(), app.now());
  perform app.note_task(p_task, 'attached', p_became => v_name);
end $$;

create function app.detach_file(p_task uuid, p_file uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  t tasks := app.lock_task(p_task);
  f task_files;
begin
  select * into f from task_files where file_id = p_file and task_id = p_task;
  if not found then perform app.refuse(404, 'not-found'); end if;
  if not (app.manages_tasks(t.branch_id) or app.works_on_task(t) and coalesce(f.added_by = app.actor_id(), false)) then
    perform app.refuse(403, 'forbidden');
  end if;
  delete from task_files where file_id = p_file;
  perform app.note_task(p_task, 'detached', p_was => (select name from files where id = p_file));
end $$;

-- Whom the actor may give a task to or mention on it, by name, after the given one. Who manages tasks of the branch finds
-- all its members; others who see the task only those who have to do with it already, and the organizers.
create function app.task_candidates(p_campaign uuid, p_branch uuid, p_task uuid, p_part text, p_family text, p_given text, p_after uuid, p_limit int)
returns table (person_id uuid, given_name text, family_name text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  t tasks;
  v_pattern text := '%' || regexp_replace(coalesce(p_part, ''), '([%_\\])', '\\\1', 'g') || '%';
  v_all boolean;
begin
  if p_task is not null then
    select * into t from tasks where id = p_task and campaign_id = p_campaign;
    if not found or not app.sees_task(t) then perform app.refuse(404, 'task-unknown'); end if;
    p_branch := t.branch_id;
  else
    if not exists (select from campaigns c where c.id = p_campaign and app.sees_campaign(c)) then
      perform app.refuse(404, 'campaign-unknown');
    end if;
    p_branch := coalesce(p_branch, (select branch_id from campaigns where id = p_campaign));
  end if;
  v_all := app.manages_tasks(p_branch);
  if not v_all and p_task is null then return; end if;
  return query
    with found as (
      (select p.id, p.given_name, p.family_name
         from people p join memberships s on s.person_id = p.id
        where v_all and s.branch_id = p_branch and s.starts_on <= app.today() and (s.ends_on is null or s.ends_on > app.today())
          and (p.given_name || ' ' || p.family_name) ilike v_pattern and (p.family_name, p.given_name, p.id) > (p_family, p_given, p_after)
        order by p.family_name, p.given_name, p.id limit p_limit)
      union
      select p.id, p.given_name, p.family_name
        from offices o left join branches b on b.id = p_branch join people p on p.id = o.person_id
       where o.starts_on <= app.today() and (o.ends_on is null or o.ends_on > app.today())
         and case when p_branch is null then o.role = 'national_staff' else o.role = 'organizer' and (o.branch_id = b.id or o.region_id = b.region_id) end
         and (p.given_name || ' ' || p.family_name) ilike v_pattern
      union
      select p.id, p.given_name, p.family_name
        from task_participants x join people p on p.id = x.person_id
       where x.task_id = p_task and (p.given_name || ' ' || p.family_name) ilike v_pattern and app.may_see_task(p.id, t))
    select f.id, f.given_name, f.family_name from found f
     where (f.family_name, f.given_name, f.id) > (p_family, p_given, p_after)
     order by f.family_name, f.given_name, f.id limit p_limit;
end $$;

-- How many tasks each branch has open and done in a campaign: figures without the tasks, for the branch's own people and the
-- national office.
create function app.campaign_task_figures(p_campaign uuid) returns table (branch_id uuid, open int, done int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select t.branch_id, count(*) filter (where t.status <> 'done')::int, count(*) filter (where t.status = 'done')::int
    from tasks t
   where t.campaign_id = p_campaign and t.removed_at is null
     and (app.holds('national_staff') or t.branch_id = any (app.own_branch_ids()))
     and exists (select from campaigns c where c.id = p_campaign and app.sees_campaign(c))
   group by t.branch_id
$$;

-- Templates. --------------------------------------------------------------------------------------------------------------

-- A template that the actor may change, locked until the transaction ends.
create function app.lock_task_template(p_id uuid) returns task_templates language plpgsql security definer set search_path = public, pg_temp as $$
declare v task_templates;
begin
  select * into v from task_templates where id = p_id for no key update;
  if not found or not (v.branch_id is null or v.branch_id = any (app.organized_branch_ids())) then perform app.refuse(404, 'not-found'); end if;
  if not app.manages_tasks(v.branch_id) then perform app.refuse(403, 'forbidden'); end if;
  return v;
end $$;

-- Writes a template as a whole: a new one (p_version 0), or one that still has the version that was seen. Gives the new
-- version; null where somebody else was faster. Called again with the same new id it changes nothing.
create function app.write_task_template(p_id uuid, p_version int, p_branch uuid, p_wish jsonb) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare v task_templates;
begin
  if p_version = 0 then
    if not app.manages_tasks(p_branch) then perform app.refuse(403, 'forbidden'); end if;
    insert into task_templates (id, branch_id, language, title, about, created_by, created_at, updated_at)
      values (p_id, p_branch, p_wish ->> 'language', p_wish ->> 'title', p_wish ->> 'about', app.actor_id(), app.now(), app.now())
      on conflict (id) do nothing returning * into v;
    if not found then return 1; end if;
  else
    v := app.lock_task_template(p_id);
    if v.version <> p_version then return null; end if;
    update task_templates set language = coalesce(p_wish ->> 'language', language), title = coalesce(p_wish ->> 'title', title),
      about = coalesce(p_wish ->> 'about', about), version = version + 1, updated_at = app.now()
     where id = p_id returning * into v;
  end if;
  if p_wish ? 'items' then
    delete from task_template_items where template_id = p_id;
    insert into task_template_items (template_id, position, title, about, days_before, due_time, role_hint, checklist)
      select p_id, row_number() over (order by (i.item ->> 'daysBefore')::int desc, i.n), i.item ->> 'title', i.item ->> 'about',
             (i.item ->> 'daysBefore')::int, (i.item ->> 'dueTime')::time, i.item ->> 'roleHint',
             array(select jsonb_array_elements_text(i.item -> 'checklist'))
        from jsonb_array_elements(p_wish -> 'items') with ordinality i (item, n);
  end if;
  return v.version;
end $$;

create function app.remove_task_template(p_id uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.lock_task_template(p_id);
  delete from task_templates where id = p_id;
end $$;

-- Lays out the tasks of a template backward from a day, at the end of what is to do, those due first on top. None is left
-- out. Called again with the same id it does nothing.
create function app.lay_out_tasks(p_id uuid, p_campaign uuid, p_template uuid, p_branch uuid, p_on date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v task_templates;
  i task_template_items;
  v_task uuid;
  v_rank numeric;
begin
  p_branch := app.branch_for_tasks(p_campaign, p_branch);
  select * into v from task_templates where id = p_template and (branch_id is null or branch_id = any (app.organized_branch_ids()));
  if not found then perform app.refuse(422, 'invalid', 'templateId'); end if;
  perform app.lock_board(p_campaign);
  insert into task_layouts (id, campaign_id, branch_id, template_title, day, created_by, created_at)
    values (p_id, p_campaign, p_branch, v.title, p_on, app.actor_id(), app.now()) on conflict (id) do nothing;
  if not found then return; end if;
  v_rank := app.last_rank(p_campaign, 'todo');
  for i in select * from task_template_items where template_id = p_template order by position loop
    insert into tasks (campaign_id, branch_id, layout_id, title, about, role_hint, rank, due_on, due_time, time_zone, created_by, created_at, updated_at)
      values (p_campaign, p_branch, p_id, i.title, i.about, i.role_hint, v_rank + 1024 * i.position, p_on - i.days_before, i.due_time,
              app.zone_of(p_branch), app.actor_id(), app.now(), app.now()) returning id into v_task;
    insert into task_checks (task_id, id, position, text)
      select v_task, uuidv7(), c.n, c.text from unnest(i.checklist) with ordinality c (text, n);
  end loop;
end $$;

-- Takes a layout back, but for the tasks that somebody has changed, begun, taken or said something on.
create function app.take_layout_back(p_id uuid) returns table (removed int, kept int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare v task_layouts;
begin
  select * into v from task_layouts where id = p_id for update;
  if not found or not app.manages_tasks(v.branch_id) then perform app.refuse(404, 'not-found'); end if;
  delete from tasks t
   where t.layout_id = p_id and t.version = 1 and t.status = 'todo' and t.assignee_id is null
     and not exists (select from task_comments c where c.task_id = t.id) and not exists (select from task_files f where f.task_id = t.id)
     and not exists (select from task_checks c where c.task_id = t.id and c.done_at is not null);
  get diagnostics removed = row_count;
  select count(*) into kept from tasks where layout_id = p_id;
  delete from task_layouts where id = p_id;
  return next;
end $$;

-- Mails. ------------------------------------------------------------------------------------------------------------------
alter table mail_preferences
  add column task_news      boolean not null default true, -- given to me, or I was mentioned
  add column task_reminders boolean not null default true;

drop function app.preferences_by_link(uuid);
create function app.preferences_by_link(p_link uuid)
returns table (day_before boolean, two_hours boolean, thank_you boolean, missed_you boolean, task_news boolean, task_reminders boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(f.day_before, true), coalesce(f.two_hours, true), coalesce(f.thank_you, true), coalesce(f.missed_you, true),
         coalesce(f.task_news, true), coalesce(f.task_reminders, true)
    from app.live_link(p_link, 'preferences') l left join mail_preferences f on f.person_id = l.person_id
$$;

drop function app.set_preferences_by_link(uuid, boolean, boolean, boolean, boolean);
create function app.set_preferences_by_link(p_link uuid, p_day_before boolean, p_two_hours boolean, p_thank_you boolean, p_missed_you boolean,
  p_task_news boolean, p_task_reminders boolean) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare v_person uuid;
begin
  select person_id into v_person from app.live_link(p_link, 'preferences');
  if not found then perform app.refuse(410, 'link-expired'); end if;
  insert into mail_preferences as f (person_id, day_before, two_hours, thank_you, missed_you, task_news, task_reminders, updated_at)
    values (v_person, coalesce(p_day_before, true), coalesce(p_two_hours, true), coalesce(p_thank_you, true), coalesce(p_missed_you, true),
            coalesce(p_task_news, true), coalesce(p_task_reminders, true), app.now())
    on conflict (person_id) do update set
      day_before = coalesce(p_day_before, f.day_before), two_hours = coalesce(p_two_hours, f.two_hours),
      thank_you = coalesce(p_thank_you, f.thank_you), missed_you = coalesce(p_missed_you, f.missed_you),
      task_news = coalesce(p_task_news, f.task_news), task_reminders = coalesce(p_task_reminders, f.task_reminders), updated_at = excluded.updated_at;
end $$;

-- When a reminder is due, by the branch's clock, and until when a server that was away still sends it: at nine on the day
-- before, and at the first nine o'clock after it was due. Nine is nine, whatever the clocks did in between.
create function app.task_due_of(t tasks, p_kind task_reminder_kind, out at timestamptz, out until timestamptz) language sql stable as $$
  select due, case p_kind when 'due_tomorrow' then t.due_at else due + interval '3 days' end
    from (select case p_kind
        when 'due_tomorrow' then (t.due_on - 1 + time '09:00') at time zone t.time_zone
        else (l.local::date + case when l.local::time <= '09:00' then 0 else 1 end + time '09:00') at time zone t.time_zone end as due
      from (select t.due_at at time zone t.time_zone as local) l) d
$$;

-- Whether a reminder is right for a person now. Asked when it is queued and again when it is sent.
create function app.task_reminder_holds(t tasks, p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select t.status <> 'done' and t.assignee_id = p_person and app.may_see_task(p_person, t)
     and exists (select from campaigns c where c.id = t.campaign_id and c.outcome is null)
     and exists (select from people where id = p_person and email is not null)
     and coalesce((select task_reminders from mail_preferences where person_id = p_person), true)
$$;

create function app.task_reminder_key(r task_reminders) returns text language sql immutable
  return format('task-reminder %s %s %s %s', r.task_id, r.person_id, r.kind, extract(epoch from r.due_at));

create function app.queue_task_reminder_job(r task_reminders) returns void language sql security definer set search_path = public, pg_temp as $$
  select app.enqueue('task-reminder',
    json_build_object('taskId', r.task_id, 'personId', r.person_id, 'kind', r.kind, 'dueAt', r.due_at), p_job_key => app.task_reminder_key(r))
$$;

-- Queues every reminder that is due and was not queued before, each with its job; and anew what was queued a while ago and
-- waits in no job, because whoever worked on it was killed. Any number of servers may call it at once. A moment that had
-- passed when the task was given to its person, or got its date, is not made up for.
create function app.queue_task_reminders(p_now timestamptz) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_queued int;
begin
  perform set_config('app.now', p_now::text, true);
  with queued as (
    insert into task_reminders (task_id, person_id, kind, due_at, queued_at)
      select t.id, t.assignee_id, k.kind, t.due_at, p_now
        from tasks t, (values ('due_tomorrow'::task_reminder_kind), ('overdue')) k (kind), app.task_due_of(t, k.kind) d
       where t.status <> 'done' and t.assignee_id is not null and t.removed_at is null
         and t.due_at > p_now - interval '5 days' and t.due_at < p_now + interval '3 days'
         and d.at <= p_now and p_now < d.until and d.at >= t.timed_at
         and not exists (select from task_reminders r where r.task_id = t.id and r.person_id = t.assignee_id and r.kind = k.kind and r.due_at = t.due_at)
         and app.task_reminder_holds(t, t.assignee_id)
      on conflict do nothing returning task_reminders
  )
  select count(*) into v_queued from (select app.queue_task_reminder_job(task_reminders) from queued offset 0) jobs;
  perform app.queue_task_reminder_job(r) from task_reminders r
   where r.sent_at is null and r.dropped_at is null and r.queued_at < p_now - interval '15 seconds'
     and not exists (select from graphile_worker.jobs j where j.locked_at is null and j.key = app.task_reminder_key(r));
  return v_queued;
end $$;

-- Forgets tasks that were taken away 30 days ago, with all that hangs on them. Gives how many.
create function app.forget_tasks(p_now timestamptz) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v_forgotten int;
begin
  delete from tasks where removed_at < p_now - interval '30 days';
  get diagnostics v_forgotten = row_count;
  return v_forgotten;
end $$;
create index tasks_removed on tasks (removed_at) where removed_at is not null;

create function app.national_template_id(p_key text, p_language text) returns uuid language sql immutable parallel safe
  return overlay(overlay(md5('task-template ' || p_key || ' ' || p_language) placing '8' from 13) placing 'a' from 17)::uuid;

-- The national templates, in both languages. A function, because whoever empties the branches (the demo) empties these too.
create function app.add_national_templates() returns void language sql security definer set search_path = public, pg_temp as $$
  insert into task_templates (id, branch_id, language, title, about, created_at, updated_at)
    select app.national_template_id(key, language), null, language, title, about, '2026-11-23', '2026-11-23'
      from (values
        ('forum', 'en', 'Public forum in six weeks',
         'From the first idea to the thank-you mail: a meeting open to all, on a question that people where you are ask themselves.'),
        ('forum', 'es', 'Foro público en seis semanas',
         'Desde la primera idea hasta el correo de agradecimiento: una reunión abierta a todo el mundo, sobre una pregunta que la gente de tu ciudad se hace.'),
        ('petition', 'en', 'Petition drive in four weeks',
         'From the demand to the handover: signatures that become conversations, and conversations that become members.'),
        ('petition', 'es', 'Campaña de firmas en cuatro semanas',
         'Desde la demanda hasta la entrega: firmas que se vuelven conversaciones, y conversaciones que suman gente.'),
        ('rally', 'en', 'Rally or picket in two weeks',
         'When something cannot wait: a demonstration that is safe, heard and followed up.'),
        ('rally', 'es', 'Mitin o piquete en dos semanas',
         'Cuando algo no puede esperar: una manifestación segura, que se oiga y que tenga continuidad.'),
        ('school', 'en', 'Day school in eight weeks',
         'A day of talks and discussion with readings, food and children’s room.'),
        ('school', 'es', 'Jornada de formación en ocho semanas',
         'Un día de charlas y debate, con lecturas, comida y espacio para niñas y niños.'),
        ('strike', 'en', 'Support for a strike, from three weeks before',
         'Solidarity that the strikers asked for: money, people on the line, and the story told.'),
        ('strike', 'es', 'Apoyo a una huelga, desde tres semanas antes',
         'La solidaridad que piden quienes van a la huelga: dinero, gente en el piquete y la historia contada.')) t (key, language, title, about)
    on conflict (id) do nothing;
  insert into task_template_items (template_id, position, title, about, days_before, due_time, role_hint, checklist)
    select app.national_template_id(key, language),
           row_number() over (partition by key, language order by days_before desc, n), title, about, days_before, due_time::time, role_hint,
           array_remove(string_to_array(checks, '|'), '')
      from (values
        (1, 'forum', 'en', 42, null, 'Organizer', 'Agree on the question and the title',
         'One sentence that a stranger understands. Say what people will take home.', 'Question in one sentence|Whom we want to reach|How many we hope for'),
        (2, 'forum', 'en', 40, null, 'Organizer', 'Book a room',
         '', 'Step-free entrance|Near transit|Room for children|Sound and projector|Price agreed in writing'),
        (3, 'forum', 'en', 38, null, 'Organizer', 'Invite the speakers',
         'At least one who lives what the evening is about.', 'First speaker said yes|Second speaker said yes|Chair said yes'),
        (4, 'forum', 'en', 35, null, 'Organizer', 'Publish the meeting',
         '', 'Meeting on the public site|Linked to the campaign|Roles and shifts open'),
        (5, 'forum', 'en', 31, null, 'Design', 'Make flyer and posters',
         '', 'Text read by a second person|Date, time, place and QR code|Print files ready'),
        (6, 'forum', 'en', 28, null, 'Outreach', 'Invite other groups and unions',
         '', 'List of groups|Every one written to|Every one called'),
        (7, 'forum', 'en', 21, null, 'Outreach', 'Put up posters and hand out flyers',
         '', 'Campus|Library|Workplaces|Street stall'),
        (8, 'forum', 'en', 14, null, 'Press', 'Tell the local press and radio',
         '', ''),
        (9, 'forum', 'en', 10, null, 'Outreach', 'Call everybody who might come',
         'Members first, then everybody who came in the last half year.', ''),
        (10, 'forum', 'en', 7, null, 'Chair', 'Walk through the evening with the speakers',
         '', 'Minutes for each part|First question ready|Who asks people to join'),
        (11, 'forum', 'en', 2, null, 'Organizer', 'Fill the last shifts',
         '', 'Door|Literature table|Childcare|Setting up and clearing'),
        (12, 'forum', 'en', 0, '17:00', 'Everybody', 'Set up the room',
         '', 'Signs from the street|Sound tested|Sign-in at the door'),
        (13, 'forum', 'en', -1, null, 'Organizer', 'Thank those who came, and call the newcomers',
         '', 'Speakers thanked|Newcomers called|Next meeting named'),
        (14, 'forum', 'en', -4, null, 'Organizer', 'Look back: what to do again, what not',
         '', ''),
        (15, 'forum', 'es', 42, null, 'Coordinación', 'Acordar la pregunta y el título',
         'Una frase que entienda quien no nos conoce. Di qué se llevará la gente a casa.', 'La pregunta en una frase|A quién queremos llegar|Cuánta gente esperamos'),
        (16, 'forum', 'es', 40, null, 'Coordinación', 'Reservar un local',
         '', 'Entrada sin escalones|Cerca del transporte|Espacio para niñas y niños|Sonido y proyector|Precio acordado por escrito'),
        (17, 'forum', 'es', 38, null, 'Coordinación', 'Invitar a quienes hablarán',
         'Por lo menos una persona que viva en carne propia el tema de la noche.', 'La primera persona dijo que sí|La segunda persona dijo que sí|Hay quien modere'),
        (18, 'forum', 'es', 35, null, 'Coordinación', 'Publicar la reunión',
         '', 'Reunión en el sitio público|Enlazada con la campaña|Tareas y turnos abiertos'),
        (19, 'forum', 'es', 31, null, 'Diseño', 'Hacer volante y carteles',
         '', 'Texto leído por otra persona|Fecha, hora, lugar y código QR|Archivos de imprenta listos'),
        (20, 'forum', 'es', 28, null, 'Difusión', 'Invitar a otros grupos y sindicatos',
         '', 'Lista de grupos|Escrito a cada uno|Llamado a cada uno'),
        (21, 'forum', 'es', 21, null, 'Difusión', 'Pegar carteles y repartir volantes',
         '', 'Universidad|Biblioteca|Lugares de trabajo|Mesa en la calle'),
        (22, 'forum', 'es', 14, null, 'Prensa', 'Avisar a la prensa y la radio locales',
         '', ''),
        (23, 'forum', 'es', 10, null, 'Difusión', 'Llamar a quien pueda venir',
         'Primero la membresía, después quienes vinieron en el último medio año.', ''),
        (24, 'forum', 'es', 7, null, 'Moderación', 'Repasar la noche con quienes hablarán',
         '', 'Minutos para cada parte|Primera pregunta lista|Quién invita a afiliarse'),
        (25, 'forum', 'es', 2, null, 'Coordinación', 'Cubrir los últimos turnos',
         '', 'Puerta|Mesa de libros|Cuidado infantil|Montar y recoger'),
        (26, 'forum', 'es', 0, '17:00', 'Todo el mundo', 'Preparar el local',
         '', 'Carteles desde la calle|Sonido probado|Registro en la puerta'),
        (27, 'forum', 'es', -1, null, 'Coordinación', 'Agradecer a quienes vinieron y llamar a la gente nueva',
         '', 'Agradecido a quienes hablaron|Llamada la gente nueva|Dicha la próxima reunión'),
        (28, 'forum', 'es', -4, null, 'Coordinación', 'Mirar atrás: qué repetir y qué no',
         '', ''),
        (29, 'petition', 'en', 28, null, 'Organizer', 'Write the demand and whom it goes to',
         'Something that somebody can grant, and a person who can.', ''),
        (30, 'petition', 'en', 27, null, 'Organizer', 'Publish the petition',
         '', 'Text in two languages|Goal set|Read by somebody outside'),
        (31, 'petition', 'en', 25, null, 'Organizer', 'Print sheets with the QR code',
         '', ''),
        (32, 'petition', 'en', 24, null, 'Outreach', 'Plan the stalls for three weekends',
         '', 'Places with people who stop|Permits asked for|Two people for each shift'),
        (33, 'petition', 'en', 21, null, 'Outreach', 'First stall',
         '', 'Sheets, pens, boards|Leaflets|Count signatures at the end'),
        (34, 'petition', 'en', 20, null, 'Outreach', 'Ask coalition partners to share it',
         '', ''),
        (35, 'petition', 'en', 14, null, 'Outreach', 'Second stall',
         '', ''),
        (36, 'petition', 'en', 12, null, 'Organizer', 'Call signers who asked to do more',
         '', ''),
        (37, 'petition', 'en', 7, null, 'Outreach', 'Third stall',
         '', ''),
        (38, 'petition', 'en', 5, null, 'Press', 'Announce the handover to the press',
         '', 'Press release|Two people who can speak|Picture agreed'),
        (39, 'petition', 'en', 1, '18:00', 'Organizer', 'Close, count and print the signatures',
         '', ''),
        (40, 'petition', 'en', 0, '12:00', 'Everybody', 'Hand over the signatures',
         '', 'Receipt in writing|Pictures|Answer asked by a date'),
        (41, 'petition', 'en', -2, null, 'Organizer', 'Tell all signers how it went',
         '', ''),
        (42, 'petition', 'es', 28, null, 'Coordinación', 'Escribir la demanda y a quién va',
         'Algo que alguien pueda conceder, y la persona que puede hacerlo.', ''),
        (43, 'petition', 'es', 27, null, 'Coordinación', 'Publicar la petición',
         '', 'Texto en dos idiomas|Meta fijada|Leída por alguien de fuera'),
        (44, 'petition', 'es', 25, null, 'Coordinación', 'Imprimir hojas con el código QR',
         '', ''),
        (45, 'petition', 'es', 24, null, 'Difusión', 'Planear las mesas de tres fines de semana',
         '', 'Lugares donde la gente se detiene|Permisos pedidos|Dos personas por turno'),
        (46, 'petition', 'es', 21, null, 'Difusión', 'Primera mesa',
         '', 'Hojas, plumas, tablas|Volantes|Contar las firmas al final'),
        (47, 'petition', 'es', 20, null, 'Difusión', 'Pedir a las organizaciones aliadas que la compartan',
         '', ''),
        (48, 'petition', 'es', 14, null, 'Difusión', 'Segunda mesa',
         '', ''),
        (49, 'petition', 'es', 12, null, 'Coordinación', 'Llamar a firmantes que quieren hacer más',
         '', ''),
        (50, 'petition', 'es', 7, null, 'Difusión', 'Tercera mesa',
         '', ''),
        (51, 'petition', 'es', 5, null, 'Prensa', 'Anunciar la entrega a la prensa',
         '', 'Comunicado|Dos personas que puedan hablar|Foto acordada'),
        (52, 'petition', 'es', 1, '18:00', 'Coordinación', 'Cerrar, contar e imprimir las firmas',
         '', ''),
        (53, 'petition', 'es', 0, '12:00', 'Todo el mundo', 'Entregar las firmas',
         '', 'Acuse por escrito|Fotos|Respuesta pedida con fecha'),
        (54, 'petition', 'es', -2, null, 'Coordinación', 'Contar a todas las personas firmantes cómo fue',
         '', ''),
        (55, 'rally', 'en', 14, null, 'Organizer', 'Agree on demands, place and time',
         '', ''),
        (56, 'rally', 'en', 13, null, 'Organizer', 'Bring unions and groups together',
         '', 'First planning call|Who brings how many|Speakers shared out'),
        (57, 'rally', 'en', 12, null, 'Organizer', 'Ask for the permit',
         '', 'Permit or notice|Sound permit|Lawyers’ number'),
        (58, 'rally', 'en', 11, null, 'Design', 'Make the flyer and the pictures to share',
         '', ''),
        (59, 'rally', 'en', 9, null, 'Outreach', 'Hand out flyers at workplaces and stations',
         '', ''),
        (60, 'rally', 'en', 6, null, 'Stewards', 'Train the stewards',
         '', 'Route walked|Medics named|What to do if somebody provokes'),
        (61, 'rally', 'en', 5, null, 'Everybody', 'Paint banners and signs',
         '', ''),
        (62, 'rally', 'en', 3, null, 'Press', 'Write to the press',
         '', ''),
        (63, 'rally', 'en', 2, null, 'Outreach', 'Remind everybody who said yes',
         '', ''),
        (64, 'rally', 'en', 0, '15:00', 'Stewards', 'Set up sound and brief the stewards',
         '', 'Megaphone charged|Water|Sign-up sheets'),
        (65, 'rally', 'en', -1, null, 'Organizer', 'Call everybody who signed up',
         '', ''),
        (66, 'rally', 'es', 14, null, 'Coordinación', 'Acordar demandas, lugar y hora',
         '', ''),
        (67, 'rally', 'es', 13, null, 'Coordinación', 'Reunir a sindicatos y grupos',
         '', 'Primera llamada de planeación|Quién trae a cuántas personas|Oradores repartidos'),
        (68, 'rally', 'es', 12, null, 'Coordinación', 'Pedir el permiso',
         '', 'Permiso o aviso|Permiso de sonido|Número de asesoría legal'),
        (69, 'rally', 'es', 11, null, 'Diseño', 'Hacer el volante y las imágenes para compartir',
         '', ''),
        (70, 'rally', 'es', 9, null, 'Difusión', 'Repartir volantes en trabajos y estaciones',
         '', ''),
        (71, 'rally', 'es', 6, null, 'Equipo de seguridad', 'Preparar al equipo de seguridad',
         '', 'Recorrido caminado|Primeros auxilios|Qué hacer si alguien provoca'),
        (72, 'rally', 'es', 5, null, 'Todo el mundo', 'Pintar mantas y carteles',
         '', ''),
        (73, 'rally', 'es', 3, null, 'Prensa', 'Escribir a la prensa',
         '', ''),
        (74, 'rally', 'es', 2, null, 'Difusión', 'Recordar a quienes dijeron que sí',
         '', ''),
        (75, 'rally', 'es', 0, '15:00', 'Equipo de seguridad', 'Montar el sonido y coordinar al equipo',
         '', 'Megáfono cargado|Agua|Hojas de contacto'),
        (76, 'rally', 'es', -1, null, 'Coordinación', 'Llamar a quienes dejaron sus datos',
         '', ''),
        (77, 'school', 'en', 56, null, 'Organizer', 'Choose the subject and the three sessions',
         '', ''),
        (78, 'school', 'en', 54, null, 'Organizer', 'Book the rooms for the day',
         '', 'One large room|Two small ones|Kitchen|Step-free'),
        (79, 'school', 'en', 49, null, 'Education', 'Find who introduces each session',
         '', ''),
        (80, 'school', 'en', 42, null, 'Education', 'Choose readings and questions',
         'Short enough to be read by people who work.', 'Reading list made|Printed copies ordered|Spanish and English'),
        (81, 'school', 'en', 35, null, 'Organizer', 'Publish the day and open the answers',
         '', ''),
        (82, 'school', 'en', 28, null, 'Outreach', 'Invite contacts one by one',
         '', ''),
        (83, 'school', 'en', 21, null, 'Education', 'Meet with those who introduce',
         '', ''),
        (84, 'school', 'en', 14, null, 'Care', 'Plan food and children’s room',
         '', 'Who cooks|Allergies asked|Two people with the children'),
        (85, 'school', 'en', 7, null, 'Organizer', 'Send readings and how to get there',
         '', ''),
        (86, 'school', 'en', 1, '18:00', 'Everybody', 'Shop and set up',
         '', ''),
        (87, 'school', 'en', 0, '08:30', 'Everybody', 'Open the doors',
         '', 'Sign-in|Literature table|Timekeepers'),
        (88, 'school', 'en', -3, null, 'Education', 'Ask what people took from it, and offer the next study group',
         '', ''),
        (89, 'school', 'es', 56, null, 'Coordinación', 'Elegir el tema y las tres sesiones',
         '', ''),
        (90, 'school', 'es', 54, null, 'Coordinación', 'Reservar los locales para el día',
         '', 'Una sala grande|Dos pequeñas|Cocina|Sin escalones'),
        (91, 'school', 'es', 49, null, 'Formación', 'Encontrar quién presenta cada sesión',
         '', ''),
        (92, 'school', 'es', 42, null, 'Formación', 'Elegir lecturas y preguntas',
         'Lo bastante cortas para quien trabaja.', 'Lista de lecturas hecha|Copias pedidas|Español e inglés'),
        (93, 'school', 'es', 35, null, 'Coordinación', 'Publicar la jornada y abrir las respuestas',
         '', ''),
        (94, 'school', 'es', 28, null, 'Difusión', 'Invitar a los contactos uno por uno',
         '', ''),
        (95, 'school', 'es', 21, null, 'Formación', 'Reunirse con quienes presentan',
         '', ''),
        (96, 'school', 'es', 14, null, 'Cuidados', 'Planear la comida y el espacio infantil',
         '', 'Quién cocina|Alergias preguntadas|Dos personas con las niñas y niños'),
        (97, 'school', 'es', 7, null, 'Coordinación', 'Enviar lecturas y cómo llegar',
         '', ''),
        (98, 'school', 'es', 1, '18:00', 'Todo el mundo', 'Comprar y montar',
         '', ''),
        (99, 'school', 'es', 0, '08:30', 'Todo el mundo', 'Abrir las puertas',
         '', 'Registro|Mesa de libros|Quién cuida el tiempo'),
        (100, 'school', 'es', -3, null, 'Formación', 'Preguntar qué se llevó la gente y ofrecer el próximo grupo de estudio',
         '', ''),
        (101, 'strike', 'en', 21, null, 'Labor', 'Meet the strike committee and ask what they need',
         'They decide what helps. Write it down, and who speaks for them.', ''),
        (102, 'strike', 'en', 18, null, 'Labor', 'Write the solidarity statement',
         '', 'Agreed with the strikers|Sent to unions and groups|Signers listed'),
        (103, 'strike', 'en', 14, null, 'Treasurer', 'Open the strike fund collection',
         '', 'Where the money goes in writing|Collection at every meeting|Sum told each week'),
        (104, 'strike', 'en', 10, null, 'Outreach', 'Fill the picket rota',
         '', 'Early shift|Midday|Night|Drivers'),
        (105, 'strike', 'en', 7, null, 'Outreach', 'Leaflet the neighborhood and the customers',
         '', ''),
        (106, 'strike', 'en', 4, null, 'Press', 'Prepare pictures and posts with the strikers’ words',
         '', ''),
        (107, 'strike', 'en', 1, null, 'Care', 'Bring together coffee, food, rain gear',
         '', ''),
        (108, 'strike', 'en', 0, '05:30', 'Everybody', 'Be on the line on the first day',
         '', ''),
        (109, 'strike', 'en', -3, null, 'Labor', 'Ask the committee again what they need',
         '', ''),
        (110, 'strike', 'en', -7, null, 'Labor', 'Hold a solidarity meeting with a striker speaking',
         '', ''),
        (111, 'strike', 'es', 21, null, 'Sindical', 'Reunirse con el comité de huelga y preguntar qué necesita',
         'Ellas y ellos deciden qué ayuda. Anota eso y quién habla en su nombre.', ''),
        (112, 'strike', 'es', 18, null, 'Sindical', 'Escribir la declaración de solidaridad',
         '', 'Acordada con quienes van a la huelga|Enviada a sindicatos y grupos|Lista de firmantes'),
        (113, 'strike', 'es', 14, null, 'Tesorería', 'Abrir la colecta para el fondo de huelga',
         '', 'Destino del dinero por escrito|Colecta en cada reunión|Suma contada cada semana'),
        (114, 'strike', 'es', 10, null, 'Difusión', 'Llenar los turnos del piquete',
         '', 'Turno temprano|Mediodía|Noche|Quién maneja'),
        (115, 'strike', 'es', 7, null, 'Difusión', 'Repartir volantes en el barrio y entre la clientela',
         '', ''),
        (116, 'strike', 'es', 4, null, 'Prensa', 'Preparar imágenes y textos con las palabras de quienes van a la huelga',
         '', ''),
        (117, 'strike', 'es', 1, null, 'Cuidados', 'Juntar café, comida y ropa de lluvia',
         '', ''),
        (118, 'strike', 'es', 0, '05:30', 'Todo el mundo', 'Estar en el piquete el primer día',
         '', ''),
        (119, 'strike', 'es', -3, null, 'Sindical', 'Volver a preguntar al comité qué necesita',
         '', ''),
        (120, 'strike', 'es', -7, null, 'Sindical', 'Hacer una reunión de solidaridad con alguien de la huelga',
         '', '')) i (n, key, language, days_before, due_time, role_hint, title, about, checks)
    on conflict do nothing
$$;
select app.add_national_templates();

revoke execute on all functions in schema app from public;
grant execute on function app.manages_tasks(uuid), app.works_on_task(tasks), app.speaks_on_task(tasks), app.may_see_task(uuid, tasks),
  app.add_task(uuid, uuid, uuid, jsonb), app.change_task(uuid, int, jsonb), app.move_task(uuid, task_status, uuid, uuid),
  app.take_task(uuid), app.give_task_back(uuid), app.tick_check(uuid, uuid, boolean), app.remove_task(uuid, boolean),
  app.add_task_comment(uuid, uuid, text, uuid[]), app.remove_task_comment(uuid, uuid), app.attach_file(uuid, uuid), app.detach_file(uuid, uuid),
  app.task_candidates(uuid, uuid, uuid, text, text, text, uuid, int), app.write_task_template(uuid, int, uuid, jsonb),
  app.campaign_task_figures(uuid), app.remove_task_template(uuid), app.lay_out_tasks(uuid, uuid, uuid, uuid, date), app.take_layout_back(uuid), app.preferences_by_link(uuid),
  app.set_preferences_by_link(uuid, boolean, boolean, boolean, boolean, boolean, boolean) to rollcall_app;
