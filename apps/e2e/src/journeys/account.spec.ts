import { people, signIn, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

test('a forgotten password is set anew by the mailed link, once, and ends every session', async ({ browser, page }) => {
  const email = 'member@seattle.rollcall.example';
  const elsewhere = await windowOf(browser, email, 1280);
  await page.goto('/forgot-password');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button').first().click();
  await expect(async () => {
    await page.goto('/inbox');
    await page
      .getByRole('link', { name: /password/i })
      .first()
      .click({ timeout: 1000 });
  }).toPass();
  const link = page.locator('pre a[href*="/set-password?token="]');
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page
    .getByLabel(/password/i)
    .first()
    .fill('solidarity for ever');
  await page.getByRole('button', { name: /password/i }).click();
  await expect(page).not.toHaveURL(/set-password/);
  await page.goto(address);
  await expect(page.getByLabel(/password/i)).toHaveCount(0);
  await elsewhere.goto('/app');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('solidarity for ever');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/app/);
});

test('signing out everywhere ends the sessions on all devices', async ({ browser }) => {
  const email = 'member@denver.rollcall.example';
  const phone = await windowOf(browser, email, 360);
  const desk = await windowOf(browser, email, 1280, '/app/account');
  await desk.getByRole('button', { name: /everywhere/i }).click();
  await expect(desk).toHaveURL(/\/sign-in|\/$/);
  await phone.goto('/app');
  await expect(phone).toHaveURL(/\/sign-in/);
});

test('the whole way from sign-in to an answer can be gone by keyboard', async ({ page }) => {
  await signIn(page, people.member);
  await page.goto('/app');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name === 'Maybe') break;
  }
  await page.keyboard.press('Space');
  await expect(page.getByText('You may come.')).toBeVisible();
});
