import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type EmbeddedServer, startEmbeddedServer } from '@rollcall/database/embedded-server';
import { migrate } from '@rollcall/database/migrate';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiProcess, startProcess } from './api-process.ts';
import { type Answered, sayGoing } from './answering.ts';
import { gather, type Somebody } from './crowd.ts';

const LONG = 120_000; // milliseconds: the deadline for all of it, also for serving again
const AT_ONCE = 8; // of each process
const ENOUGH = 100; // answers of each process before the kill, and again after it

let folder: string;
let server: EmbeddedServer;
let owner: pg.Pool;
let processes: ApiProcess[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rollcall-killed-'));
  await chmod(folder, 0o755); // the server may run as another user
  server = await startEmbeddedServer({ dataDir: folder, settings: { shared_buffers: '64MB' } }); // durable, as by default
  await migrate({ databaseUrl: server.url });
  owner = new pg.Pool({ connectionString: server.url, max: 2 });
  owner.on('error', () => {}); // its idle connections die with the server
  processes = await Promise.all([startProcess(server.url), startProcess(server.url)]);
}, LONG);

afterAll(async () => {
  await Promise.all(processes.map((process) => process.stop()));
  await owner.end();
  await server.stop();
  await rm(server.dataDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const kill = async () => {
  const lock = await readFile(path.join(server.dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
};

/** What one process answered, and when it served again after the kill. */
type Course = { acknowledged: Answered[]; others: Answered[]; servedAgainAt: number | null };

/** Sends answers through one process, each person's until it is acknowledged, with the kill in the middle. */
async function course(api: ApiProcess, meeting: string, crowd: Somebody[], onEnough: () => Promise<void>) {
  const result: Course = { acknowledged: [], others: [], servedAgainAt: null };
  let after = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let who = crowd.pop(); who && after < ENOUGH; who = crowd.pop()) {
        const answer = await sayGoing(api, meeting, who);
        if (answer.own) {
          result.acknowledged.push(answer);
          if (result.others.length > 0) {
            result.servedAgainAt ??= performance.now();
            after += 1;
          }
          if (result.acknowledged.length === ENOUGH) await onEnough();
        } else {
          result.others.push(answer);
          crowd.push(who);
        }
      }
    }),
  );
  return result;
}

it(
  'loses no acknowledged answer when PostgreSQL is killed amid a storm, says 503 meanwhile, and serves again',
  { timeout: LONG },
  async ({ annotate }) => {
    const { meeting, crowd } = await gather({ owner }, 4000, 50);
    let waiting = processes.length;
    let killedAt = 0;
    const onEnough = async () => {
      waiting -= 1;
      if (waiting > 0) return;
      killedAt = performance.now();
      await kill();
    };
    const courses = await Promise.all(
      processes.map((api, i) => course(api, meeting, i ? crowd.slice(2000) : crowd.slice(0, 2000), onEnough)),
    );

    const { rows } = await owner.query<{ person_id: string; status: string }>(
      'select person_id, status from rsvps where meeting_id = $1',
      [meeting],
    );
    const kept = new Map(rows.map(({ person_id, status }) => [person_id, status]));
    const acknowledged = courses.flatMap((one) => one.acknowledged);
    expect(acknowledged.filter(({ who, own }) => kept.get(who.personId) !== own?.status)).toEqual([]);

    const others = courses.flatMap((one) => one.others);
    expect(
      others.filter(
        ({ status, code, contentType, retryAfter }) =>
          status !== 503 ||
          code !== 'unavailable' ||
          !contentType?.startsWith('application/problem+json') ||
          !(Number(retryAfter) > 0),
      ),
    ).toEqual([]);
    for (const { servedAgainAt } of courses) {
      expect(servedAgainAt).not.toBeNull();
      await annotate(`served again ${Math.round((servedAgainAt ?? 0) - killedAt)} ms after the kill`);
    }
    const { rows: counted } = await owner.query(
      `select going_count = (select count(*) from rsvps where meeting_id = m.id and status = 'going')
        and waitlisted_count = (select count(*) from rsvps where meeting_id = m.id and status = 'waitlisted') as equal
       from meetings m where id = $1`,
      [meeting],
    );
    expect(counted).toEqual([{ equal: true }]);
  },
);
