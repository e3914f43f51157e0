import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { type ChildServer, startApi } from '../servers/child-server.ts';

export const LIGHTHOUSE = 'Lighthouse on a slow phone';
/** Of the score for speed; the others of a page are to be full. */
const LEAST = 95;
/** A machine that does something else at the time is given another chance. */
const TRIES = 3;

/** A category of Lighthouse and its score, from 0 to 100. */
type Scores = Record<string, number>;

/** By the path of the page. */
export type Pages = Record<string, Scores>;

/** One public page of each kind, in both languages, and the one to sign in, as the site's own list names them. */
export async function measureLighthouse(databaseUrl: string): Promise<Pages> {
  const api = await startApi(databaseUrl);
  const chrome = await launch({
    chromePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    chromeFlags: ['--headless', '--no-sandbox'],
  });
  try {
    const found: Pages = {};
    for (const path of await pathsOf(api)) {
      for (let tries = 0; tries < TRIES && !isFull(found[path]); tries += 1) {
        const result = await lighthouse(`${api.baseUrl}${path}`, {
          port: chrome.port,
          logLevel: 'error',
          onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
        });
        const categories = Object.values(result?.lhr.categories ?? {});
        found[path] = Object.fromEntries(categories.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));
      }
    }
    return found;
  } finally {
    chrome.kill();
    await api.stop();
  }
}

/** The first of each kind: `/meetings/…` stands for all meetings, `/es/meetings/…` for all in Spanish. */
async function pathsOf({ baseUrl }: ChildServer): Promise<string[]> {
  const text = await (await fetch(`${baseUrl}/sitemap.xml`)).text();
  const all = [...text.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/');
  const kinds = Map.groupBy(all, (path) => path.replace(/(?<=^(?:\/es)?\/(?!es\/)[\w-]+\/).+/, ':one'));
  return [...[...kinds.values()].flatMap(([first]) => first ?? []), '/sign-in'];
}

const isFull = (scores: Scores = {}): boolean => {
  const { performance = 0, ...others } = scores;
  return performance >= LEAST && Object.values(others).every((score) => score === 100);
};

export const lighthouseHolds = (pages: Pages): boolean => Object.values(pages).every(isFull);

export const lighthouseLine = (pages: Pages): string =>
  [
    `\n${LIGHTHOUSE}: speed at least ${LEAST}, all else 100`,
    ...Object.entries(pages).map(([path, scores]) => {
      const told = Object.entries(scores).map(([id, score]) => `${id} ${score}`);
      return `  ${isFull(scores) ? '✓' : '✗'} ${path}: ${told.join(', ')}`;
    }),
  ].join('\n');
