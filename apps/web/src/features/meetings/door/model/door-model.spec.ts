import 'fake-indexeddb/auto';
import { ApiError } from '@rollcall/contract/client';
import type { CheckIn, CheckInResult, DoorMeeting, DoorPerson } from '@rollcall/contract/meetings/door';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doorDatabase, wipeDoorLists, wipeOldDoors } from '../../../../app/offline/door-database.ts';
import { openDoorStore } from '../store/door-store.ts';
import { DoorModel } from './door-model.ts';
import { newId } from './new-id.ts';
import { rowsOf } from './rows.ts';

const meetingId = newId();
const start = Date.parse('2026-11-24T01:00:00Z');
const meeting: DoorMeeting = {
  id: meetingId,
  title: 'Tonight',
  branchId: newId(),
  branchName: 'Chicago',
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(start + 3600_000).toISOString(),
  startsAtLocal: '2026-11-23T19:00',
  timeZone: 'America/Chicago',
  placeName: 'The cellar',
  cancelledAt: null,
  going: 1,
  came: 0,
  byRight: true,
  givesLinks: true,
};
const person = (givenName: string): DoorPerson => ({
  personId: newId(),
  givenName,
  familyName: 'Adams',
  homeBranch: null,
  status: 'going',
  guests: 0,
  mode: 'room',
  came: false,
  checkIns: [],
  code: null,
});

/** A server in memory: settles each mark once, and can be away, or refuse. */
const makeServer = (people: DoorPerson[]) => {
  const marks = new Map<string, CheckIn>();
  const server = {
    marks,
    sent: 0,
    problem: null as ApiError | null,
    refuse: (_: CheckIn): CheckInResult['refusal'] => null,
    read: async () => {
      if (server.problem) throw server.problem;
      const at = (one: DoorPerson) =>
        [...marks.values()].filter((mark) => mark.way === 'list' && mark.personId === one.personId).map(({ id }) => id);
      return {
        meeting,
        people: people.map((one) => ({ ...one, checkIns: at(one), came: at(one).length > 0 })),
        others: [] as DoorPerson[],
      };
    },
    record: async (_: string, items: CheckIn[]) => {
      server.sent += 1;
      if (server.problem) throw server.problem;
      return items.map((mark) => {
        const refusal = server.refuse(mark);
        if (refusal === null) marks.set(mark.id, mark);
        const personId = mark.way === 'list' ? mark.personId : null;
        return { id: mark.id, settled: refusal === null, personId, refusal, path: null };
      });
    },
  };
  return server;
};

const problem = (status: number, code: 'unavailable' | 'link-expired' | 'meeting-cancelled' | 'invalid') =>
  new ApiError(status, { type: 'about:blank', title: '', status, code });
const away = problem(503, 'unavailable');

const ada = person('Ada');
let server: ReturnType<typeof makeServer>;
let now: number;

beforeEach(() => {
  server = makeServer([ada]);
  now = start;
});
afterEach(async () => {
  const database = await doorDatabase();
  for (const name of ['keys', 'lists', 'marks'] as const) await database.clear(name);
});

const openDoor = async () => {
  const model = new DoorModel(meetingId, { store: await openDoorStore(meetingId), server, now: () => now, newId });
  await model.start();
  return model;
};
const here = (model: DoorModel) =>
  rowsOf(model.state().list ?? { people: [], others: [] }, model.state().waiting)
    .rows.filter(({ came }) => came)
    .map(({ givenName }) => givenName);
const mark = (model: DoorModel) => model.say({ way: 'list', personId: ada.personId }, 'Ada Adams');
const raw = async () => {
  const database = await doorDatabase();
  const kept = [...(await database.getAll('lists')), ...(await database.getAll('marks'))];
  return kept.map(({ sealed }) => ('data' in sealed ? new TextDecoder().decode(sealed.data) : sealed.plain)).join();
};

describe('a door without a network', () => {
  it('shows at once who is here, and sends it when the server is back', async () => {
    const model = await openDoor();
    server.problem = away;
    await mark(model);
    await model.sync();
    expect([here(model), model.state().reached, server.marks.size]).toEqual([['Ada'], false, 0]);
    server.problem = null;
    await model.sync();
    expect([here(model), model.state().reached, model.state().waiting]).toEqual([['Ada'], true, []]);
    expect(server.marks.size).toBe(1);
  });

  it('has lost nothing when it is started again', async () => {
    const model = await openDoor();
    server.problem = away;
    await mark(model);
    await model.say({ way: 'walk_in', givenName: 'Jo' }, 'Jo');
    const again = await openDoor();
    expect([here(again), again.state().kept]).toEqual([['Jo', 'Ada'], true]);
    server.problem = null;
    await again.sync();
    expect(server.marks.size).toBe(2);
  });

  it('keeps nothing that could be read, and a key that cannot be taken out', async () => {
    server.problem = null;
    const model = await openDoor();
    server.problem = away;
    await model.say({ way: 'walk_in', givenName: 'Jo', familyName: 'Petrakis' }, 'Jo Petrakis');
    expect(await raw()).not.toMatch(/Ada|Adams|Jo|Petrakis|Tonight/);
    const key = await (await doorDatabase()).get('keys', 'door');
    expect(key?.extractable).toBe(false);
  });

  it('takes a mark back that was not sent, or is on its way', async () => {
    const model = await openDoor();
    server.problem = away;
    await model.say({ way: 'walk_in', givenName: 'Jo' }, 'Jo');
    await model.sync();
    await model.drop(model.state().waiting[0]!.mark.id);
    expect(here(model)).toEqual([]);
    server.problem = null;
    await model.sync();
    expect(server.marks.size).toBe(0);
  });
});

describe('what the server does not take', () => {
  it('stays with its reason, holds up nothing else, and can be sent again or dropped', async () => {
    const model = await openDoor();
    server.refuse = ({ way }) => (way === 'code' ? 'code-unknown' : null);
    await model.say({ way: 'code', code: 'ABCD1234EFGH' }, 'ABCD1234EFGH');
    await mark(model);
    await model.sync();
    expect(model.state().waiting).toMatchObject([{ problem: { refusal: 'code-unknown' } }]);
    expect(here(model)).toEqual(['Ada']);
    const { id } = model.state().waiting[0]!.mark;
    server.refuse = () => null;
    await model.retry(id);
    await model.sync();
    expect([model.state().waiting, server.marks.has(id)]).toEqual([[], true]);
  });

  it('is kept when the link has ended or the meeting is cancelled, and the reason is told', async () => {
    const model = await openDoor();
    for (const refusal of [problem(410, 'link-expired'), problem(409, 'meeting-cancelled')]) {
      server.problem = refusal;
      await mark(model);
      await model.sync();
      expect(model.state()).toMatchObject({ reached: true, refused: refusal.problem.code });
    }
    expect(model.state().waiting).toHaveLength(2);
  });

  it('goes one by one where a request cannot be read', async () => {
    const model = await openDoor();
    server.problem = away;
    await mark(model);
    await model.say({ way: 'list', personId: newId() }, 'Nobody');
    await model.sync();
    server.problem = null;
    const record = vi.spyOn(server, 'record').mockImplementationOnce(() => Promise.reject(problem(400, 'invalid')));
    await model.sync();
    expect(record.mock.calls.map(([, items]) => items.length)).toEqual([2, 1, 1]);
    expect(model.state().waiting).toEqual([]);
  });
});

describe('after the evening', () => {
  it('takes the list off the device, and the key with it', async () => {
    await openDoor();
    const database = await doorDatabase();
    await wipeOldDoors(start + 7 * 3600_000 - 1);
    expect(await database.count('lists')).toBe(1);
    await wipeOldDoors(start + 7 * 3600_000);
    expect([await database.count('lists'), await database.count('keys')]).toEqual([0, 0]);
  });

  it('keeps no list of a meeting that is long over', async () => {
    now = start + 24 * 3600_000;
    const model = await openDoor();
    expect([model.state().kept, model.state().list !== null]).toEqual([false, true]);
  });

  it('shows nothing of it any more on a page that stayed open without a network', async () => {
    const model = await openDoor();
    server.problem = away;
    await model.sync();
    expect(model.state().list).not.toBeNull();
    now = start + 7 * 3600_000;
    await model.sync();
    expect(model.state()).toMatchObject({ list: null, kept: false });
  });

  it('forgets the list at once where the link was stopped, and keeps the marks', async () => {
    const model = await openDoor();
    server.problem = away;
    await mark(model);
    await model.sync();
    server.problem = problem(410, 'link-expired');
    await model.sync();
    expect(model.state()).toMatchObject({ list: null, kept: false, refused: 'link-expired' });
    const again = await openDoor();
    expect([again.state().list, again.state().waiting.length]).toEqual([null, 1]);
  });

  it('leaves the marks that are not sent when somebody signs out, and nothing else', async () => {
    const model = await openDoor();
    server.problem = away;
    await mark(model);
    await wipeDoorLists();
    const again = await openDoor();
    expect([again.state().list, again.state().waiting.length]).toEqual([null, 1]);
  });
});
