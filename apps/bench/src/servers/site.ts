import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EmbeddedServer } from '@rollcall/database/embedded-server';
import { findSubjects, type Subjects } from '../subjects.ts';
import { type ChildServer, startServer } from './child-server.ts';
import { cpuOf, cpuOfFamily } from './cpu-time.ts';

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

const API = path.resolve(import.meta.dirname, '../../../api/dist/main.js');
const BARE = path.resolve(import.meta.dirname, '../bare/main.js');
const CONNECTIONS = '10'; // to PostgreSQL, the same for both

export async function startSite(server: EmbeddedServer, databaseUrl: string, members: number): Promise<Site> {
  const env = { DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: CONNECTIONS };
  // The API first: it brings the database to the schema of this code.
  const api = await startServer(API, env, '/api/health/ready');
  const bare = await startServer(BARE, env, '/priority-areas');
  const databaseCpu = () => cpuOfFamily(postmasterOf(server));
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

/** The process whose family is PostgreSQL. */
export const postmasterOf = ({ dataDir }: EmbeddedServer): number =>
  Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
