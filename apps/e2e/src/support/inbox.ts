import { expect, type Page } from '@playwright/test';

/** Opens the newest mail to an address whose subject begins like this, and gives its text. Mails are sent after the answer. */
export const openMail = async (page: Page, to: string, subject: string): Promise<string> => {
  const mail = page.getByRole('listitem').filter({ hasText: to }).getByRole('link', { name: subject });
  await expect(async () => {
    await page.goto('/inbox');
    await mail.first().click({ timeout: 1000 });
  }).toPass();
  return (await page.locator('pre').first().textContent()) ?? '';
};
