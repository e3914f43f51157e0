import { runAs } from '@rollcall/database/actor-scope';
import { ScopedPool } from '@rollcall/database/scoped-pool';
import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const NOW = '2026-11-23T18:00:00Z';

let database: TestDatabase;
let owner: pg.Pool;
let pool: ScopedPool;
let branchId: string;
let people: string[];
let clock = NOW;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl });
  pool = new ScopedPool({ connectionString: database.appUrl, max: 20, now: () => new Date(clock) });
  branchId = await one(
    `insert into branches (region_id, slug, name, city, state, zip, latitude, longitude, time_zone)
     select id, 'chicago', 'Chicago', 'Chicago', 'IL', '60608', 41.8, -87.6, 'America/Chicago' from regions limit 1 returning id`,
  );
  const { rows } = await owner.query<{ id: string }>(
    `insert into people (given_name, branch_id) select 'Person ' || n, $1 from generate_series(1, 60) n returning id`,
    [branchId],
  );
  people = rows.map(({ id }) => id);
  await owner.query(
    `insert into memberships (person_id, branch_id, starts_on) select id, branch_id, '2024-01-01' from people`,
  );
});

afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

const one = async (sql: string, values: unknown[] = []): Promise<string> =>
  (await owner.query<{ id: string }>(sql, values)).rows[0]?.id ?? '';

const addMeeting = (capacity: number | null, extra: { visibility?: string; startsAt?: string } = {}) =>
  one(
    `insert into meetings (branch_id, title, kind, visibility, starts_at, ends_at, starts_local, time_zone, place_name, capacity)
     values ($1, 'Meeting', 'public_forum', $2, $3::timestamptz, $3::timestamptz + interval '2 hours',
             $3::timestamptz at time zone 'America/Chicago', 'America/Chicago', 'Hall', $4) returning id`,
    [branchId, extra.visibility ?? 'branch', extra.startsAt ?? '2026-12-01T01:00:00Z', capacity],
  );

type Answer = { status: string; guests: number; place: number | null };
const answer = (person: number, meetingId: string, status: string, guests = 0): Promise<Answer> =>
  runAs({ personId: people[person] ?? null }, async () => {
    const { rows } = await pool.query<Answer>('select * from app.answer($1, $2, $3)', [meetingId, status, guests]);
    return rows[0] as Answer;
  });

const setCapacity = (meetingId: string, capacity: number | null) =>
  owner.query('update meetings set capacity = $2 where id = $1', [meetingId, capacity]);

const mails = async (meetingId: string, template: string) => {
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from graphile_worker._private_jobs where payload ->> 'meetingId' = $1 and payload ->> 'template' = $2`,
    [meetingId, template],
  );
  return rows[0]?.n;
};

type State = { going: number; taken: number; waitlisted: number; counted: boolean; capacity: number | null };
/** What the rows say, and whether the counters say the same. */
const state = async (meetingId: string): Promise<State> => {
  const { rows } = await owner.query<State>(
    `select m.capacity, count(*) filter (where r.status = 'going')::int as going,
            coalesce(sum(1 + r.guests) filter (where r.status = 'going'), 0)::int as taken,
            count(*) filter (where r.status = 'waitlisted')::int as waitlisted,
            (m.going_count, m.guest_count, m.maybe_count, m.declined_count, m.waitlisted_count) =
            (count(*) filter (where r.status = 'going'), coalesce(sum(r.guests) filter (where r.status = 'going'), 0),
             count(*) filter (where r.status = 'maybe'), count(*) filter (where r.status = 'declined'),
             count(*) filter (where r.status = 'waitlisted')) as counted
       from meetings m left join rsvps r on r.meeting_id = m.id where m.id = $1 group by m.id`,
    [meetingId],
  );
  return rows[0] as State;
};

describe('an answer', () => {
  it('takes a place, and a place for each guest', async () => {
    const id = await addMeeting(5);
    expect(await answer(0, id, 'going', 2)).toMatchObject({ status: 'going', guests: 2, place: null });
    expect(await state(id)).toMatchObject({ going: 1, taken: 3, counted: true });
  });

  it('waits in line when the room is full, and says which place', async () => {
    const id = await addMeeting(2);
    await answer(0, id, 'going', 1);
    expect(await answer(1, id, 'going')).toMatchObject({ status: 'waitlisted', guests: 0, place: 1 });
    expect(await answer(2, id, 'going')).toMatchObject({ status: 'waitlisted', guests: 0, place: 2 });
    expect(await answer(1, id, 'going')).toMatchObject({ status: 'waitlisted', place: 1 });
  });

  it('promotes the first person waiting when a place is given up, and mails them', async () => {
    const id = await addMeeting(1);
    await answer(0, id, 'going');
    await answer(1, id, 'going');
    await answer(2, id, 'going');
    await answer(0, id, 'declined');
    expect(await answer(1, id, 'going')).toMatchObject({ status: 'going' });
    expect(await answer(2, id, 'going')).toMatchObject({ status: 'waitlisted', place: 1 });
    expect(await mails(id, 'rsvp-promoted')).toBe(1);
  });

  it('promotes in order when the capacity rises, and everybody when it is lifted', async () => {
    const id = await addMeeting(1);
    for (const person of [0, 1, 2, 3, 4]) await answer(person, id, 'going');
    await setCapacity(id, 3);
    expect(await state(id)).toMatchObject({ going: 3, waitlisted: 2, counted: true });
    expect(await answer(3, id, 'going')).toMatchObject({ status: 'waitlisted', place: 1 });
    await setCapacity(id, null);
    expect(await state(id)).toMatchObject({ going: 5, waitlisted: 0, counted: true });
  });

  it('lets nobody overtake a party at the head of the line that does not fit yet', async () => {
    const id = await addMeeting(4);
    await answer(0, id, 'going', 2);
    expect(await answer(1, id, 'going', 1)).toMatchObject({ status: 'waitlisted', place: 1 });
    expect(await answer(2, id, 'going')).toMatchObject({ status: 'waitlisted', place: 2 });
    await answer(1, id, 'going', 0); // becomes smaller, fits, and the next does not
    expect(await state(id)).toMatchObject({ taken: 4, waitlisted: 1, counted: true });
  });

  it('passes over a waiting party that the whole room could not hold', async () => {
    const id = await addMeeting(4);
    await answer(0, id, 'going');
    await answer(3, id, 'going');
    expect(await answer(1, id, 'going', 2)).toMatchObject({ status: 'waitlisted' });
    await answer(2, id, 'going');
    await setCapacity(id, 2);
    await answer(0, id, 'declined');
    expect(await answer(2, id, 'going')).toMatchObject({ status: 'going' });
    expect(await answer(1, id, 'going', 2).catch((e: Error) => e.message)).toBe('party-too-large');
  });

  it('does not wait behind a party that the whole room could not hold', async () => {
    const id = await addMeeting(3);
    await answer(0, id, 'going');
    expect(await answer(1, id, 'going', 2)).toMatchObject({ status: 'waitlisted', place: 1 });
    await setCapacity(id, 2);
    expect(await answer(2, id, 'going')).toMatchObject({ status: 'going' });
  });

  it('keeps the answer as it was when more guests find no place', async () => {
    const id = await addMeeting(3);
    await answer(0, id, 'going', 1);
    await answer(1, id, 'going');
    await expect(answer(0, id, 'going', 2)).rejects.toMatchObject({
      code: 'RC409',
      message: 'not-enough-places',
      detail: '0',
    });
    expect(await answer(0, id, 'going', 1)).toMatchObject({ status: 'going', guests: 1 });
  });

  it('changes nothing and mails nothing when it is sent again, even 50 times at once', async () => {
    const id = await addMeeting(10);
    await Promise.all(Array.from({ length: 50 }, () => answer(0, id, 'going', 1)));
    expect(await state(id)).toMatchObject({ going: 1, taken: 2, counted: true });
    expect(await mails(id, 'rsvp-going')).toBe(1);
  });

  it('holds the capacity and the line when all answer at once', async () => {
    const id = await addMeeting(20);
    const answers = await Promise.all(people.map((_, person) => answer(person, id, 'going')));
    expect(await state(id)).toMatchObject({ going: 20, waitlisted: 40, counted: true });
    const places = answers.flatMap(({ place }) => place ?? []).sort((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });
});

describe('a refusal', () => {
  it('meets who answers a cancelled meeting', async () => {
    const id = await addMeeting(null);
    await owner.query(`update meetings set cancelled_at = now(), cancellation_reason = 'Snow' where id = $1`, [id]);
    await expect(answer(0, id, 'going')).rejects.toMatchObject({ code: 'RC409', message: 'meeting-cancelled' });
  });

  it('meets who answers after the start, but not a minute before it', async () => {
    const id = await addMeeting(null);
    clock = '2026-12-01T00:59:00Z';
    expect(await answer(0, id, 'maybe')).toMatchObject({ status: 'maybe' });
    clock = '2026-12-01T01:00:00Z';
    await expect(answer(0, id, 'going')).rejects.toMatchObject({ code: 'RC409', message: 'meeting-started' });
    clock = NOW;
  });

  it('meets who does not see the meeting, and visitors, as if it were not there', async () => {
    const id = await addMeeting(null);
    const stranger = await one(`insert into people (given_name) values ('Stranger') returning id`);
    const asStranger = runAs({ personId: stranger }, () =>
      pool.query(`select * from app.answer($1, 'going', 0)`, [id]),
    );
    await expect(asStranger).rejects.toMatchObject({ code: 'RC404', message: 'meeting-unknown' });
    const open = await addMeeting(null, { visibility: 'public' });
    const asVisitor = runAs({ personId: null }, () => pool.query(`select * from app.answer($1, 'going', 0)`, [open]));
    await expect(asVisitor).rejects.toMatchObject({ code: 'RC404' });
    const invited = runAs({ personId: stranger }, () => pool.query(`select * from app.answer($1, 'going', 0)`, [open]));
    expect((await invited).rows).toMatchObject([{ status: 'going' }]);
  });

  it('meets a party that the room could never hold', async () => {
    const id = await addMeeting(2);
    await expect(answer(0, id, 'going', 2)).rejects.toMatchObject({ message: 'party-too-large', hint: 'guests' });
    expect(await answer(0, id, 'going', 1)).toMatchObject({ status: 'going' });
  });

  it('meets a capacity below those going', async () => {
    const id = await addMeeting(3);
    await answer(0, id, 'going', 2);
    await expect(setCapacity(id, 2)).rejects.toMatchObject({ constraint: 'meeting_capacity_holds' });
  });

  it('meets the server that writes answers or counters by its own hand', async () => {
    const id = await addMeeting(3);
    const write = (sql: string) => runAs({ personId: people[0] ?? null }, () => pool.query(sql, [id]));
    const forbidden = { code: '42501' };
    await expect(write(`update meetings set going_count = 9 where id = $1`)).rejects.toMatchObject(forbidden);
    await expect(write(`delete from rsvps where meeting_id = $1`)).rejects.toMatchObject(forbidden);
    await expect(write(`update rsvps set status = 'going' where meeting_id = $1`)).rejects.toMatchObject(forbidden);
  });
});

/** The rules once more, as plainly as can be: a list of parties in the order of the line. */
class Model {
  readonly answers = new Map<number, { status: string; guests: number }>();
  line: number[] = [];
  constructor(public capacity: number) {}

  get taken() {
    return [...this.answers.values()].reduce((n, a) => n + (a.status === 'going' ? 1 + a.guests : 0), 0);
  }

  /** Somebody waits whom the room could hold. */
  get blocked() {
    return this.line.some((person) => 1 + (this.answers.get(person)?.guests ?? 0) <= this.capacity);
  }

  answer(person: number, wish: string, wished: number): void {
    const guests = wish === 'declined' ? 0 : wished;
    const old = this.answers.get(person);
    const held = old?.status === 'going' ? 1 + old.guests : 0;
    if (wish === 'going' && 1 + guests > this.capacity) return;
    if (wish === 'going' && old?.status === 'waitlisted') old.guests = guests;
    else if (
      wish === 'going' &&
      1 + guests > held &&
      (this.blocked || this.taken - held + 1 + guests > this.capacity)
    ) {
      if (held) return;
      this.answers.set(person, { status: 'waitlisted', guests });
      this.line.push(person);
      return;
    } else {
      this.answers.set(person, { status: wish, guests });
      this.line = this.line.filter((p) => p !== person);
    }
    this.promote();
  }

  setCapacity(capacity: number): void {
    if (this.taken > capacity) return;
    this.capacity = capacity;
    this.promote();
  }

  private promote(): void {
    for (const person of [...this.line]) {
      const party = this.answers.get(person);
      if (!party || 1 + party.guests > this.capacity) continue;
      if (this.taken + 1 + party.guests > this.capacity) return;
      party.status = 'going';
      this.line = this.line.filter((p) => p !== person);
    }
  }
}

describe('any history of answers and capacities', () => {
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        person: fc.nat(7),
        wish: fc.constantFrom('going', 'going', 'maybe', 'declined'),
        guests: fc.nat(2),
      }),
    },
    { weight: 1, arbitrary: fc.record({ capacity: fc.integer({ min: 1, max: 8 }) }) },
  );

  it('never holds more than the room, keeps the order of the line, and counts what is there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(step, { minLength: 1, maxLength: 14 }),
        async (capacity, steps) => {
          const id = await addMeeting(capacity);
          const model = new Model(capacity);
          for (const s of steps) {
            if ('capacity' in s) {
              model.setCapacity(s.capacity);
              await setCapacity(id, s.capacity).catch((e: pg.DatabaseError) =>
                expect(e.constraint).toBe('meeting_capacity_holds'),
              );
            } else {
              model.answer(s.person, s.wish, s.guests);
              await answer(s.person, id, s.wish, s.guests).catch((e: pg.DatabaseError) => expect(e.code).toBe('RC409'));
            }
          }
          const { rows } = await owner.query<{ person_id: string; status: string; guests: number }>(
            `select person_id, status, guests from rsvps where meeting_id = $1 order by queue_no nulls last, person_id`,
            [id],
          );
          const seen = new Map(rows.map((r) => [people.indexOf(r.person_id), { status: r.status, guests: r.guests }]));
          expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(model.answers));
          const line = rows.filter((r) => r.status === 'waitlisted').map((r) => people.indexOf(r.person_id));
          expect(line).toEqual(model.line);
          const end = await state(id);
          expect(end.counted).toBe(true);
          expect(end.taken).toBeLessThanOrEqual(end.capacity ?? Infinity);
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);
});
