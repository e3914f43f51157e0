import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { publicPaths } from '../support/public-pages.ts';
import { expect, test } from '../support/test.ts';

// Their speed is measured by `npm run bench`, on a machine that does nothing else.
test('every public page gets full marks for accessibility, practices and search', async ({ baseURL, request }) => {
  test.setTimeout(600_000);
  const english = await publicPaths(request);
  const spanish = await publicPaths(request, '/es');
  const pages = [...english, '/sign-in', ...spanish.filter((path) => /^\/es\/(branches|petitions\/.*)$/.test(path))];
  expect(english.length).toBeGreaterThan(10);
  const chrome = await launch({
    chromePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    chromeFlags: ['--headless', '--no-sandbox'],
  });
  const short: string[] = [];
  try {
    for (const path of pages) {
      const result = await lighthouse(`${baseURL}${path}`, {
        port: chrome.port,
        logLevel: 'error',
        onlyCategories: ['accessibility', 'best-practices', 'seo'],
      });
      const { categories = {}, audits = {} } = result?.lhr ?? {};
      expect(Object.keys(categories), path).toHaveLength(3);
      for (const { auditRefs } of Object.values(categories)) {
        const failed = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0);
        short.push(...failed.map(({ id }) => `${path}: ${id}`));
      }
      short.push(
        ...Object.values(categories).flatMap(({ id, score }) => (score === 1 ? [] : `${path}: ${id} ${score}`)),
      );
    }
  } finally {
    chrome.kill();
  }
  expect(short).toEqual([]);
});
