import { mkdtemp, rm, chmod } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer } from './embedded-server.ts';
import { migrate } from './migrate.ts';
import './test-database.ts';

/** One server for a whole run of Vitest, with a migrated database that each spec file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rollcall-test-'));
  await chmod(folder, 0o755); // the server may run as another user
  const server = await startEmbeddedServer({ dataDir: folder, durable: false });
  await migrate({ databaseUrl: server.url });
  project.provide('templateUrl', server.url);
  return async () => {
    await server.stop();
    await rm(server.dataDir, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
}
