import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SHARED_FOLDER } from './embedded/data-folder.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';
import { StartupError } from './startup-error.ts';

const isRoot = process.getuid?.() === 0;
let folder: string;
let running: EmbeddedServer[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rollcall-embedded-'));
  await chmod(folder, 0o755);
  running = [];
});

afterEach(async () => {
  for (const server of running) await server.stop();
  await rm(folder, { recursive: true });
});

async function start(dataDir = folder): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir, settings: { shared_buffers: '32MB' } });
  running.push(server);
  return server;
}

async function query(url: string, text: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server may be killed meanwhile
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const postmaster = async (server: EmbeddedServer) =>
  Number((await readFile(path.join(server.dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

describe('startEmbeddedServer', () => {
  it('runs PostgreSQL 18 on loopback, with UTF-8, and keeps the data for the next start', async () => {
    const first = await start();
    expect(await query(first.url, "select current_setting('server_version_num')::int / 10000")).toEqual([[18]]);
    expect(await query(first.url, 'show listen_addresses')).toEqual([['127.0.0.1']]);
    expect(
      await query(
        first.url,
        "select pg_encoding_to_char(encoding), datlocale from pg_database where datname = 'rollcall'",
      ),
    ).toEqual([['UTF8', 'C.UTF-8']]);
    await query(first.url, 'create table kept as select 7 as id');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'select id from kept')).toEqual([[7]]);
  });

  it('keeps the password from everybody else', async () => {
    const server = await start();
    expect((await stat(path.join(server.dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
    await expect(query(server.url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password/);
  });

  it('refuses a second start in the same folder in one line, and does not disturb the first', async () => {
    const first = await start();
    const refused = start();
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow(/^The data folder [^\n]+ is in use[^\n]+$/);
    expect(await query(first.url, 'select 1')).toEqual([[1]]);
  });

  it('comes back by itself after a kill, with all that was committed', async () => {
    const server = await start();
    await query(server.url, 'create table kept as select 7 as id');
    process.kill(await postmaster(server), 'SIGKILL');
    await vi.waitFor(() => expect(server.restarts).toBe(1), { timeout: 20_000 });
    expect(await query(server.url, 'select id from kept')).toEqual([[7]]);
  });

  it('stops in order while somebody is connected, and leaves no process', async () => {
    const server = await start();
    const pid = await postmaster(server);
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => {});
    await client.connect();
    await server.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(execFileSync('ls', [path.join(server.dataDir, 'postgres')], { encoding: 'utf8' })).not.toContain(
      'postmaster.pid',
    );
  });

  it('says in one line that it cannot write to the folder', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const places = [path.join(file, 'data'), file, ...(process.platform === 'linux' ? ['/proc/rollcall/data'] : [])];
    for (const place of places) {
      await expect(start(place)).rejects.toThrow(/^The data folder [^\n]+ cannot be written to: [^\n]+$/);
    }
  });

  it.runIf(isRoot)('runs as an unprivileged user, in a folder that this user can reach', async () => {
    const closed = path.join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const server = await start(path.join(closed, 'data'));
    expect(server.dataDir.startsWith(`${SHARED_FOLDER}/`)).toBe(true);
    const status = await readFile(`/proc/${await postmaster(server)}/status`, 'utf8');
    expect(status).not.toMatch(/^Uid:\t0/m);
    await server.stop();
    await rm(server.dataDir, { recursive: true });
  });
});
