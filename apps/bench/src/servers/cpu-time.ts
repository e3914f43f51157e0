import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EmbeddedServer } from '@rollcall/database/embedded-server';

const TICK = 10; // milliseconds: Linux counts processor time in hundredths of a second, on every common kernel

type Stat = { parent: number; cpu: number };

/** Of `/proc/<pid>/stat`: the command's name in brackets may hold blanks, so what counts begins after the last one. */
function statOf(pid: number | string): Stat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // ended in the meantime, or a system without /proc
  }
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) * TICK };
}

/** Processor time that a process has used so far, in milliseconds; null on a system without /proc. */
export const cpuOf = (pid: number): number | null => statOf(pid)?.cpu ?? null;

/** The same of PostgreSQL: its postmaster and all backends together. */
export const cpuOfDatabase = ({ dataDir }: EmbeddedServer): number | null =>
  cpuOfFamily(Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]));

function cpuOfFamily(pid: number): number | null {
  const own = cpuOf(pid);
  if (own === null) return null;
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = numbers.flatMap((name) => statOf(name) ?? []).filter(({ parent }) => parent === pid);
  return children.reduce((sum, { cpu }) => sum + cpu, own);
}
