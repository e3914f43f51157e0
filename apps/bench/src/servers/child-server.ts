import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartupError } from '@rollcall/database/startup-error';

export type ChildServer = { pid: number; baseUrl: string; stop: () => Promise<void> };

const API = path.resolve(import.meta.dirname, '../../../api/dist/main.js');
const PATIENCE = 30_000; // milliseconds

/** Starts our API on this database, which it brings to the schema of this code. */
export const startApi = (databaseUrl: string, env: Record<string, string> = {}): Promise<ChildServer> =>
  startServer(API, { DATABASE_URL: databaseUrl, ...env }, '/api/health/ready');

/**
 * Starts a program of ours that serves HTTP on `PORT`, on the Node that runs this one, and waits until it serves.
 * @param probe a path that answers with anything but 503 once the program is ready
 */
export async function startServer(program: string, env: Record<string, string>, probe: string): Promise<ChildServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const baseUrl = `http://127.0.0.1:${port}`;
  await serving(child, `${baseUrl}${probe}`, program);
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    pid: child.pid!,
    baseUrl,
    stop: async () => {
      process.removeListener('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}

async function serving(child: ChildProcess, url: string, program: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (child.exitCode === null && Date.now() < deadline) {
    const status = await fetch(url).then(
      (response) => response.body?.cancel().then(() => response.status),
      () => 503,
    );
    if (status !== 503) return;
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new StartupError(`${program} did not begin to serve.`);
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
