import { spawnSync } from 'node:child_process';
import { StartupError } from '../startup-error.ts';

/** A user of the operating system, as numbers. */
export type SystemUser = { uid: number; gid: number };

const NAME = 'postgres';

/** PostgreSQL refuses to run as root: then it runs as `postgres`, which is created if need be. Otherwise null: as oneself. */
export function findServerUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = lookUp();
  if (user) return user;
  const created = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]);
  const fresh = lookUp();
  if (fresh) return fresh;
  const reason = created.error?.message ?? created.stderr.toString().trim();
  throw new StartupError(`PostgreSQL cannot run as root, and the user ${NAME} cannot be created: ${reason}`);
}

function lookUp(): SystemUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : Number.NaN;
  });
  return uid !== undefined && gid !== undefined && uid > 0 && gid >= 0 ? { uid, gid } : null;
}

/** Whether that user can enter a folder or run a file, asked of the system itself, which knows of modes, lists and mounts. */
export const canReach = ({ uid, gid }: SystemUser, target: string): boolean =>
  spawnSync('test', ['-x', target], { uid, gid, cwd: '/' }).status === 0;
