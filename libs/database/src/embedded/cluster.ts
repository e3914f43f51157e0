import { execFile } from 'node:child_process';
import { chown, lstat, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { reasonOf, StartupError } from '../startup-error.ts';
import type { DataFolder } from './data-folder.ts';
import type { SystemUser } from './system-user.ts';

export const OWNER = 'rollcall_owner';
export const DATABASE = 'rollcall';

const FLAGS = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** Makes the cluster unless it is there; one that was broken off while being made is made anew. */
export async function ensureCluster(data: DataFolder, binaries: string, user: SystemUser | null): Promise<void> {
  const present = await lstat(path.join(data.cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (present) return;
  const half = `${data.cluster}.new`;
  try {
    await rm(half, { recursive: true, force: true });
    await mkdir(half, { mode: 0o700 });
    if (user) await chown(half, user.uid, user.gid);
    await promisify(execFile)(
      path.join(binaries, 'bin', 'initdb'),
      [
        `--pgdata=${half}`,
        `--username=${OWNER}`,
        `--pwfile=${data.passwordFile}`,
        '--auth=scram-sha-256',
        '--no-sync',
        ...FLAGS,
      ],
      { ...user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } },
    );
    await rename(half, data.cluster);
  } catch (error) {
    throw new StartupError(`The database cannot be created in ${data.folder}: ${lastLine(reasonOf(error))}`, {
      cause: error,
    });
  }
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? text;

/** Makes the database unless it is there, and gives its URL. */
export async function ensureDatabase(port: number, password: string): Promise<string> {
  const base = `postgres://${OWNER}:${password}@127.0.0.1:${port}`;
  const client = new pg.Client({ connectionString: `${base}/postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
  return `${base}/${DATABASE}`;
}
