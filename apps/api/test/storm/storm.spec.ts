import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiProcess, startProcess } from './api-process.ts';
import { sayGoing, storm } from './answering.ts';
import { gather, holdMails } from './crowd.ts';
import { brokenPromises } from './verdict.ts';

const LONG = 120_000; // milliseconds: a busy machine may take its time, and nothing is said about how long

let database: TestDatabase;
let owner: pg.Pool;
let processes: ApiProcess[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  processes = await Promise.all([startProcess(database.ownerUrl), startProcess(database.ownerUrl)]);
  await holdMails({ owner });
}, LONG);

afterAll(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await owner.end();
  await database.drop();
});

const mailsOf = async (meeting: string) => {
  const { rows } = await owner.query<{ template: string }>(
    `select payload->>'template' as template from graphile_worker._private_jobs where payload->>'meetingId' = $1`,
    [meeting],
  );
  return rows.map(({ template }) => template);
};

describe('two servers on one database', () => {
  it('seat 100 of 5,000 who answer 200 at once, and let the rest wait in order', { timeout: LONG }, async () => {
    const { meeting, crowd } = await gather({ owner }, 5000, 100);
    const answers = await storm(processes, meeting, crowd, 200);
    expect(await brokenPromises(owner, meeting, 100, answers)).toEqual([]);
  });

  it('make one row and one mail of 50 identical answers at once', async () => {
    const { meeting, crowd } = await gather({ owner }, 1, 10);
    const answers = await storm(
      processes,
      meeting,
      Array.from({ length: 50 }, () => crowd[0]!),
      50,
    );

    expect(answers.map(({ status, own }) => [status, own?.status])).toEqual(answers.map(() => [200, 'going']));
    const { rows } = await owner.query(
      'select going_count, (select count(*)::int from rsvps where meeting_id = m.id) as rows from meetings m where id = $1',
      [meeting],
    );
    expect(rows).toEqual([{ going_count: 1, rows: 1 }]);
    expect(await mailsOf(meeting)).toEqual(['rsvp-going']);
  });

  it('refuse whoever is not signed in, in the middle of it all', async () => {
    const { meeting, crowd } = await gather({ owner }, 40, 5);
    const strangers = crowd.map(({ personId }) => ({ personId, cookie: 'rollcall=nobody' }));
    const [answers, refusals] = await Promise.all([
      storm(processes, meeting, crowd, 20),
      Promise.all(strangers.map((who) => sayGoing(processes[0]!, meeting, who))),
    ]);
    expect(new Set(refusals.map(({ status }) => status))).toEqual(new Set([401]));
    expect(await brokenPromises(owner, meeting, 5, answers)).toEqual([]);
  });
});

// Last in this file: from here on the database has no lock.
describe('the storm itself', () => {
  it('finds out when the lock of the meeting is taken away', async () => {
    const { rows } = await owner.query<{ text: string }>(
      `select pg_get_functiondef('app.set_answer'::regproc) as text`,
    );
    const unlocked = rows[0]!.text.replace('for no key update', '');
    expect(unlocked).not.toBe(rows[0]!.text);
    await owner.query(unlocked);

    const { meeting, crowd } = await gather({ owner }, 400, 50);
    const answers = await storm(processes, meeting, crowd, 100);
    expect(await brokenPromises(owner, meeting, 50, answers)).not.toEqual([]);
  });
});
