import type { Browser, Page } from '@playwright/test';
import { openMail } from '../support/inbox.ts';
import { expectAccessible } from '../support/looks.ts';
import { expect, test } from '../support/test.ts';

/** Looks at a page in both colours, with the script that axe needs; the page itself needs none. */
const lookAt = async (browser: Browser, page: Page) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: page.viewportSize(),
      colorScheme,
      javaScriptEnabled: true,
    });
    const other = await context.newPage();
    await other.goto(page.url());
    await expectAccessible(other);
    await context.close();
  }
};

for (const width of [360, 1280] as const) {
  test.describe(`the pages of an answer without a password, at ${width} px`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width, height: 740 } });

    test('are accessible in both colours, need no script, and tell their address to nobody', async ({
      browser,
      page,
    }) => {
      test.setTimeout(120_000);
      const email = `visitor-${width}@visitors.example`;
      await page.goto('/branches/chicago');
      await page.locator('a[href^="/meetings/"]').first().click();
      if (width === 360) {
        await page.getByRole('link', { name: 'Say that you come' }).click();
        await expect(page).toHaveURL(/#answer$/);
      }
      await lookAt(browser, page);
      await page.getByLabel('First name').fill('Jo');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
      await lookAt(browser, page);

      const path = /\/rsvp\/[\w-]{43}/.exec(await openMail(page, email, 'Please confirm'))?.[0] ?? 'no link';
      await page.goto(`${path}?maybe`);
      await expect(page.getByRole('radio', { name: 'Maybe' })).toBeChecked();
      await lookAt(browser, page);
      await page.getByRole('radio', { name: 'I am going' }).check();
      await page.getByRole('button', { name: 'Confirm my answer' }).click();
      await expect(page.getByRole('status')).toContainText(/^Saved\. You are (going|on the waiting list)/);
      await lookAt(browser, page);

      const [asked] = await Promise.all([
        page.waitForRequest((one) => one.isNavigationRequest()),
        page.getByRole('link', { name: 'All about this meeting' }).click(),
      ]);
      expect((await asked.allHeaders())['referer']).toBeUndefined();
    });

    test('say in plain words that a link does not work any more', async ({ browser, page }) => {
      const response = await page.goto(`/rsvp/${'a'.repeat(43)}`);
      expect(response?.status()).toBe(410);
      await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
      await lookAt(browser, page);
    });
  });
}
