import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DatabaseUnavailableError } from './database-unavailable.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';
import { migrate } from './migrate.ts';
import { ScopedPool } from './scoped-pool.ts';

let folder: string;
let server: EmbeddedServer;
let pool: ScopedPool;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rollcall-durability-'));
  await chmod(folder, 0o755);
  server = await startEmbeddedServer({ dataDir: folder, settings: { shared_buffers: '64MB' } });
  await migrate({ databaseUrl: server.url });
  pool = new ScopedPool({ connectionString: server.url, max: 8 });
});

afterAll(async () => {
  await pool.end();
  await server.stop();
  await rm(folder, { recursive: true });
});

const kill = async () => {
  const lock = await readFile(path.join(server.dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
};

it('loses no acknowledged write when PostgreSQL is killed in the middle of many, and goes on by itself', async () => {
  await pool.query('create table written (id int primary key)');
  const acknowledged: number[] = [];
  const errors: unknown[] = [];
  let next = 0;
  let killed = false;
  let goal = Infinity; // writers go on until enough was written after the server came back

  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (acknowledged.length < goal) {
        const id = next++;
        try {
          await pool.query('insert into written values ($1)', [id]);
          acknowledged.push(id);
        } catch (error) {
          errors.push(error);
        }
        if (acknowledged.length > 500 && !killed) {
          killed = true;
          await kill();
        }
        if (server.restarts === 1 && goal === Infinity) goal = acknowledged.length + 500;
      }
    }),
  );

  const { rows } = await pool.query<{ id: number }>('select id from written');
  const kept = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter((error) => !(error instanceof DatabaseUnavailableError))).toEqual([]);
});
