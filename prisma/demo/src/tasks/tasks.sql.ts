import { idOf, shareOf } from '../derived.sql.ts';

/** What is still fought for. $1 now. */
const runs = `c.outcome is null and c.starts_on <= $1::date and (c.ends_on is null or c.ends_on > $1::date)`;

/** Who does what in a branch: its organizer and member with a sign-in, and those who are members the longest. */
const BRANCH_CREWS = `
  select b.id as branch_id, b.time_zone,
         (select id from people where email = ('organizer@' || b.slug || '.rollcall.example')::citext) as organizer,
         (select id from people where email = ('member@' || b.slug || '.rollcall.example')::citext) as member,
         (select array_agg(m.person_id) from (select person_id from memberships
            where branch_id = b.id and ends_on is null order by starts_on, person_id limit 25) m) as members
    from branches b`;

/**
 * Tasks of each branch in its latest campaign and in the national one that it took up last, and of the nation in its latest
 * three: as a template lays them out from a day in the weeks to come, worked on up to this morning. $1 now.
 */
export const INSERT_TASKS = `
  with crews as materialized (${BRANCH_CREWS}), boards as (
    select c.id as campaign_id, w.*, row_number() over (order by w.branch_id, c.id) as n
      from crews w cross join lateral (
        (select c.id from campaigns c where c.branch_id = w.branch_id and ${runs} order by c.starts_on desc, c.id limit 1)
        union all
        (select c.id from campaign_branches a join campaigns c on c.id = a.campaign_id
          where a.branch_id = w.branch_id and ${runs} order by a.adopted_on desc, c.id limit 1)) c
    union all
    select id, null, app.zone_of(null), staff, staff, null, 1000 + n
      from (select c.id, row_number() over (order by c.starts_on desc, c.id) as n from campaigns c where c.branch_id is null and ${runs}) c,
           (select id as staff from people where email = 'staff@rollcall.example') s
     where n <= 3
  ), templates as (
    select id, row_number() over (order by id) - 1 as k, count(*) over () as many
      from task_templates where branch_id is null and language = 'en'
  ), planned as (
    select b.*, i.*, ${idOf(`'task'`, 'b.campaign_id', 'b.branch_id', 'i.position')} as id,
           $1::date + 4 + floor(30 * ${shareOf(`'day'`, 'b.campaign_id', 'b.branch_id')})::int - i.days_before as due_on,
           ${shareOf(`'luck'`, 'b.campaign_id', 'b.branch_id', 'i.position')} as luck
      from boards b join templates t on t.k = b.n % t.many join task_template_items i on i.template_id = t.id
  ), placed as (
    select p.*, (case when due_on < $1::date - 1 then case when luck < 0.88 then 'done' else 'doing' end
                      when due_on <= $1::date + 7 then case when luck < 0.25 then 'done' when luck < 0.65 then 'doing' else 'todo' end
                      else 'todo' end)::task_status as status from planned p
  )
  insert into tasks (id, campaign_id, branch_id, title, about, role_hint, status, rank, assignee_id, due_on, due_time, time_zone, timed_at,
                     done_at, created_by, created_at, updated_at)
  select id, campaign_id, branch_id, title, about, role_hint, status, 1024 * position,
         case when members is null or role_hint in ('Organizer', 'Chair') then organizer
              when status = 'todo' and luck > 0.6 then null
              when position % 3 = 0 then coalesce(member, organizer)
              else members[1 + floor(luck * cardinality(members))::int] end,
         due_on, due_time, time_zone, $1::timestamptz + interval '1 day', -- nobody is reminded of what was here at the start
         case when status = 'done' then least(due_on::timestamp at time zone 'UTC' - luck * interval '3 days', $1::timestamptz - (1 + luck) * interval '5 hours') end,
         organizer, $1::timestamptz - interval '60 days', $1::timestamptz - interval '2 hours'
    from placed`;

/** Ticks of what is done, and the first ones of what is under way. */
export const INSERT_CHECKS = `
  insert into task_checks (task_id, id, position, text, done_at, done_by)
  select t.id, ${idOf(`'check'`, 't.id', 'k.n')}, k.n, k.text, s.at, case when s.at is not null then t.assignee_id end
    from tasks t
    join (select distinct on (title) title, checklist from task_template_items order by title, template_id) i on i.title = t.title
    cross join lateral unnest(i.checklist) with ordinality k (text, n)
    cross join lateral (select case when t.status = 'done' then t.done_at
                                    when t.status = 'doing' and k.n <= 1 then t.updated_at - interval '1 day' end as at) s`;

/** What was said, here and there. $1 the texts: what whose task it is asks, and what the organizer answers. */
export const INSERT_COMMENTS = `
  with talked as (
    select t.*, $1::jsonb -> (floor(${shareOf(`'talk'`, 't.id')} * jsonb_array_length($1::jsonb))::int) as words
      from tasks t
     where t.status <> 'todo' and t.assignee_id is not null and t.assignee_id <> t.created_by and ${shareOf(`'talks'`, 't.id')} < 0.4
  )
  insert into task_comments (id, task_id, author_id, body, created_at)
  select ${idOf(`'comment'`, 't.id', 'x.n')}, t.id, case x.n when 1 then t.assignee_id else t.created_by end, t.words ->> (x.n - 1)::int,
         coalesce(t.done_at, t.updated_at) - (4 - x.n) * interval '5 hours'
    from talked t cross join (values (1), (2)) x (n)`;

/** The organizer's answer mentions whom it answers. */
export const INSERT_MENTIONS = `
  insert into task_mentions (comment_id, person_id, position)
  select k.id, t.assignee_id, 1 from task_comments k join tasks t on t.id = k.task_id
   where k.author_id = t.created_by and t.assignee_id <> t.created_by`;

/** What a task's history would tell of all this. */
export const INSERT_CHANGES = `
  insert into task_changes (id, task_id, at, actor_id, kind, was, became, person_id)
  select ${idOf(`'change'`, 't.id', 'c.kind', 'c.became')}, t.id, c.at, c.actor, c.kind::task_change_kind, c.was, c.became, c.person
    from tasks t cross join lateral (values
      ('added', t.created_at, t.created_by, null, t.title, null::uuid),
      ('assigned', t.created_at + interval '1 day', t.created_by, null, null, t.assignee_id),
      ('moved', case when t.status <> 'todo' then coalesce(t.done_at, t.updated_at) - interval '2 days' end, t.assignee_id, 'todo', 'doing', null),
      ('moved', t.done_at, t.assignee_id, 'doing', 'done', null)) c (kind, at, actor, was, became, person)
   where c.at is not null and (c.kind <> 'assigned' or c.person is not null)`;

/** A text that hangs on what speaks to the public. $1 its words. */
export const INSERT_FILES = `
  with hung as (
    select id, created_by, updated_at, ${idOf(`'file'`, 'id')} as file_id from tasks
     where status = 'doing' and created_by is not null and ${shareOf(`'file'`, 'id')} < 0.25
  ), sent as (
    insert into files (id, name, type, size, content, created_by, created_at)
    select file_id, 'What to say at the door.txt', 'text/plain', octet_length(convert_to($1, 'UTF8')), convert_to($1, 'UTF8'), created_by, updated_at
      from hung returning id
  )
  insert into task_files (file_id, task_id, added_by, added_at)
  select h.file_id, h.id, h.created_by, h.updated_at from hung h join sent s on s.id = h.file_id`;

/** Everybody who stands in a task somewhere. */
export const INSERT_PARTICIPANTS = `
  insert into task_participants (task_id, person_id)
  select id, created_by from tasks where created_by is not null
  union select id, assignee_id from tasks where assignee_id is not null
  union select task_id, author_id from task_comments where author_id is not null`;
