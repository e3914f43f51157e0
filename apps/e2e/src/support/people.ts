import { type Browser, expect, type Page } from '@playwright/test';

export const password = 'rollcall-demo';
export const people = {
  administrator: 'admin@rollcall.example',
  staff: 'staff@rollcall.example',
  secretary: 'secretary@rollcall.example',
  organizer: 'organizer@chicago.rollcall.example',
  member: 'member@chicago.rollcall.example',
};

/** Signs in by the page, as a person does. */
export const signIn = async (page: Page, email: string, next = '/app'): Promise<void> => {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/app/);
};

/** A window of this person, as small as a phone or as wide as a desk. */
export const windowOf = async (browser: Browser, email: string, width: 360 | 1280, next?: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 900 } });
  const page = await context.newPage();
  await signIn(page, email, next);
  return page;
};
