import { setTimeout as wait } from 'node:timers/promises';
import type { EmbeddedServer } from '@rollcall/database/embedded-server';
import { StartupError } from '@rollcall/database/startup-error';
import pg from 'pg';
import { type ChildServer, startApi } from '../servers/child-server.ts';
import { cpuOf, cpuOfDatabase } from '../servers/cpu-time.ts';
import { findSubjects } from '../subjects.ts';
import { addManySeries, PEOPLE, SERIES } from './many-series.ts';

export const EXTENSION = 'extending 400 series by a year';
export const MOST_SECONDS = 10;

/** Milliseconds. */
export type Latencies = { count: number; p50: number; slowest: number };

export type Extension = {
  members: number;
  meetings: number;
  answers: number;
  seconds: number;
  /** Of answers to a meeting: before, and while the series were extended. */
  before: Latencies;
  during: Latencies;
  /** Statements that waited for a lock, in all looks at what runs; every 100 ms. */
  lockWaits: number;
  /** Seconds of processor time that the server and PostgreSQL took together, answers included; null where it is not told. */
  cpu: number | null;
};

const PATIENCE = 120_000; // milliseconds
const LOOK = 100; // milliseconds
const PAUSE = 100; // milliseconds between two answers

const DUE = 'select count(*)::int as n from series where cancelled_at is null and extended_to < current_date + 366';
const WAITS = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
const MADE = 'select count(*)::int as n from meetings where series_id is not null';
const ANSWERS = 'select count(*)::int as n from rsvps';

/** A server of ours that starts finds the series, and extends them by itself, while somebody answers a meeting. */
export async function measureExtension(
  server: EmbeddedServer,
  databaseUrl: string,
  members: number,
): Promise<Extension> {
  const meeting = await addManySeries(databaseUrl);
  const { cookies } = await findSubjects(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const number = async (sql: string) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? 0;
  const [due, made, answered] = [await number(DUE), await number(MADE), await number(ANSWERS)];
  const api = await startApi(databaseUrl);
  const answers = answerOnAndOn(api, meeting, cookies.member);
  try {
    await until(async () => (await number(DUE)) < due);
    const start = performance.now();
    const cpuBefore = cpuTogether(server, api);
    const before = answers.take();
    let lockWaits = 0;
    await until(async () => {
      lockWaits += await number(WAITS);
      return (await number(DUE)) === 0;
    });
    const seconds = (performance.now() - start) / 1000;
    const cpuAfter = cpuTogether(server, api);
    const during = answers.take();
    await answers.stop();
    const figures = { meetings: (await number(MADE)) - made, answers: (await number(ANSWERS)) - answered };
    const cpu = cpuBefore === null || cpuAfter === null ? null : (cpuAfter - cpuBefore) / 1000;
    return { members, ...figures, seconds, before, during, lockWaits, cpu };
  } finally {
    await answers.stop();
    await Promise.all([api.stop(), client.end()]);
  }
}

const cpuTogether = (server: EmbeddedServer, { pid }: ChildServer): number | null => {
  const [own, database] = [cpuOf(pid), cpuOfDatabase(server)];
  return own === null || database === null ? null : own + database;
};

/** @throws StartupError where it does not come true in time */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await wait(LOOK)) if (await isTrue()) return;
  throw new StartupError('The series were not extended in time.');
}

function answerOnAndOn({ baseUrl }: ChildServer, meeting: string, cookie: string) {
  let taken: number[] = [];
  let stopped = false;
  const answer = async (status: string) => {
    const start = performance.now();
    const response = await fetch(`${baseUrl}/api/meetings/${meeting}/rsvp`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: baseUrl, cookie },
      body: JSON.stringify({ status }),
    });
    if (!response.ok) throw new StartupError(`An answer was refused: ${await response.text()}`);
    await response.arrayBuffer();
    taken.push(performance.now() - start);
  };
  const running = (async () => {
    for (let turn = 0; !stopped; turn += 1) {
      await answer(turn % 2 === 0 ? 'maybe' : 'going');
      await wait(PAUSE);
    }
  })();
  running.catch(() => {}); // told by stop
  return {
    take: (): Latencies => {
      const sorted = taken.toSorted((a, b) => a - b);
      taken = [];
      return { count: sorted.length, p50: sorted[sorted.length >> 1] ?? NaN, slowest: sorted.at(-1) ?? NaN };
    },
    stop: () => {
      stopped = true;
      return running;
    },
  };
}

const fine = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

export const extensionHolds = ({ seconds, lockWaits }: Extension): boolean =>
  seconds <= MOST_SECONDS && lockWaits === 0;

export const extensionLine = (e: Extension): string =>
  [
    `\n${EXTENSION}: ${fine.format(e.seconds)} s ≤ ${MOST_SECONDS} s, ${e.lockWaits} waited for a lock ${extensionHolds(e) ? '✓' : '✗'}`,
    `  ${SERIES} series, ${PEOPLE} people come to all of each: ${fine.format(e.meetings)} meetings, ${fine.format(e.answers)} answers; ${e.cpu === null ? '–' : fine.format(e.cpu)} s of processor time`,
    `  answers to another meeting meanwhile: p50 ${fine.format(e.during.p50)} ms, slowest ${fine.format(e.during.slowest)} ms` +
      ` (before: ${fine.format(e.before.p50)} ms, ${fine.format(e.before.slowest)} ms)`,
  ].join('\n');
