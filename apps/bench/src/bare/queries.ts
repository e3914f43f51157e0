/** A statement of the bare server, as one would write it by hand: indexes, counter columns, a limit. */
export type Query = { name: string; text: string };

const meetingColumns = `
  m.id, m.branch_id, b.name as branch_name, m.title, m.kind, m.visibility, m.starts_at, m.ends_at, m.starts_local,
  m.time_zone, m.place_name, m.online_url is not null as is_online, m.capacity, m.online_capacity, m.series_id,
  m.cohost_branch_ids, m.cancelled_at, m.going_count, m.guest_count, m.online_count, m.maybe_count, m.declined_count, m.waitlisted_count, m.came_count, r.status,
  r.guests, r.mode`;

const branchMeetings = `
  select ${meetingColumns}
    from meetings m join branches b on b.id = m.branch_id
    left join rsvps r on r.meeting_id = m.id and r.person_id = $3
   where m.branch_id = $1 and m.starts_at >= $2
   order by m.starts_at, m.id limit 20`;

const allMeetings = `
  select ${meetingColumns}
    from meetings m join branches b on b.id = m.branch_id
    left join rsvps r on r.meeting_id = m.id and r.person_id = $2
   where m.starts_at >= $1 and (m.visibility <> 'branch' or m.branch_id = $3)
   order by m.starts_at, m.id limit 20`;

const ownMeetings = `
  select ${meetingColumns}
    from rsvps r join meetings m on m.id = r.meeting_id join branches b on b.id = m.branch_id
   where r.person_id = $1 and r.status in ('going', 'maybe', 'waitlisted')
   order by m.starts_at, m.id limit 20`;

const branches = `
  select b.id, b.slug, b.name, b.city, b.state, b.zip, b.latitude, b.longitude, b.time_zone, b.email,
         g.id as region_id, g.slug as region_slug, g.name as region_name
    from branches b join regions g on g.id = b.region_id
   order by b.name, b.id limit 20`;

const people = `
  select p.id, p.given_name, p.family_name, p.email, p.phone, p.branch_id, s.current, s.since, a.times_came, a.last_came
    from (select * from people where branch_id = $1 order by family_name, given_name, id limit 20) p
    left join lateral (select bool_or(ends_on is null) as current, max(starts_on) as since
                         from memberships where person_id = p.id) s on true
    left join lateral (select count(*)::int as times_came, max(m.starts_local) as last_came
                         from attendances t join meetings m on m.id = t.meeting_id where t.person_id = p.id) a on true
   order by p.family_name, p.given_name, p.id`;

const rsvps = `
  select p.id as person_id, p.given_name, p.family_name, b.name as home_branch, r.status, r.guests, r.mode, r.queue_no,
         r.answered_at, a.recorded_at, d.guest_names, d.needs, d.note
    from rsvps r join people p on p.id = r.person_id left join branches b on b.id = p.branch_id
    left join attendances a on a.meeting_id = r.meeting_id and a.person_id = r.person_id
    left join rsvp_details d on d.meeting_id = r.meeting_id and d.person_id = r.person_id
   where r.meeting_id = $1
   order by case r.status when 'going' then 0 when 'waitlisted' then 1 when 'maybe' then 2 else 4 end, r.queue_no,
            p.family_name, p.given_name, p.id
   limit 20`;

const campaigns = `
  select c.id, c.slug, c.title, c.summary, c.starts_on, c.ends_on, c.outcome, c.branch_count, a.id as area_id,
         a.slug as area_slug, a.name as area_name, b.id as branch_id, b.name as branch_name
    from campaigns c join priority_areas a on a.id = c.priority_area_id left join branches b on b.id = c.branch_id
   where c.published_at is not null
   order by c.starts_on desc, c.id desc limit 20`;

const priorityAreas = `
  select a.id, a.position, a.slug, a.name, a.summary, t.translations
    from priority_areas a
    left join (select area_id, json_agg(json_build_object('language', language, 'name', name, 'summary', summary)) as translations
                 from priority_area_translations group by area_id) t on t.area_id = a.id
   order by a.position`;

export const queries: Record<string, string> = {
  'branch-meetings': branchMeetings,
  meetings: allMeetings,
  'own-meetings': ownMeetings,
  branches,
  people,
  rsvps,
  campaigns,
  'priority-areas': priorityAreas,
};
