import { branchHome, branchTask, newcomer } from '@rollcall/contract/branches';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const NEW_FOR_DAYS = 60;
const NEWCOMERS_SHOWN = 12;
const HELD_SHOWN = 12;
const RECORD_WITHIN_DAYS = 21;
const FILL_WITHIN_DAYS = 7;

const local = (meeting: string) => `to_char(${meeting}.starts_local, 'YYYY-MM-DD"T"HH24:MI')`;
const task = (kind: string, count: string) => `
  select '${kind}' as kind, t.id, t.title, ${local('t')} as starts_local, t.starts_at, ${count} as count`;

/** A meeting lasts a week at most, so that what has not ended yet began at most a week ago: lets the index serve. */
const ahead =
  "branch_id = $1 and cancelled_at is null and starts_at > app.now() - interval '7 days' and ends_at > app.now()";
const held = 'branch_id = $1 and cancelled_at is null and ends_at <= app.now()';

/** $1 the branch. One row, whatever the branch holds. */
export const getHome = statement({
  name: 'branches.home',
  text: `
    with next as materialized (
      select * from meetings where ${ahead} order by starts_at, id limit 1
    ), fresh as materialized (
      select person_id as id from memberships
       where branch_id = $1 and starts_on > app.today() - ${NEW_FOR_DAYS} and starts_on <= app.today()
         and (ends_on is null or ends_on > app.today())
      union
      select id from people where branch_id = $1 and first_came_on > app.today() - ${NEW_FOR_DAYS}
    ), newcomers as (
      select p.*, m.starts_on as joined_on, greatest(m.starts_on, p.first_came_on) as latest,
             exists (select from next n join rsvps r on r.meeting_id = n.id and r.person_id = p.id and r.status = 'going') as comes_next
        from fresh join people p using (id)
        left join lateral (select starts_on from memberships m
                            where m.person_id = p.id and m.branch_id = $1 and m.starts_on <= app.today()
                              and (m.ends_on is null or m.ends_on > app.today()) limit 1) m on true
       order by latest desc, p.id desc limit ${NEWCOMERS_SHOWN}
    ), tasks as (
      ${task('record-attendance', 't.going_count')}
        from meetings t where ${held} and starts_at > app.now() - interval '${RECORD_WITHIN_DAYS + 7} days'
         and ends_at > app.now() - interval '${RECORD_WITHIN_DAYS} days' and going_count > 0 and came_count = 0
      union all ${task('let-people-in', 't.waitlisted_count')}
        from meetings t where ${ahead} and starts_at > app.now() and waitlisted_count > 0
      union all ${task('fill-meeting', 't.going_count')}
        from next t where starts_at > app.now() and starts_at <= app.now() + interval '${FILL_WITHIN_DAYS} days'
         and (going_count < 5 or going_count + guest_count < 0.25 * capacity)
      union all select 'schedule-meeting', null, null, null, null, 0
       where not exists (select from meetings where ${ahead} and starts_at > app.now())
    ), recent as (
      select * from meetings where ${held} order by starts_at desc, id desc limit ${HELD_SHOWN}
    )
    select (select id from next) as "nextMeetingId",
      (select count(*)::int from memberships where branch_id = $1 and starts_on <= app.today()
          and (ends_on is null or ends_on > app.today())) as "memberCount",
      (select count(*)::int from fresh) as "newcomerCount",
      (select coalesce(json_agg(json_build_object('personId', n.id, 'givenName', n.given_name, 'familyName', n.family_name,
          'joinedOn', n.joined_on, 'firstCameOn', n.first_came_on, 'timesCame', n.times_came, 'comesNext', n.comes_next)
          order by n.latest desc, n.id desc), '[]') from newcomers n) as newcomers,
      (select coalesce(json_agg(json_build_object('kind', kind, 'meetingId', id, 'meetingTitle', title,
          'startsAtLocal', starts_local, 'count', count) order by starts_at nulls last, kind), '[]') from tasks) as tasks,
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
