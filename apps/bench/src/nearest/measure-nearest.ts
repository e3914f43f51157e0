import { StartupError } from '@rollcall/database/startup-error';
import { stream } from '../search/words.ts';
import { type ChildServer, startApi } from '../servers/child-server.ts';

export const NEAREST = 'the branch nearest to 1,000 ZIP codes';
/** Milliseconds. */
const MOST_P50 = 5;

export type Nearest = {
  codes: number;
  /** Milliseconds over HTTP, one after the other. */
  p50: number;
  p95: number;
};

const CODES = 1000;

/** Asks our server for one ZIP code after the other, as one person would. Codes of no place do not count. */
export async function measureNearest(databaseUrl: string): Promise<Nearest> {
  const api = await startApi(databaseUrl);
  try {
    const random = stream(3);
    await ask(api, '60608'); // reads the list of all codes, once
    const times: number[] = [];
    while (times.length < CODES) {
      const ms = await ask(api, String(Math.floor(random() * 100_000)).padStart(5, '0'));
      if (ms !== null) times.push(ms);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? NaN;
    return { codes: CODES, p50: at(0.5), p95: at(0.95) };
  } finally {
    await api.stop();
  }
}

/** Null where no place has the code. */
async function ask({ baseUrl }: ChildServer, zip: string): Promise<number | null> {
  const start = performance.now();
  const response = await fetch(`${baseUrl}/api/branches/nearest?zip=${zip}`);
  const text = await response.text();
  const ms = performance.now() - start;
  if (response.status === 404) return null;
  if (!response.ok) throw new StartupError(`The nearest branch was refused: ${text}`);
  return ms;
}

export const nearestHolds = ({ p50 }: Nearest): boolean => p50 <= MOST_P50;

const fine = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

export const nearestLine = (n: Nearest): string =>
  `\n${NEAREST}: p50 ${fine.format(n.p50)} ms ≤ ${MOST_P50} ms ${nearestHolds(n) ? '✓' : '✗'}; p95 ${fine.format(n.p95)} ms`;
