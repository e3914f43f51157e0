import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { StartupError } from '../startup-error.ts';

/**
 * Holds a data folder for this process: a socket that answers as long as the process lives, however it ends. (A file
 * with a process id would outlive a kill, and the number may belong to somebody else by then.)
 * @returns the function that gives the folder free
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const socket = path.join(os.tmpdir(), `rollcall-${name}.sock`);
  if (await answers(socket)) throw inUse(folder);
  await rm(socket, { force: true });
  const server = net.createServer((connection) => connection.end());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? inUse(folder) : error));
    server.listen(socket, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => void server.close(() => resolve()));
}

const inUse = (folder: string) =>
  new StartupError(`The data folder ${folder} is in use by another Rollcall: stop that one, or set DATA_DIR.`);

const answers = (socket: string) =>
  new Promise<boolean>((resolve) => {
    const probe = net.connect(socket, () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
