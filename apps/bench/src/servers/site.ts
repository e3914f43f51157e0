import path from 'node:path';
import { findSubjects, type Subjects } from '../subjects.ts';
import { type ChildServer, startApi, startServer } from './child-server.ts';
import { cpuOf } from './cpu-time.ts';

type Clocks = { cpu: () => number | null; databaseCpu: () => number | null };

/** Both servers on one database. */
export type Site = {
  members: number;
  subjects: Subjects;
  api: ChildServer;
  bare: ChildServer;
  clocks: { ours: Clocks; bare: Clocks };
  stop: () => Promise<void>;
};

const BARE = path.resolve(import.meta.dirname, '../../dist/bare/main.js');
const CONNECTIONS = '10'; // to PostgreSQL, the same for both

/** @param databaseCpu the processor time that PostgreSQL took so far, in milliseconds; null where it is not told */
export async function startSite(databaseUrl: string, members: number, databaseCpu: () => number | null): Promise<Site> {
  // The API first: it brings the database to the schema of this code.
  const api = await startApi(databaseUrl, { DATABASE_CONNECTIONS: CONNECTIONS });
  const bare = await startServer(
    BARE,
    { DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: CONNECTIONS },
    '/priority-areas',
  );
  return {
    members,
    subjects: await findSubjects(databaseUrl),
    api,
    bare,
    clocks: {
      ours: { cpu: () => cpuOf(api.pid), databaseCpu },
      bare: { cpu: () => cpuOf(bare.pid), databaseCpu },
    },
    stop: async () => {
      await Promise.all([api.stop(), bare.stop()]);
    },
  };
}
