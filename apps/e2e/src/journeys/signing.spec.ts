import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, FrameLocator, Page } from '@playwright/test';
import { openMail } from '../support/inbox.ts';
import { expectAccessible } from '../support/looks.ts';
import { openPetition } from '../support/petitions.ts';
import { expect, test } from '../support/test.ts';

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

const fillIn = async (page: Page | FrameLocator, email: string) => {
  await page.getByLabel('First name').fill('Jo');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('ZIP code').fill('60608');
};

const pathIn = (mail: string) => /(?:\/es)?\/signatures\/[\w-]{43}/.exec(mail)?.[0] ?? 'no link';

let path: string;
test.beforeAll(async ({ browser }) => {
  path = await openPetition(browser);
});

test.describe('in a window of a phone, with JavaScript off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a petition is signed up to the mail, confirmed, and taken back', async ({ browser, page }) => {
    test.setTimeout(120_000);
    const email = 'phone@signers.example';
    await page.goto(path);
    await lookAt(browser, page);
    await page.getByRole('link', { name: 'Sign the petition' }).click();
    await expect(page).toHaveURL(/#sign$/);
    await expect(page.getByText(/^Only if “Yes” is your answer/)).toBeVisible();
    await fillIn(page, email);
    await page.getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('button', { name: 'Sign' }).click();
    await expect(page.getByText('This is needed.')).toBeVisible();
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    await expectNothingElse(page);
    await page.getByLabel('By how much did it rise?').fill('A third');
    await page.getByRole('button', { name: 'Sign' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
    await lookAt(browser, page);

    const link = pathIn(await openMail(page, email, 'Please confirm'));
    await page.goto(link);
    await expect(page.getByText('Your signature does not count yet.')).toBeVisible();
    await lookAt(browser, page);
    await page.getByRole('button', { name: 'Confirm my signature' }).click();
    await expect(page.getByRole('status')).toHaveText('Thank you. Your signature counts.');
    await expect(page.getByText('public forum')).toBeVisible();
    await lookAt(browser, page);
    const [asked] = await Promise.all([
      page.waitForRequest((one) => one.isNavigationRequest()),
      page.getByRole('link', { name: 'Read the whole of it' }).click(),
    ]);
    expect((await asked.allHeaders())['referer']).toBeUndefined();
    await expect(page.locator('.signed-by')).toContainText('1 of 500 signatures');

    expect(pathIn(await openMail(page, email, 'Thank you'))).toBe(link);
    await page.goto(link);
    await page.getByText('Take it back', { exact: true }).click();
    await page.getByRole('button', { name: 'Take it back now' }).click();
    await expect(page.getByRole('heading', { name: 'Taken back' })).toBeVisible();
    expect((await page.goto(link))?.status()).toBe(410);
    await lookAt(browser, page);
    await page.goto(path);
    await expect(page.locator('.signed-by')).toContainText('Be the first of 500 to sign');
  });
});

/** Of the questions only the one that is missing is marked. */
const expectNothingElse = async (page: Page) => {
  await expect(page.locator('.field .error')).toHaveCount(1);
};

test('with JavaScript a petition asks only what fits, and brings a proof of work along, in Spanish', async ({
  page,
}) => {
  const email = 'script@signers.example';
  await page.goto(`/es${path}`);
  await expect(page.getByLabel('¿Cuánto subió?')).toBeHidden();
  await expect(page.getByText(/^Solo si «Sí»/)).toBeHidden();
  await page.getByRole('radio', { name: 'Sí' }).check();
  await expect(page.getByLabel('¿Cuánto subió?')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'No' }).check();
  await expect(page.getByLabel('¿Cuánto subió?')).toBeHidden();
  await page.getByLabel('Nombre', { exact: true }).fill('Jo');
  await page.getByLabel(/correo/i).fill(email);
  await page.getByLabel('Código postal').fill('60608');
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await expect(async () => {
    // Whoever is faster than anybody fills in a form is asked to send it once more.
    await page.getByRole('button', { name: 'Firmar' }).click();
    await expect(page.getByRole('heading', { name: 'Revisa tu correo' })).toBeVisible({ timeout: 5000 });
  }).toPass();
  expect(new URLSearchParams((await sending).postData() ?? '').get('proof')).toBeTruthy();
  await expect(page).toHaveURL(new RegExp(`/es${path}/signed(#|$)`));
  const link = pathIn(await openMail(page, email, 'Confirma, por favor'));
  expect(link).toMatch(/^\/es\/signatures\//);
  await page.goto(link);
  await page.getByRole('button', { name: 'Confirmar mi firma' }).click();
  await expect(page.getByRole('status')).toHaveText('Gracias. Tu firma cuenta.');
});

/** A page of another site that holds this HTML. A real one: browsers hold frames of pages that never came from a network. */
const onAnotherSite = async (page: Page, html: string, look: () => Promise<void>) => {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>Chicago</title>${html}`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  try {
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/of-another-site`);
    await look();
  } finally {
    site.closeAllConnections();
    site.close();
  }
};

test('in a frame on another site a petition is signed without leaving it, and without a cookie', async ({ page }) => {
  const email = 'frame@signers.example';
  await page.goto(`/embed${path}`);
  await expectAccessible(page);
  await page.goto(path);
  await page.getByText('Put it on your own site').click();
  const code = await page.getByLabel('As a frame').inputValue();
  await onAnotherSite(page, code, async () => {
    const frame = page.frameLocator('iframe');
    await fillIn(frame, email);
    await frame.getByRole('radio', { name: 'No' }).check();
    await expect(async () => {
      await frame.getByRole('button', { name: 'Sign' }).click();
      await expect(frame.getByRole('heading', { name: 'Look into your mail' })).toBeVisible({ timeout: 5000 });
    }).toPass();
    expect(page.url()).toMatch(/of-another-site$/);
    expect(await page.context().cookies()).toEqual([]);
  });
  expect(pathIn(await openMail(page, email, 'Please confirm'))).not.toBe('no link');
});

test('a plain form on another site leads here for what it does not ask', async ({ page }) => {
  const email = 'snippet@signers.example';
  await page.goto(path);
  await page.getByText('Put it on your own site').click();
  const code = await page.getByLabel('As a plain form').inputValue();
  await onAnotherSite(page, code, async () => {
    await fillIn(page, email);
    await page.getByRole('button', { name: 'Sign' }).click();
    await expect(page).toHaveURL(/\/embed\/petitions\/.*signatures$/);
  });
  await expect(page.getByText('This is needed.')).toBeVisible();
  await page.getByRole('radio', { name: 'No' }).check();
  await expect(async () => {
    await page.getByRole('button', { name: 'Sign' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible({ timeout: 5000 });
  }).toPass();
  expect(pathIn(await openMail(page, email, 'Please confirm'))).not.toBe('no link');
});

test('a first visit to a petition weighs less than 100 kB, work and all, and asks no other host', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  let bytes = 0;
  const hosts = new Set<string>();
  await network.send('Network.enable');
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.getByLabel('First name').scrollIntoViewIfNeeded();
  await expect(page.locator('.answer-bar')).toBeHidden(); // it leads to the form, and would lie on it
  const challenge = page.waitForResponse(/\/challenge$/);
  await page.getByLabel('First name').focus();
  await (await challenge).finished();
  await page.waitForLoadState('networkidle');
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(100_000);
  expect([...hosts]).toEqual([baseURL]);
});
