import { agendaRecord, meetingMinutes } from '@rollcall/contract/meetings/programme';
import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

const record = `
  json_build_object('itemId', r.item_id, 'minutes', r.minutes, 'decision', r.decision,
    'votes', case when r.votes_for is not null then
      json_build_object('for', r.votes_for, 'against', r.votes_against, 'abstained', r.votes_abstained) end,
    'recordedAt', r.recorded_at, 'version', r.version)`;

/** $1 the meeting. */
export const listMinutes = statement({
  name: 'programme.minutes',
  text: `
    select app.shares_meeting(m) as "readsMinutes", (select row_to_json(q) from app.quorum_of(m.id) q) as quorum,
           (select coalesce(json_agg(${record} order by i.position), '[]')
              from agenda_records r join agenda_items i on i.meeting_id = r.meeting_id and i.id = r.item_id
             where r.meeting_id = m.id) as items
      from meetings m where m.id = $1`,
  row: meetingMinutes.extend({ readsMinutes: z.boolean() }),
});

/** $1 the meeting, $2 the item. A row where there is such an item. */
export const getRecord = statement({
  name: 'programme.record',
  text: `
    select case when r.item_id is not null then ${record} end as record
      from agenda_items i left join agenda_records r on r.meeting_id = i.meeting_id and r.item_id = i.id
     where i.meeting_id = $1 and i.id = $2`,
  row: z.object({ record: agendaRecord.nullable() }),
});

/** Values: the meeting, the item, the version that was seen (0: none), minutes, decision, votes for, against, abstained. */
export const writeRecord = statement({
  name: 'programme.write-record',
  text: `
    insert into agenda_records as r (meeting_id, item_id, branch_id, minutes, decision, votes_for, votes_against, votes_abstained,
                                     recorded_at, recorded_by)
    select i.meeting_id, i.id, i.branch_id, $4, $5, $6, $7, $8, app.now(), app.actor_id()
      from agenda_items i
     where i.meeting_id = $1 and i.id = $2
       and ($3::int = 0 or exists (select from agenda_records e where e.meeting_id = i.meeting_id and e.item_id = i.id))
    on conflict (meeting_id, item_id) do update set minutes = excluded.minutes, decision = excluded.decision,
      votes_for = excluded.votes_for, votes_against = excluded.votes_against, votes_abstained = excluded.votes_abstained,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, version = r.version + 1
     where r.version = $3
    returning version`,
  row: z.object({ version: z.int() }),
});
