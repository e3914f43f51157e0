import { expect, test } from '../support/test.ts';

test.describe('a visitor without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('reads what we do, finds a branch and its next public meeting, and is led to sign in', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'What we do' }).first().click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(10);
    await page
      .getByRole('link', { name: /The labor movement/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'The labor movement', level: 1 })).toBeVisible();
    await page.goto('/branches');
    await expect(page.getByText('Use my position')).toBeHidden(); // only a script could ask for it
    await page
      .getByRole('link', { name: /Chicago/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: /Chicago/, level: 1 })).toBeVisible();
    await page.locator('a[href^="/meetings/"]').first().click();
    await expect(page.locator('script[type="application/ld+json"]').first()).toBeAttached();
    await expect(page).toHaveTitle(/\S+/);
    expect(await page.locator('meta[name="description"]').getAttribute('content')).toBeTruthy();
    await page.locator('a[href^="/sign-in"]').first().click();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });

  test('is told in words when the password is wrong, and the address stays', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill('member@chicago.rollcall.example');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByLabel('E-mail')).toHaveValue('member@chicago.rollcall.example');
    await expect(page.getByRole('alert')).toBeVisible();
  });
});
