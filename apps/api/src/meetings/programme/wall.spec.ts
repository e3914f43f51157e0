import { runAs } from '@rollcall/database/actor-scope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addBranch, addMeeting, addPerson } from '../../../test/world.ts';
import { Database } from '../../platform/database/database.service.ts';

// What the database itself refuses, whatever the server would ask it.

const FORBIDDEN = { code: '42501' };

let api: TestApi;
let database: Database;
let chicago: string;
let boston: string;
let organizer: string;
let member: string;
let coming: string;
let running: string;
let item: string;

beforeAll(async () => {
  api = await startApi({ now: '2026-11-23T18:00:00Z' });
  database = api.app.get(Database, { strict: false });
  chicago = await addBranch(api);
  boston = await addBranch(api);
  organizer = await addPerson(api, { branch: chicago, office: 'organizer', member: true });
  member = await addPerson(api, { branch: chicago, member: true });
  coming = await addMeeting(api, { branch: chicago });
  running = await addMeeting(api, { branch: chicago, startsAtLocal: '2026-11-23T11:30' });
  const items = JSON.stringify([
    {
      id: crypto.randomUUID(),
      title: 'A',
      note: '',
      durationMinutes: 5,
      visibility: 'public',
      speakers: [],
      readings: [],
    },
  ]);
  for (const meeting of [coming, running]) await ask(organizer, 'select app.set_agenda($1, 0, $2)', [meeting, items]);
  const { rows } = await api.owner.query<{ id: string }>('select id from agenda_items where meeting_id = $1', [
    running,
  ]);
  item = rows[0]!.id;
});
afterAll(() => api.close());

const ask = (person: string | null, text: string, values: unknown[]) =>
  runAs({ personId: person }, () => database.pool.query<Record<string, unknown>>(text, values));

const record = (person: string, meeting: string, branch = chicago) =>
  ask(
    person,
    `insert into agenda_records (meeting_id, item_id, branch_id, decision, recorded_at)
     select $1, id, $2, 'Yes', now() from agenda_items where meeting_id = $1`,
    [meeting, branch],
  );

describe('the server', () => {
  it('writes a programme by its function only', async () => {
    for (const text of [
      `update agendas set version = 9 where meeting_id = $1`,
      `delete from agenda_items where meeting_id = $1`,
      `update agenda_speakers set name = 'B' where meeting_id = $1`,
      `insert into agenda_readings (meeting_id, item_id, position, title) select meeting_id, id, 1, 'B' from agenda_items where meeting_id = $1`,
    ]) {
      await expect(ask(organizer, text, [coming])).rejects.toMatchObject(FORBIDDEN);
    }
    await expect(ask(member, `select app.set_agenda($1, 1, '[]')`, [coming])).rejects.toMatchObject({ code: 'RC404' });
    await expect(ask(member, 'select app.copy_agenda($1, $2)', [running, coming])).rejects.toMatchObject({
      code: 'RC404',
    });
  });

  it('records for organizers, from the start on, and for their own branch', async () => {
    await expect(record(member, running)).rejects.toMatchObject(FORBIDDEN);
    await expect(record(organizer, coming)).rejects.toMatchObject(FORBIDDEN);
    await expect(record(organizer, running, boston)).rejects.toMatchObject(FORBIDDEN);
    expect((await record(organizer, running)).rowCount).toBe(1);
    await expect(ask(organizer, 'delete from agenda_records where meeting_id = $1', [running])).rejects.toMatchObject(
      FORBIDDEN,
    );
    const moved = ask(organizer, 'update agenda_records set item_id = $2 where meeting_id = $1', [running, item]);
    await expect(moved).rejects.toMatchObject(FORBIDDEN);
  });

  it('reads minutes as the branch, and as nobody else', async () => {
    const stranger = await addPerson(api, { branch: boston, member: true });
    const read = async (person: string | null) =>
      (await ask(person, 'select decision from agenda_records where meeting_id = $1', [running])).rows;
    expect(await read(member)).toEqual([{ decision: 'Yes' }]);
    expect(await read(stranger)).toEqual([]);
    expect(await read(null)).toEqual([]);
  });

  it('settles what the own branch decides, and no other', async () => {
    const write = (branch: string) =>
      ask(organizer, 'insert into branch_settings (branch_id, quorum_percent) values ($1, 10)', [branch]);
    await expect(write(boston)).rejects.toMatchObject(FORBIDDEN);
    expect((await write(chicago)).rowCount).toBe(1);
    await api.owner.query('insert into branch_settings (branch_id, quorum_percent) values ($1, 50)', [boston]);
    const changed = await ask(organizer, 'update branch_settings set quorum_percent = 1 where branch_id = $1', [
      boston,
    ]);
    expect(changed.rowCount).toBe(0);
    expect((await ask(member, 'select * from branch_settings', [])).rows).toEqual([]);
  });

  it('tells the quorum to whoever shares the meeting', async () => {
    const quorum = async (person: string | null) =>
      (await ask(person, 'select needed from app.quorum_of($1)', [running])).rows;
    expect(await quorum(member)).toEqual([{ needed: 1 }]);
    expect(await quorum(null)).toEqual([]);
    expect(await quorum(await addPerson(api, { office: 'national_staff' }))).toEqual([]);
  });
});
