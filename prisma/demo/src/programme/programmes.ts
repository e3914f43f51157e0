import type pg from 'pg';
import { Chance } from '../chance.ts';
import { NAME_GROUPS, PROGRAMMES } from '../data.ts';
import { Ids } from '../society/ids.ts';
import { idAt } from './id-at.ts';
import type { Gathering } from './upcoming.ts';

type Row = Record<string, unknown>;

/** The rows of the programmes of some meetings. Guests have names of the same stock as everybody. */
export function programmeRows(gatherings: Gathering[], seed: number): Record<'items' | 'speakers' | 'readings', Row[]> {
  const chance = new Chance(seed, 'programmes');
  const ids = new Ids(new Chance(seed, 'programme-ids'));
  const rows: Record<'items' | 'speakers' | 'readings', Row[]> = { items: [], speakers: [], readings: [] };
  for (const { meeting, branch, organizer, kind, created } of gatherings) {
    for (const [index, item] of PROGRAMMES[kind].items.entries()) {
      const place = { meeting, item: idAt(ids, ids.add(created)), position: 1 };
      const { title, note, minutes, visibility, reading } = item;
      rows.items.push({ ...place, branch, position: index + 1, title, note, minutes, visibility });
      if (item.chair) rows.speakers.push({ ...place, role: 'chair', person: organizer, about: '' });
      if (item.speaker) rows.speakers.push({ ...place, ...guest(chance), about: item.speaker });
      if (item.guest) rows.speakers.push({ ...place, ...guest(chance), about: item.guest });
      if (reading) rows.readings.push({ ...place, ...reading });
    }
  }
  return rows;
}

const guest = (chance: Chance) => {
  const { given, family } = chance.pick(NAME_GROUPS);
  return { role: 'speaker', person: null, name: `${chance.pick(given)} ${chance.pick(family)}` };
};

/** Writes them; few enough for plain inserts. */
export async function insertProgrammes(client: pg.Client, gatherings: Gathering[], seed: number): Promise<void> {
  const { items, speakers, readings } = programmeRows(gatherings, seed);
  await client.query(
    `insert into agendas (meeting_id, branch_id, updated_at)
     select distinct i.meeting, i.branch, m.created_at
       from jsonb_to_recordset($1) i (meeting uuid, branch uuid) join meetings m on m.id = i.meeting`,
    [JSON.stringify(items)],
  );
  await client.query(
    `insert into agenda_items (meeting_id, id, branch_id, position, title, note, duration_minutes, visibility)
     select meeting, item, branch, position, title, note, minutes, visibility from jsonb_to_recordset($1)
       i (meeting uuid, item uuid, branch uuid, position int, title text, note text, minutes int, visibility agenda_visibility)`,
    [JSON.stringify(items)],
  );
  await client.query(
    `insert into agenda_speakers (meeting_id, item_id, position, role, person_id, name, about)
     select meeting, item, position, role, person, coalesce(name, p.given_name || ' ' || p.family_name), about
       from jsonb_to_recordset($1)
         s (meeting uuid, item uuid, position int, role speaker_role, person uuid, name text, about text)
       left join people p on p.id = s.person`,
    [JSON.stringify(speakers)],
  );
  await client.query(
    `insert into agenda_readings (meeting_id, item_id, position, title, author, chapters, questions)
     select meeting, item, position, title, author, chapters, questions from jsonb_to_recordset($1)
       r (meeting uuid, item uuid, position int, title text, author text, chapters text, questions text)`,
    [JSON.stringify(readings)],
  );
}
