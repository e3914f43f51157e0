import { runAs } from '@rollcall/database/actor-scope';
import { ScopedPool } from '@rollcall/database/scoped-pool';
import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const NOW = '2026-11-23T18:00:00Z';
type Mode = 'room' | 'online';
type Party = { status: string; guests: number; mode: Mode };

let database: TestDatabase;
let owner: pg.Pool;
let pool: ScopedPool;
let branchId: string;
let people: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl });
  pool = new ScopedPool({ connectionString: database.appUrl, max: 5, now: () => new Date(NOW) });
  const branch = await owner.query<{ id: string }>(
    `insert into branches (region_id, slug, name, city, state, zip, latitude, longitude, time_zone)
     select id, 'chicago', 'Chicago', 'Chicago', 'IL', '60608', 41.8, -87.6, 'America/Chicago' from regions limit 1 returning id`,
  );
  branchId = branch.rows[0]!.id;
  const { rows } = await owner.query<{ id: string }>(
    `with added as (insert into people (given_name, branch_id) select 'Person ' || n, $1 from generate_series(1, 8) n returning id, branch_id)
     insert into memberships (person_id, branch_id, starts_on) select id, branch_id, '2024-01-01' from added returning person_id as id`,
    [branchId],
  );
  people = rows.map(({ id }) => id);
});

afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

type Places = { room?: number | null; online?: number | null };
/** `null`: no limit; absent: not held in this way. */
const addMeeting = async ({ room, online }: Places): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>(
    `insert into meetings (branch_id, title, kind, visibility, starts_at, ends_at, starts_local, time_zone, place_name, online_url, capacity, online_capacity)
     values ($1, 'Meeting', 'public_forum', 'branch', '2026-12-01T01:00:00Z', '2026-12-01T03:00:00Z', '2026-11-30T19:00', 'America/Chicago',
             $2, $3, $4, $5) returning id`,
    [
      branchId,
      room === undefined ? null : 'Hall',
      online === undefined ? null : 'https://meet.example',
      room ?? null,
      online ?? null,
    ],
  );
  return rows[0]!.id;
};

const answer = (person: number, meetingId: string, wish: string, guests = 0, mode: Mode | null = null) =>
  runAs({ personId: people[person]! }, async () => {
    const { rows } = await pool.query<Party & { place: number | null }>('select * from app.answer($1, $2, $3, $4)', [
      meetingId,
      wish,
      guests,
      mode,
    ]);
    return rows[0]!;
  });

const answersTo = async (meetingId: string) => {
  const { rows } = await owner.query<Party & { person_id: string }>(
    'select person_id, status, guests, mode from rsvps where meeting_id = $1 order by queue_no nulls last, person_id',
    [meetingId],
  );
  return rows.map(({ person_id, ...party }) => ({ person: people.indexOf(person_id), ...party }));
};

/** Whether the counters are what the rows say. */
const isCounted = async (meetingId: string): Promise<boolean> => {
  const { rows } = await owner.query<{ counted: boolean }>(
    `select (m.going_count, m.guest_count, m.online_count, m.maybe_count, m.declined_count, m.waitlisted_count) =
            (count(*) filter (where r.status = 'going'), coalesce(sum(r.guests) filter (where r.status = 'going'), 0),
             coalesce(sum(1 + r.guests) filter (where r.status = 'going' and r.mode = 'online'), 0),
             count(*) filter (where r.status = 'maybe'), count(*) filter (where r.status = 'declined'),
             count(*) filter (where r.status = 'waitlisted')) as counted
       from meetings m left join rsvps r on r.meeting_id = m.id where m.id = $1 group by m.id`,
    [meetingId],
  );
  return rows[0]!.counted;
};

describe('a meeting in a room and online', () => {
  it('has places of its own in each, and a line of its own for each', async () => {
    const id = await addMeeting({ room: 1, online: 2 });
    expect(await answer(0, id, 'going')).toMatchObject({ status: 'going', mode: 'room' });
    expect(await answer(1, id, 'going', 0, 'room')).toMatchObject({ status: 'waitlisted', place: 1 });
    expect(await answer(2, id, 'going', 1, 'online')).toMatchObject({ status: 'going', mode: 'online' });
    expect(await answer(3, id, 'going', 0, 'online')).toMatchObject({ status: 'waitlisted', place: 1 });
    expect(await answer(2, id, 'declined')).toMatchObject({ status: 'declined', guests: 0 });
    expect(await answersTo(id)).toMatchObject([
      { person: 1, status: 'waitlisted', mode: 'room' },
      { person: 0, status: 'going' },
      { person: 2, status: 'declined' },
      { person: 3, status: 'going', mode: 'online' },
    ]);
  });

  it('lets who waits for the room come online instead, and gives up the place in the line', async () => {
    const id = await addMeeting({ room: 1, online: null });
    await answer(0, id, 'going');
    await answer(1, id, 'going');
    expect(await answer(1, id, 'going', 0, 'online')).toMatchObject({ status: 'going', mode: 'online', place: null });
  });

  it('keeps the place of who asks for the other side when that is full', async () => {
    const id = await addMeeting({ room: 1, online: null });
    await answer(0, id, 'going', 0, 'room');
    await answer(1, id, 'going', 0, 'online');
    await expect(answer(1, id, 'going', 0, 'room')).rejects.toMatchObject({
      code: 'RC409',
      message: 'not-enough-places',
    });
    expect(await answersTo(id)).toMatchObject([{ person: 0 }, { person: 1, status: 'going', mode: 'online' }]);
  });

  it('keeps the side that was chosen where an answer says nothing of it', async () => {
    const id = await addMeeting({ room: null, online: null });
    await answer(0, id, 'going', 0, 'online');
    expect(await answer(0, id, 'maybe')).toMatchObject({ mode: 'online' });
  });

  it('seats everybody where it still is when one side goes away', async () => {
    const id = await addMeeting({ room: 5, online: 5 });
    await answer(0, id, 'going', 1, 'room');
    await answer(1, id, 'going', 0, 'online');
    await owner.query(`update meetings set place_name = null, capacity = null where id = $1`, [id]);
    expect((await answersTo(id)).map(({ mode }) => mode)).toEqual(['online', 'online']);
    expect(await isCounted(id)).toBe(true);
    await expect(
      owner.query(`update meetings set place_name = 'Hall', online_url = null, capacity = 2 where id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: 'meeting_capacity_holds' });
  });
});

describe('a meeting that is held in one way only', () => {
  it('refuses the other, and takes its own where nothing is said', async () => {
    const room = await addMeeting({ room: null });
    await expect(answer(0, room, 'going', 0, 'online')).rejects.toMatchObject({ message: 'mode-unavailable' });
    const online = await addMeeting({ online: null });
    await expect(answer(0, online, 'going', 0, 'room')).rejects.toMatchObject({ message: 'mode-unavailable' });
    expect(await answer(0, online, 'going')).toMatchObject({ mode: 'online' });
  });
});

/** The rules of two lines as plainly as can be. */
class Model {
  readonly answers = new Map<number, Party>();
  line: number[] = [];
  constructor(readonly capacity: Record<Mode, number>) {}

  taken(mode: Mode) {
    return [...this.answers.values()].reduce(
      (n, a) => n + (a.status === 'going' && a.mode === mode ? 1 + a.guests : 0),
      0,
    );
  }

  answer(person: number, wish: string, wished: number, mode: Mode): void {
    const guests = wish === 'declined' ? 0 : wished;
    const old = this.answers.get(person);
    const held = old?.status === 'going' && old.mode === mode ? 1 + old.guests : 0;
    const waits = old?.status === 'waitlisted' && old.mode === mode;
    if (wish === 'going' && 1 + guests > this.capacity[mode]) return;
    if (wish === 'going' && waits) {
      old.guests = guests;
      return this.promote();
    }
    const ahead = this.line.some((p) => {
      const other = this.answers.get(p)!;
      return p !== person && other.mode === mode && 1 + other.guests <= this.capacity[mode];
    });
    const full = ahead || this.taken(mode) - held + 1 + guests > this.capacity[mode];
    const queues = wish === 'going' && 1 + guests > held && full;
    if (queues && old?.status === 'going') return;
    this.answers.set(person, { status: queues ? 'waitlisted' : wish, guests, mode });
    this.line = this.line.filter((p) => p !== person);
    if (queues) this.line.push(person);
    this.promote();
  }

  private promote(): void {
    const full = new Set<Mode>();
    for (const person of [...this.line]) {
      const party = this.answers.get(person)!;
      if (full.has(party.mode) || 1 + party.guests > this.capacity[party.mode]) continue;
      if (this.taken(party.mode) + 1 + party.guests > this.capacity[party.mode]) full.add(party.mode);
      else {
        party.status = 'going';
        this.line = this.line.filter((p) => p !== person);
      }
    }
  }
}

describe('any history of answers in two lines', () => {
  const step = fc.record({
    person: fc.nat(7),
    wish: fc.constantFrom('going', 'going', 'going', 'maybe', 'declined'),
    guests: fc.nat(2),
    mode: fc.constantFrom<Mode>('room', 'online'),
  });
  const places = fc.integer({ min: 1, max: 5 });

  it('holds what a plain model holds, in the same order, and counts what is there', async () => {
    await fc.assert(
      fc.asyncProperty(places, places, fc.array(step, { minLength: 1, maxLength: 14 }), async (room, online, steps) => {
        const id = await addMeeting({ room, online });
        const model = new Model({ room, online });
        for (const { person, wish, guests, mode } of steps) {
          model.answer(person, wish, guests, mode);
          await answer(person, id, wish, guests, mode).catch((e: pg.DatabaseError) => expect(e.code).toBe('RC409'));
        }
        const seen = await answersTo(id);
        expect(new Map(seen.map(({ person, ...party }) => [person, party]))).toEqual(model.answers);
        expect(seen.filter(({ status }) => status === 'waitlisted').map(({ person }) => person)).toEqual(model.line);
        expect(await isCounted(id)).toBe(true);
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});
