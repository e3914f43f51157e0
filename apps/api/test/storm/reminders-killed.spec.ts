import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiProcess, startProcess } from './api-process.ts';
import { gather } from './crowd.ts';
import { type MailSink, type Moment, openSink } from './mail-sink.ts';

const LONG = 180_000; // milliseconds: a busy machine may take its time, and nothing is said about how long
const PEOPLE = 300;
const AT_ONCE = 2; // mails that one server sends at the same time

let database: TestDatabase;
let owner: pg.Pool;
const sinks: MailSink[] = [];
const processes: ApiProcess[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
}, LONG);

afterAll(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await Promise.all(sinks.map((sink) => sink.close()));
  await owner.end();
  await database.drop();
}, LONG);

/** A server with a mail server of its own. Where a moment is named, it is killed there, at its tenth mail. */
async function startSender(moment?: Moment): Promise<{ sink: MailSink; killed: () => boolean }> {
  let api: ApiProcess | null = null;
  let killed = false;
  const sink = await openSink((at, mail) => {
    if (at !== moment || mail < 10) return;
    api?.kill();
    killed = true;
  });
  sinks.push(sink);
  api = await startProcess(database.ownerUrl, { SMTP_URL: sink.url });
  processes.push(api);
  return { sink, killed: () => killed };
}

it(
  'sends each person one mail for one reminder, though servers are killed at every point of sending',
  { timeout: LONG },
  async ({ annotate }) => {
    // Four at once: three of them die, each at another point.
    const dying = await Promise.all((['named', 'come', 'taken'] as const).map(startSender));
    const survivor = await startSender();

    // In under two hours, and all have answered before: due at once, and each server finds it.
    const { meeting, crowd } = await gather({ owner }, PEOPLE, PEOPLE);
    await owner.query(`update people set email = 'p-' || id || '@people.example'`);
    await owner.query(
      `update meetings set starts_at = soon, ends_at = soon + interval '2 hours', starts_local = soon at time zone time_zone
         from (select date_trunc('minute', now()) + interval '110 minutes' as soon) s where id = $1`,
      [meeting],
    );
    await owner.query(`update meetings set timed_at = now() - interval '2 days', going_count = $2 where id = $1`, [
      meeting,
      PEOPLE,
    ]);
    await owner.query(
      `insert into rsvps (meeting_id, person_id, branch_id, status, answered_at)
         select m.id, p.id, m.branch_id, 'going', now() - interval '3 days' from meetings m, people p where m.id = $1`,
      [meeting],
    );

    await vi.waitFor(
      async () => {
        const { rows } = await owner.query('select count(*)::int as sent from reminders where sent_at is not null');
        expect(rows).toEqual([{ sent: PEOPLE }]);
      },
      { timeout: LONG, interval: 500 },
    );
    expect(dying.map(({ killed }) => killed())).toEqual([true, true, true]);
    expect(survivor.sink.taken.length).toBeGreaterThan(0);

    const { rows: queued } = await owner.query(
      'select count(*)::int as rows, count(distinct person_id)::int as people, count(dropped_at)::int as dropped from reminders',
    );
    expect(queued).toEqual([{ rows: PEOPLE, people: PEOPLE, dropped: 0 }]);
    const taken = sinks.flatMap((sink) => sink.taken);
    const mails = new Map(taken.map(({ to, messageId }) => [`${to} ${messageId}`, to]));
    expect([...mails.values()].sort()).toEqual(crowd.map(({ personId }) => `p-${personId}@people.example`).sort());
    // What was taken and not marked came again as the same mail: at most what two of the dying were sending.
    expect(taken.length - mails.size).toBeLessThanOrEqual(2 * AT_ONCE);
    await annotate(
      `${taken.length - mails.size} of ${taken.length} mails came again, with the Message-ID that they had`,
    );
  },
);
