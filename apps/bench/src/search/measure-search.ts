import { StartupError } from '@rollcall/database/startup-error';
import { type ChildServer, startApi } from '../servers/child-server.ts';
import { addManyPublications, PUBLICATIONS } from './many-publications.ts';
import { sentence, stream, TOPICS, wordAt } from './words.ts';

export const SEARCH = 'searching 50,000 publications';
/** Milliseconds. */
export const MOST_P50 = 30;

export type Search = {
  publications: number;
  /** How many different searches, how often each. */
  searches: number;
  rounds: number;
  /** Milliseconds over HTTP, one after the other. */
  p50: number;
  p95: number;
  slowest: { q: string; ms: number };
};

const ROUNDS = 5;
const PAGE = 20;

/** What people look for: a common word, two, three, a phrase, one without another, a rare one, within a kind or a language. */
const searches = (): Record<string, string>[] => {
  const random = stream(2);
  const topic = () => TOPICS[Math.floor(random() * TOPICS.length)]!;
  const usual = () => wordAt(200 + Math.floor(random() * 3000));
  const rare = () => wordAt(8000 + Math.floor(random() * 10_000));
  const kinds: (() => Record<string, string>)[] = [
    () => ({ q: topic() }),
    () => ({ q: `${topic()} ${topic()}` }),
    () => ({ q: `${topic()} ${usual()}` }),
    () => ({ q: sentence(random, 3) }),
    () => ({ q: `"${topic()} ${topic()}"` }),
    () => ({ q: `${topic()} -${topic()}` }),
    () => ({ q: `${usual()} or ${rare()}` }),
    () => ({ q: rare() }),
    () => ({ q: topic(), kind: 'book' }),
    () => ({ q: usual(), language: 'es' }),
  ];
  return kinds.flatMap((make) => Array.from({ length: 6 }, make));
};

/** Asks our server for one search after the other, as one person would. */
export async function measureSearch(databaseUrl: string): Promise<Search> {
  await addManyPublications(databaseUrl);
  const api = await startApi(databaseUrl);
  try {
    const all = searches();
    for (const query of all) await ask(api, query); // as a server is that has run for a while
    const times: { q: string; ms: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const query of all) times.push({ q: query['q'] ?? '', ms: await ask(api, query) });
    }
    times.sort((a, b) => a.ms - b.ms);
    const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.ms ?? NaN;
    return {
      publications: PUBLICATIONS,
      searches: all.length,
      rounds: ROUNDS,
      p50: at(0.5),
      p95: at(0.95),
      slowest: times.at(-1) ?? { q: '', ms: NaN },
    };
  } finally {
    await api.stop();
  }
}

async function ask({ baseUrl }: ChildServer, query: Record<string, string>): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${baseUrl}/api/publications?${new URLSearchParams({ ...query, limit: String(PAGE) })}`);
  const text = await response.text();
  if (!response.ok) throw new StartupError(`A search was refused: ${text}`);
  return performance.now() - start;
}

const fine = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

export const searchHolds = ({ p50 }: Search): boolean => p50 <= MOST_P50;

export const searchLine = (s: Search): string =>
  [
    `\n${SEARCH}: p50 ${fine.format(s.p50)} ms ≤ ${MOST_P50} ms ${searchHolds(s) ? '✓' : '✗'}`,
    `  ${s.searches} searches ${s.rounds} times over HTTP; p95 ${fine.format(s.p95)} ms, slowest ${fine.format(s.slowest.ms)} ms (${s.slowest.q})`,
  ].join('\n');
