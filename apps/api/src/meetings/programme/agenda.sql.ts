import { agenda } from '@rollcall/contract/meetings/programme';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** $1 the meeting. */
export const meetingHead = statement({
  name: 'programme.meeting',
  text: `
    select m.branch_id as "branchId", b.time_zone as "timeZone", m.starts_at as "startsAt", m.cancelled_at as "cancelledAt",
           (extract(epoch from m.ends_at - m.starts_at) / 60)::int as "durationMinutes"
      from meetings m join branches b on b.id = m.branch_id where m.id = $1`,
  row: z.object({
    branchId: z.uuid(),
    timeZone: z.string(),
    startsAt: z.date(),
    cancelledAt: z.date().nullable(),
    durationMinutes: z.int(),
  }),
});

/** $1 the meeting. Policies leave out what the actor may not see; whose record a speaker is, organizers learn. */
export const getAgenda = statement({
  name: 'programme.agenda',
  text: `
    select m.id as "meetingId", coalesce(a.version, 0) as version, app.shares_meeting(m) as "readsMinutes",
      (select coalesce(json_agg(json_build_object('id', i.id, 'title', i.title, 'note', i.note, 'durationMinutes', i.duration_minutes,
                'startsAfterMinutes', g.after_minutes, 'visibility', i.visibility,
                'speakers', (select coalesce(json_agg(json_build_object('role', s.role, 'name', s.name, 'about', s.about, 'personId',
                    case when m.branch_id = any (app.organized_branch_ids()) then s.person_id end) order by s.position), '[]')
                  from agenda_speakers s where s.meeting_id = i.meeting_id and s.item_id = i.id),
                'readings', (select coalesce(json_agg(json_build_object('title', r.title, 'author', r.author, 'chapters', r.chapters,
                    'questions', r.questions, 'url', r.url,
                    'publication', case when p.id is not null then json_build_object('id', p.id, 'slug', p.slug) end) order by r.position), '[]')
                  from agenda_readings r left join publications p on p.id = r.publication_id where r.meeting_id = i.meeting_id and r.item_id = i.id)) order by i.position), '[]')
         from agenda_items i join app.agenda_begins(m.id) g on g.item_id = i.id where i.meeting_id = m.id) as items
      from meetings m left join agendas a on a.meeting_id = m.id where m.id = $1`,
  row: agenda,
});

/** Values: the meeting, the version that the organizer saw, the items as JSON. All the rules are in the function. */
export const setAgenda = statement({
  name: 'programme.set-agenda',
  text: 'select app.set_agenda($1, $2, $3::jsonb) as version',
  row: z.object({ version: z.int().nullable() }),
});
