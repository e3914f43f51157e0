import { readingList, readingListDetail } from '@rollcall/contract/publications/reading-lists';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const listed = `
  'id', l.id, 'title', l.title, 'about', l.about,
  'branch', (select json_build_object('id', b.id, 'name', b.name) from branches b where b.id = l.branch_id),
  'priorityArea', (select json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) from priority_areas a where a.id = l.priority_area_id),
  'sessionCount', (select count(*) from reading_list_sessions s where s.list_id = l.id),
  'groupCount', (select count(*) from study_groups g where g.list_id = l.id)`;

/** Values: when the last row before this page was made and its id, number of rows, branch, area. */
export const listReadingLists = statement({
  name: 'reading-lists.list',
  text: `
    select json_build_object(${listed}) as item, to_json(l.created_at) #>> '{}' as at
      from reading_lists l
     where (l.created_at, l.id) < ($1, $2) and ($4::uuid is null or l.branch_id = $4) and ($5::uuid is null or l.priority_area_id = $5)
     order by l.created_at desc, l.id desc limit $3`,
  row: z.object({ item: readingList, at: z.string() }),
});

/** $1 the list. Of its groups the latest twenty, with the meetings that the actor may see. */
export const getReadingList = statement({
  name: 'reading-lists.get',
  text: `
    select json_build_object(${listed}, 'version', l.version,
      'sessions', (select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'about', s.about,
          'readings', (select coalesce(json_agg(json_build_object('title', r.title, 'author', r.author, 'chapters', r.chapters,
                'questions', r.questions, 'url', r.url,
                'publication', case when p.id is not null then json_build_object('id', p.id, 'slug', p.slug) end) order by r.position), '[]')
              from reading_list_readings r left join publications p on p.id = r.publication_id
             where r.list_id = s.list_id and r.session_id = s.id)) order by s.position), '[]')
         from reading_list_sessions s where s.list_id = l.id),
      'groups', (select coalesce(json_agg(json_build_object('seriesId', g.series_id, 'branch', json_build_object('id', b.id, 'name', b.name),
          'meetings', (select coalesce(json_agg(json_build_object('meetingId', m.id, 'sessionId', i.id, 'startsAt', m.starts_at,
                'timeZone', m.time_zone) order by m.starts_at), '[]')
              from meetings m join agenda_items i on i.meeting_id = m.id
              join reading_list_sessions s on s.list_id = l.id and s.id = i.id
             where m.series_id = g.series_id and m.cancelled_at is null)) order by g.started_at desc, g.series_id), '[]')
         from (select * from study_groups where list_id = l.id order by started_at desc, series_id limit 20) g
         join series e on e.id = g.series_id join branches b on b.id = e.branch_id)) as list
      from reading_lists l where l.id = $1`,
  row: z.object({ list: readingListDetail }),
});

const id = z.object({ id: z.uuid() });
const done = z.object({ done: z.unknown() });

/** A second insert of the same id (Idempotency-Key) adds nothing and gives no row. */
export const insertReadingList = statement({
  name: 'reading-lists.insert',
  text: `
    insert into reading_lists (id, branch_id, title, about, priority_area_id, created_by, created_at, updated_at)
    values ($1, $2, $3, $4, $5, app.actor_id(), app.now(), app.now())
    on conflict (id) do nothing returning id`,
  row: id,
});

/** Values: the list, the version that was seen, title, about, area. */
export const updateReadingList = statement({
  name: 'reading-lists.update',
  text: `
    update reading_lists set title = $3, about = $4, priority_area_id = $5, version = version + 1, updated_at = app.now()
     where id = $1 and version = $2 returning id`,
  row: id,
});

/** Values: the list, its sessions as JSON. */
export const setSessions = statement({
  name: 'reading-lists.set-sessions',
  text: 'select app.set_reading_list_sessions($1, $2::jsonb)::text as done',
  row: done,
});

export const deleteReadingList = statement({
  name: 'reading-lists.delete',
  text: 'delete from reading_lists where id = $1 returning id',
  row: id,
});

/** Values: the list, a series that was just made. */
export const layOut = statement({
  name: 'reading-lists.lay-out',
  text: 'select app.lay_out_reading_list($1, $2)::text as done',
  row: done,
});
