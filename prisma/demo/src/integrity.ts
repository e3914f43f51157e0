import pg from 'pg';

/** Each gives the number of rows that break a rule which no constraint, or only a trigger, holds. */
const RULES: Record<string, string> = {
  'counters of a meeting equal its rows': `
    select count(*) from meetings m
      left join (select meeting_id,
                        count(*) filter (where status = 'going') as going,
                        coalesce(sum(guests) filter (where status = 'going'), 0) as guests,
                        coalesce(sum(1 + guests) filter (where status = 'going' and mode = 'online'), 0) as online,
                        count(*) filter (where status = 'maybe') as maybe,
                        count(*) filter (where status = 'declined') as declined,
                        count(*) filter (where status = 'waitlisted') as waitlisted
                   from rsvps group by 1) r on r.meeting_id = m.id
      left join (select meeting_id, count(*) as came from attendances group by 1) a on a.meeting_id = m.id
     where (m.going_count, m.guest_count, m.online_count, m.maybe_count, m.declined_count, m.waitlisted_count, m.came_count)
       is distinct from (coalesce(r.going, 0), coalesce(r.guests, 0), coalesce(r.online, 0), coalesce(r.maybe, 0), coalesce(r.declined, 0),
                         coalesce(r.waitlisted, 0), coalesce(a.came, 0))`,
  'counters of a person equal the rows': `
    select count(*) from people p
      left join (select a.person_id, count(*) as times, min(m.starts_local)::date as first_on, max(m.starts_local)::date as last_on
                   from attendances a join meetings m on m.id = a.meeting_id group by 1) a on a.person_id = p.id
     where (p.times_came, p.first_came_on, p.last_came_on) is distinct from (coalesce(a.times, 0), a.first_on, a.last_on)`,
  'the counter of a petition equals its rows': `
    select count(*) from petitions p
      left join (select petition_id, count(*) as rows from petition_signatures group by 1) s on s.petition_id = p.id
     where p.signature_count <> coalesce(s.rows, 0)`,
  'who signed with consent has a record, and nobody else': `
    select count(*) from petition_signatures where (person_id is not null) <> (may_contact and branch_id is not null)`,
  'signatures come after a petition was opened and before it was closed': `
    select count(*) from petition_signatures s join petitions p on p.id = s.petition_id
     where s.asked_at < p.published_at - interval '10 minutes' or s.confirmed_at > p.closed_at or s.confirmed_at < s.asked_at`,
  'nobody waits who would find a place': `
    select count(*) from meetings m
      cross join lateral (select distinct on (mode) mode, guests from rsvps
                           where meeting_id = m.id and status = 'waitlisted' order by mode, queue_no) first
     where m.waitlisted_count > 0
       and coalesce(app.taken_of(m, first.mode) + 1 + first.guests <= app.capacity_of(m, first.mode), true)`,
  'an answer is for where the meeting is held': `
    select count(*) from rsvps r join meetings m on m.id = r.meeting_id
     where case r.mode when 'room' then m.place_name is null else m.online_url is null and m.dial_in is null end`,
  'a waiting list is in the order of the answers': `
    select count(*) from (
      select answered_at < lag(answered_at) over (partition by meeting_id order by queue_no) as late
        from rsvps where status = 'waitlisted') w where late`,
  'the next to wait comes after all who wait': `
    select count(*) from rsvps where queue_no > (select last_value from rsvp_queue)`,
  'numbers in the line are given once': `
    select count(*) - count(distinct queue_no) from rsvps where status = 'waitlisted'`,
  'wall clocks agree with instants': `
    select count(*) from meetings m join branches b on b.id = m.branch_id
     where m.time_zone <> b.time_zone or m.starts_at at time zone b.time_zone <> m.starts_local`,
  'nobody has two memberships at a time': `
    select count(*) from (
      select starts_on < lag(coalesce(ends_on, 'infinity')) over (partition by person_id order by starts_on) as early
        from memberships) m where early`,
  'a record is kept by the branch of the latest membership': `
    select count(*) from people p
      join (select distinct on (person_id) person_id, branch_id from memberships order by person_id, starts_on desc) m
        on m.person_id = p.id
     where p.branch_id is distinct from m.branch_id`,
  'a record is not younger than what it records': `
    select count(*) from people p join memberships m on m.person_id = p.id where p.created_at::date > m.starts_on`,
  'answers come after the meeting was made known and before it began': `
    select count(*) from rsvps r join meetings m on m.id = r.meeting_id
     where r.answered_at < m.created_at or r.answered_at >= m.starts_at`,
  'attendance is of meetings that were held': `
    select count(*) from attendances a join meetings m on m.id = a.meeting_id
     where m.cancelled_at is not null or a.recorded_at < m.starts_at - interval '3 hours'`,
  'a cancellation comes before the start': `
    select count(*) from meetings where cancelled_at >= starts_at or cancelled_at < created_at`,
  'a follow-up has an id of RFC 9562': `
    select count(*) from follow_ups where coalesce(uuid_extract_version(id), 0) not between 1 and 8`,
  'a campaign of a meeting is in its area': `
    select count(*) from meetings m join campaigns c on c.id = m.campaign_id
     where c.priority_area_id is distinct from m.priority_area_id or c.branch_id <> m.branch_id`,
  'only those answer who may see the meeting': `
    select count(*) from rsvps r join meetings m on m.id = r.meeting_id
     where m.visibility <> 'public' and not exists (
       select from memberships s
        where s.person_id = r.person_id and s.starts_on <= m.starts_local::date
          and (s.ends_on is null or s.ends_on > m.starts_local::date)
          and (m.visibility = 'members' or s.branch_id = m.branch_id))`,
  'a role is taken by as many as are counted': `
    select count(*) from meeting_roles r
     where r.taken <> (select count(*) from meeting_role_people p where p.role_id = r.id)`,
  'a meeting names the branches that hold it': `
    select count(*) from meetings m
     where m.cohost_branch_ids <> array(select branch_id from meeting_cohosts c where c.meeting_id = m.id order by branch_id)`,
  'a programme fits its meeting': `
    select count(*) from (
      select m.id from agenda_items i join meetings m on m.id = i.meeting_id group by m.id
      having sum(i.duration_minutes) > 24 * 60) long`,
  'minutes are of meetings that have begun, and count no more votes than people who came': `
    select count(*) from agenda_records r join meetings m on m.id = r.meeting_id
     where r.recorded_at < m.starts_at or r.votes_for + r.votes_against + r.votes_abstained > m.came_count`,
  'reports count every meeting once': `
    select abs((select sum(meetings) from report_cells) - (select count(*) from meetings where cancelled_at is null))`,
  'a series meets where and when it says': `
    select count(*) from meetings m join series s on s.id = m.series_id
     where m.branch_id <> s.branch_id or m.time_zone <> s.time_zone
        or m.occurrence_local::time <> s.starts_local::time and not m.occurrence_local = any (s.extra_local)
        or m.occurrence_local::date = any (s.except_on) and m.cancelled_at is null
        or m.starts_local <> m.occurrence_local and not 'startsAtLocal' = any (m.own_fields)`,
  'a series begins with its first meeting, and has them for a year': `
    select count(*) from series s
     where s.cancelled_at is null
       and (s.starts_local is distinct from (select min(occurrence_local) from meetings where series_id = s.id)
            or s.extended_to < (select max(starts_local) from meetings where series_id = s.id)::date)`,
  'who comes to a whole series has answered each of its meetings': `
    select count(*) from series_rsvps r join meetings m on m.series_id = r.series_id
     where m.cancelled_at is null and m.created_at <= r.answered_at and not exists (
       select from rsvps a where a.meeting_id = m.id and a.person_id = r.person_id
          and (a.status = 'declined') = (m.occurrence_local::date = any (r.except_on)))`,
  'a campaign counts the branches that took it up, and a branch took up those that it meets in': `
    select (select count(*) from campaigns c
             where c.branch_count <> (select count(*) from campaign_branches b where b.campaign_id = c.id))
         + (select count(*) from (select distinct m.campaign_id, m.branch_id from meetings m join campaigns c on c.id = m.campaign_id
                                   where c.branch_id is null and m.series_id is null) held
             where not exists (select from campaign_branches b where b.campaign_id = held.campaign_id and b.branch_id = held.branch_id))`,
  'a campaign with an outcome is over': `
    select count(*) from campaigns where outcome is not null and (ends_on is null or outcome_on >= ends_on)`,
  'a study group meets for the sessions of its list': `
    select count(*) from study_groups g where not exists (
      select from meetings m join agenda_items i on i.meeting_id = m.id join reading_list_sessions s on s.id = i.id
       where m.series_id = g.series_id and s.list_id = g.list_id)`,
  'a task is of a branch that takes part in its campaign, or of the nation': `
    select count(*) from tasks t join campaigns c on c.id = t.campaign_id
     where case when t.branch_id is null then c.branch_id is not null else not app.takes_part(c.id, t.branch_id) end`,
  'a task is done by who may see it, after it was added': `
    select count(*) from tasks t
     where t.assignee_id is not null and not app.may_see_task(t.assignee_id, t) or t.done_at < t.created_at`,
  'who stands in a task has to do with it': `
    select count(*) from tasks t
     where exists (select from (values (t.assignee_id), (t.created_by)) p (id) where p.id is not null
       and not exists (select from task_participants x where x.task_id = t.id and x.person_id = p.id))`,
  'reports count every attendance': `
    select abs((select sum(came) from report_cells) - (select count(*) from attendances))`,
  'reports count every member': `
    select abs((select sum(member_change) from report_cells) - (select count(*) from memberships where ends_on is null))`,
};

/** Which rules the rows of a database break, each with how often; none: it is sound. */
export async function findFaults(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {}); // a lost connection fails the statement that runs, which throws
  await client.connect();
  try {
    const faults: string[] = [];
    for (const [rule, sql] of Object.entries(RULES)) {
      const { rows } = await client.query<{ broken: string }>(`select (${sql}) as broken`);
      if (Number(rows[0]!.broken) !== 0) faults.push(`${rule} (broken ${rows[0]!.broken} times)`);
    }
    return faults;
  } finally {
    await client.end();
  }
}
