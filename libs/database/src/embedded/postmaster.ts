import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { SystemUser } from './system-user.ts';

export type PostmasterOptions = {
  binaries: string;
  cluster: string;
  port: number;
  user: SystemUser | null;
  settings: Record<string, string>;
  log: (line: string) => void;
};

/** A server process, once it accepts connections. */
export type Postmaster = { process: ChildProcess; ended: Promise<unknown> };

/** Starts the server and waits until it accepts connections. Rejects with what it said last when it ends before. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const { binaries, cluster, port, user, settings, log } = options;
  const flags = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(path.join(binaries, 'bin', 'postgres'), ['-D', cluster, ...flags], {
    ...user,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    detached: true, // Ctrl-C reaches the whole foreground group, and the server must outlive the last request
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close');
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stderr! }).on('line', (line) => {
      log(line);
      said.push(line.replace(/^.*?(FATAL|HINT|LOG): +/, ''));
      if (said.length > 20) said.shift();
      if (line.includes('is ready to accept connections')) resolve();
    });
    ended.then(() => reject(new Error(said.at(-1) ?? 'PostgreSQL ended without a word')), reject);
  });
  return { process: child, ended };
}

/** Ends a server that outlived the process that started it, and clears the lock of one that is no more. */
export async function clearLeftover(cluster: string): Promise<void> {
  const lock = path.join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (!(await runs(pid, cluster))) return rm(lock, { force: true });
  process.kill(pid, 'SIGINT');
  while (await runs(pid, cluster)) await wait(50);
}

/** Whether that process is the server of this cluster; after a restart of the machine its number may be anyone's. */
async function runs(pid: number, cluster: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).includes(cluster);
  } catch (error) {
    // Without /proc (macOS) a living process is taken for the server: PostgreSQL itself decides then.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && process.platform !== 'linux';
  }
}
