import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf, StartupError } from '../startup-error.ts';
import { canReach, type SystemUser } from './system-user.ts';

/** Where root keeps what the unprivileged server must reach when the wished place is closed to it. */
export const SHARED_FOLDER = '/var/lib/rollcall';

export type DataFolder = {
  /** The folder in use: the wished one, or the reachable one in its stead. */
  folder: string;
  /** The cluster inside of it (PGDATA). */
  cluster: string;
  passwordFile: string;
  password: string;
};

/** Prepares the folder of an embedded server, with the owner's password in a file that only its user and root read. */
export async function prepareDataFolder(wished: string, user: SystemUser | null): Promise<DataFolder> {
  const folder = await makeFolder(path.resolve(wished), user);
  const passwordFile = path.join(folder, 'postgres-password');
  try {
    const password = await keepPassword(passwordFile);
    if (user) await chown(passwordFile, user.uid, user.gid);
    return { folder, cluster: path.join(folder, 'postgres'), passwordFile, password };
  } catch (error) {
    throw unwritable(folder, error);
  }
}

async function makeFolder(wished: string, user: SystemUser | null): Promise<string> {
  try {
    await makeFolders(wished);
    if (!user || canReach(user, wished)) return wished;
    const name = createHash('sha256').update(wished).digest('hex').slice(0, 12);
    const reachable = path.join(SHARED_FOLDER, name);
    await mkdir(reachable, { recursive: true, mode: 0o755 });
    return reachable;
  } catch (error) {
    throw unwritable(wished, error);
  }
}

// Not `recursive: true`, which tries for ever where the system answers "no such folder" to making one, as /proc does.
async function makeFolders(folder: string): Promise<void> {
  if (existsSync(`${folder}/.`)) return;
  await makeFolders(path.dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || !existsSync(`${folder}/.`)) throw error;
  });
}

async function keepPassword(file: string): Promise<string> {
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

const unwritable = (folder: string, cause: unknown) =>
  new StartupError(`The data folder ${folder} cannot be written to: ${reasonOf(cause)}`, { cause });
