import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventReader, readEvents, type SeenEvent } from '../wire/event-reader.ts';
import { sayGoing } from './answering.ts';
import { type ApiProcess, startProcess } from './api-process.ts';
import { gather, holdMails, type Somebody } from './crowd.ts';

const LONG = 120_000; // milliseconds: a busy machine may take its time, and nothing is said about how long
const LISTENERS = 500;
const HOSTS = 20; // of them
const CHANGES = 30; // during the cut

let database: TestDatabase;
let owner: pg.Pool;
let processes: ApiProcess[];
let meeting: string;
let crowd: Somebody[];
let listeners: Listener[] = [];

type Listener = { who: Somebody; reader: EventReader };

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
  processes = await Promise.all([startProcess(database.ownerUrl), startProcess(database.ownerUrl)]);
  await holdMails({ owner });
  ({ meeting, crowd } = await gather({ owner }, LISTENERS, 1000));
  await owner.query(
    `insert into offices (person_id, role, scope, branch_id, starts_on)
       select unnest($1::uuid[]), 'organizer', 'branch', (select branch_id from meetings where id = $2), '2025-01-01'`,
    [crowd.slice(0, HOSTS).map(({ personId }) => personId), meeting],
  );
}, LONG);

afterAll(async () => {
  for (const { reader } of listeners) reader.cut();
  await Promise.all(processes.map((process) => process.stop()));
  await owner.end();
  await database.drop();
});

/** Everybody looks at the meeting, half of them through each process; the other half after a cut. */
const look = (lastIds: (string | null)[], shift: number): Promise<Listener[]> =>
  Promise.all(
    crowd.map(async (who, i) => {
      const { baseUrl } = processes[(i + shift) % processes.length]!;
      const resume = lastIds[i] ? { 'last-event-id': lastIds[i] } : undefined;
      return {
        who,
        reader: await readEvents(`${baseUrl}/api/meetings/${meeting}/events`, { cookie: who.cookie, ...resume }),
      };
    }),
  );

/** What one listener is told up to the event that has so many going. */
async function until({ reader }: Listener, going: number): Promise<SeenEvent[]> {
  const seen: SeenEvent[] = [];
  for (;;) {
    const event = await reader.next();
    if (!event) throw new Error('The stream has ended');
    seen.push(event);
    if ((event.data.counts as { going: number }).going === going) return seen;
  }
}

describe('500 people who look at a meeting through two servers', () => {
  it('all learn of an answer, whichever server took it', { timeout: LONG }, async ({ annotate }) => {
    listeners = await look([], 0);
    await Promise.all(listeners.map((listener) => until(listener, 0)));
    for (const [i, api] of processes.entries()) {
      const from = performance.now();
      await sayGoing(api, meeting, crowd[i]!);
      await Promise.all(listeners.map((listener) => until(listener, i + 1)));
      await annotate(`seen by all ${LISTENERS} after ${Math.round(performance.now() - from)} ms`);
    }
  });

  it(
    'miss nothing of what happened during a cut, and come back to the other server',
    { timeout: LONG },
    async ({ annotate }) => {
      for (const { reader } of listeners) reader.cut();
      const lastIds = listeners.map(({ reader }) => reader.lastId);
      const changed = crowd.slice(-CHANGES);
      for (const [i, who] of changed.entries()) await sayGoing(processes[i % processes.length]!, meeting, who);

      const from = performance.now();
      listeners = await look(lastIds, 1);
      const told = await Promise.all(listeners.map((listener) => until(listener, processes.length + CHANGES)));
      await annotate(`all ${LISTENERS} back and told after ${Math.round(performance.now() - from)} ms`);
      expect(told.flat().filter(({ event }) => event !== 'change')).toEqual([]);
      const expected = changed.map(({ personId }) => personId).sort();
      for (const events of told.slice(0, HOSTS)) {
        const people = events.flatMap(({ data }) => data.people as { personId: string }[]);
        expect([...new Set(people.map(({ personId }) => personId))].sort()).toEqual(expected);
      }
    },
  );
});
