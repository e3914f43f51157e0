import { expect, test } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

// Speed is said, not asserted: it depends on the machine. `npm run bench` and the README tell how it is measured.
test('the pages that newcomers open first get full marks for accessibility, practices and search', async ({
  baseURL,
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto('/meetings');
  const meeting = await page.locator('a[href^="/meetings/"]').first().getAttribute('href');
  const chrome = await launch({
    chromePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    chromeFlags: ['--headless', '--no-sandbox'],
  });
  try {
    for (const path of ['/sign-in', meeting ?? '']) {
      const result = await lighthouse(`${baseURL}${path}`, { port: chrome.port, logLevel: 'error' });
      const categories = Object.values(result?.lhr.categories ?? {});
      const scores = Object.fromEntries(categories.map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));
      console.log(path.replace(/[0-9a-f-]{36}/, ':id'), scores);
      expect(scores).toMatchObject({ accessibility: 100, 'best-practices': 100, seo: 100 });
    }
  } finally {
    chrome.kill();
  }
});
