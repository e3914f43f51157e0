import type pg from 'pg';
import { MINUTES, PROGRAMMES } from '../data.ts';
import { DAY } from '../days.ts';
import { idOf } from '../derived.sql.ts';

/**
 * Gives the last branch meeting of each branch the programme that it went through, and what came of it. Ids follow from
 * the meeting and the place in the programme, so that they are the same each time.
 */
export async function insertMinutes(client: pg.Client, today: number): Promise<void> {
  const items = PROGRAMMES.branch_meeting.items.map(({ title, note, minutes, visibility }, index) => {
    return { position: index + 1, title, note, minutes, visibility };
  });
  await client.query(
    `with held as (
       select distinct on (branch_id) id, branch_id, came_count, created_at, ends_at from meetings
        where kind = 'branch_meeting' and cancelled_at is null and came_count > 0 and ends_at < $1
        order by branch_id, starts_at desc, id
     ), written as (
       insert into agendas (meeting_id, branch_id, updated_at) select id, branch_id, created_at from held returning meeting_id
     ), gone_through as (
       insert into agenda_items (meeting_id, id, branch_id, position, title, note, duration_minutes, visibility)
       select h.id, ${idOf('h.id', 'i.position')}, h.branch_id,
              i.position, i.title, i.note, i.minutes, i.visibility
         from held h join written w on w.meeting_id = h.id
        cross join jsonb_to_recordset($2) i (position int, title text, note text, minutes int, visibility agenda_visibility)
       returning meeting_id, id, branch_id, position
     )
     insert into agenda_records (meeting_id, item_id, branch_id, minutes, decision, votes_for, votes_against, votes_abstained, recorded_at)
     select g.meeting_id, g.id, g.branch_id, r.minutes, r.decision,
            case when r.voted then h.came_count - h.came_count / 8 - h.came_count / 10 end,
            case when r.voted then h.came_count / 8 end, case when r.voted then h.came_count / 10 end, h.ends_at
       from gone_through g join held h on h.id = g.meeting_id
       join jsonb_to_recordset($3) r (position int, minutes text, decision text, voted boolean) on r.position = g.position`,
    [new Date(today * DAY), JSON.stringify(items), JSON.stringify(MINUTES)],
  );
}
