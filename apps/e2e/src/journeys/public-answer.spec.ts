import { type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';

/** The newest mail to this address, as the inbox of this machine shows it. */
const mailTo = async (page: Page, address: string) => {
  await expect(async () => {
    await page.goto('/inbox');
    await expect(page.getByRole('listitem').filter({ hasText: address }).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole('listitem').filter({ hasText: address }).first().getByRole('link').click();
  return (await page.locator('pre').first().textContent()) ?? '';
};

const answerPathIn = (text: string) => /\/rsvp\/[\w-]{43}/.exec(text)?.[0] ?? 'no link in the mail';

/** Looks at a page in both colours, with the script that axe needs; the page itself needs none. */
const lookAt = async (browser: Browser, page: Page) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: page.viewportSize(), colorScheme, javaScriptEnabled: true });
    const other = await context.newPage();
    await other.goto(page.url());
    await expectAccessible(other);
    await context.close();
  }
};

for (const width of [360, 1280] as const) {
  test.describe(`a visitor without JavaScript and without an account, at ${width} px`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width, height: 740 } });

    test('answers a public meeting, confirms by mail, changes and takes back', async ({ browser, page, request }) => {
      test.setTimeout(120_000);
      const email = `visitor-${width}@visitors.example`;
      await page.goto('/branches/chicago');
      await page.locator('a[href^="/meetings/"]').first().click();
      if (width === 360) {
        await page.getByRole('link', { name: 'Say that you come' }).click();
        await expect(page).toHaveURL(/#answer$/);
      }
      const meeting = await page.getByRole('heading', { level: 1 }).textContent();
      await lookAt(browser, page);

      await page.getByLabel('First name').fill('Jo');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('radio', { name: 'I am going' }).check();
      await page.getByLabel('Are you bringing someone?').selectOption('1 guest');
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
      await lookAt(browser, page);

      const path = answerPathIn(await mailTo(page, email));
      await page.goto(path);
      await expect(page.getByRole('heading', { name: meeting ?? '', level: 1 })).toBeVisible();
      await expect(page.getByText('One more step')).toBeVisible();
      await lookAt(browser, page);
      await page.getByRole('button', { name: 'Confirm my answer' }).click();
      await expect(page.getByRole('status')).toContainText(/Saved\. You are (going|on the waiting list).*one guest/);
      await lookAt(browser, page);

      // A scanner of mail looks at every link, and nothing changes.
      for (const choice of ['going', 'maybe', 'declined']) {
        await request.get(`${path}?${choice}`);
        await request.head(`${path}?${choice}`);
      }
      await page.goto(`${path}?declined`);
      await expect(page.getByRole('radio', { name: 'I can’t come' })).toBeChecked();
      await expect(page.getByText(/^You are (going|on the waiting list)/)).toBeVisible();

      await page.getByRole('radio', { name: 'Maybe' }).check();
      await page.getByRole('button', { name: 'Confirm this answer' }).click();
      await expect(page.getByRole('status')).toContainText('Saved. You may come, with one guest.');
      await page.getByRole('radio', { name: 'I can’t come' }).check();
      await page.getByRole('button', { name: 'Confirm this answer' }).click();
      await expect(page.getByRole('status')).toContainText('Saved. You are not going.');

      // The address of the page is a right: it is told to nobody.
      const [asked] = await Promise.all([
        page.waitForRequest((one) => one.isNavigationRequest()),
        page.getByRole('link', { name: 'All about this meeting' }).click(),
      ]);
      expect((await asked.allHeaders())['referer']).toBeUndefined();
    });

    test('is told in plain words that a link does not work any more', async ({ browser, page }) => {
      const response = await page.goto(`/rsvp/${'a'.repeat(43)}`);
      expect(response?.status()).toBe(410);
      await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
      await lookAt(browser, page);
    });
  });
}
