import { branchHome, branchTask, newcomer } from '@rollcall/contract/branches';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const NEW_FOR_DAYS = 60;
const NEWCOMERS_SHOWN = 12;
const HELD_SHOWN = 12;
const RECORD_WITHIN_DAYS = 21;
const FILL_WITHIN_DAYS = 7;
const ROLES_WITHIN_DAYS = 14;

const local = (meeting: string) => `to_char(${meeting}.starts_local, 'YYYY-MM-DD"T"HH24:MI')`;
const task = (kind: string, count: string, roles = `'[]'::json`) => `
  select '${kind}' as kind, t.id, t.title, ${local('t')} as starts_local, t.starts_at, ${count} as count, ${roles} as roles`;

// Under a row policy PostgreSQL takes an index only for what cannot fail: so times are subqueries, computed once.
const now = '(select app.now())';
const ago = (days: number) => `(select app.now() - interval '${days} days')`;
const today = '(select app.today())';
const newSince = `(select app.today() - ${NEW_FOR_DAYS})`;
/** What holds of a membership today. */
const current = `starts_on <= ${today} and (ends_on is null or ends_on > ${today})`;

/** New by joining, and new by coming for the first time. Who is among the last by either is among the last in all. */
const joined = `branch_id = $1 and starts_on > ${newSince} and ${current}`;
const came = `branch_id = $1 and first_came_on > ${newSince}`;

/** A meeting lasts a week at most, so that what has not ended yet began at most a week ago: lets the index serve. */
const coming = `cancelled_at is null and starts_at > ${ago(7)} and ends_at > ${now}`;
const over = `cancelled_at is null and starts_at < ${now} and ends_at <= ${now}`;
const ahead = `branch_id = $1 and ${coming}`;
const held = `branch_id = $1 and ${over}`;

/** The first of what the branch scheduled and of what it holds with others, each read in order by its own index. */
const first = (which: string, order: 'asc' | 'desc', limit: number) => `
  select * from (
    (select m.* from meetings m where branch_id = $1 and ${which} order by starts_at ${order}, id ${order} limit ${limit})
    union all
    (select m.* from meeting_cohosts c join meetings m on m.id = c.meeting_id
      where c.branch_id = $1 and ${which.replaceAll(/\b(starts_at)\b/g, 'c.$1')}
      order by c.starts_at ${order}, c.meeting_id ${order} limit ${limit})) of_both
   order by starts_at ${order}, id ${order} limit ${limit}`;

/** $1 the branch. One row, whatever the branch holds. */
export const getHome = statement({
  name: 'branches.home',
  text: `
    with next as materialized (
      ${first(coming, 'asc', 1)}
    ), fresh as (
      select person_id as id from memberships where ${joined}
      union
      select id from people where ${came}
    ), newcomers as (
      select p.*, m.starts_on as joined_on, greatest(m.starts_on, p.first_came_on) as latest,
             exists (select from next n join rsvps r on r.meeting_id = n.id and r.person_id = p.id and r.status = 'going') as comes_next
        from (
          (select person_id as id from memberships where ${joined} order by starts_on desc, person_id desc limit ${NEWCOMERS_SHOWN})
          union
          (select id from people where ${came} order by first_came_on desc, id desc limit ${NEWCOMERS_SHOWN})
        ) last join people p using (id)
        left join lateral (select starts_on from memberships m
                            where m.person_id = p.id and m.branch_id = $1 and ${current} limit 1) m on true
       order by latest desc, p.id desc limit ${NEWCOMERS_SHOWN}
    ), tasks as (
      ${task('record-attendance', 't.going_count')}
        from meetings t where ${held} and starts_at > ${ago(RECORD_WITHIN_DAYS + 7)}
         and ends_at > ${ago(RECORD_WITHIN_DAYS)} and going_count > 0 and came_count = 0
      union all ${task('let-people-in', 't.waitlisted_count')}
        from meetings t where ${ahead} and starts_at > ${now} and waitlisted_count > 0
      union all ${task('fill-meeting', 't.going_count')}
        from next t where branch_id = $1 and starts_at > ${now} and starts_at <= ${ago(-FILL_WITHIN_DAYS)}
         and (going_count < 5 or going_count + guest_count < 0.25 * capacity)
      union all ${task('fill-roles', 'open.missing', 'open.roles')}
        from meetings t cross join lateral (
          select sum(wanted - taken)::int as missing,
                 json_agg(json_build_object('kind', kind, 'title', title, 'wanted', wanted, 'taken', taken)
                          order by coalesce(shift_from, 0), kind, id) as roles
            from meeting_roles where meeting_id = t.id and taken < wanted) open
       where ${ahead} and starts_at <= ${ago(-ROLES_WITHIN_DAYS)} and open.missing > 0
      union all select 'schedule-meeting', null, null, null, null, 0, '[]'
       where not exists (select from meetings where ${ahead} and starts_at > ${now})
    ), recent as (
      ${first(over, 'desc', HELD_SHOWN)}
    )
    select (select id from next) as "nextMeetingId",
      (select count(*)::int from memberships where branch_id = $1 and ${current}) as "memberCount",
      (select count(*)::int from fresh) as "newcomerCount",
      (select coalesce(json_agg(json_build_object('personId', n.id, 'givenName', n.given_name, 'familyName', n.family_name,
          'joinedOn', n.joined_on, 'firstCameOn', n.first_came_on, 'timesCame', n.times_came, 'comesNext', n.comes_next)
          order by n.latest desc, n.id desc), '[]') from newcomers n) as newcomers,
      (select coalesce(json_agg(json_build_object('kind', kind, 'meetingId', id, 'meetingTitle', title,
          'startsAtLocal', starts_local, 'count', count, 'roles', roles) order by starts_at nulls last, kind), '[]') from tasks) as tasks,
      (select coalesce(json_agg(json_build_object('id', r.id, 'title', r.title, 'startsAtLocal', ${local('r')},
          'goingCount', r.going_count, 'cameCount', r.came_count) order by r.starts_at, r.id), '[]') from recent r) as "recentMeetings"`,
  row: z.object({
    nextMeetingId: z.uuid().nullable(),
    memberCount: z.int(),
    newcomerCount: z.int(),
    newcomers: z.array(newcomer),
    tasks: z.array(branchTask),
    recentMeetings: branchHome.shape.recentMeetings,
  }),
});
