import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The built server: `nx run @rollcall/api:test` builds it before. */
const PROGRAM = path.resolve(import.meta.dirname, '../../dist/main.js');

/** One API server in a process of its own, as in production. */
export type ApiProcess = {
  baseUrl: string;
  /** Lets it end in order. */
  stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  kill: () => void;
};

/** @param env more of its environment */
export async function startProcess(databaseUrl: string, env: Record<string, string> = {}): Promise<ApiProcess> {
  if (!existsSync(PROGRAM)) throw new Error('The server is not built: run `npx nx build @rollcall/api`');
  const port = await freePort();
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const baseUrl = `http://127.0.0.1:${port}`;
  while (!(await isReady(baseUrl))) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}`);
    await wait(50);
  }
  return {
    baseUrl,
    kill,
    stop: async () => {
      process.removeListener('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGTERM');
      await closed;
    },
  };
}

const isReady = (baseUrl: string): Promise<boolean> =>
  fetch(`${baseUrl}/api/health/ready`).then(
    (response) => response.text().then(() => response.ok),
    () => false,
  );

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
