import type { Page } from '@playwright/test';
import { openMail } from '../support/inbox.ts';
import { expectAccessible } from '../support/looks.ts';
import { expect, test } from '../support/test.ts';

test.use({ javaScriptEnabled: true, viewport: { width: 360, height: 740 } });

/** A page of the public site as a phone without JavaScript shows it. */
const plainWindow = async (page: Page): Promise<Page> => {
  const context = await page
    .context()
    .browser()!
    .newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
      baseURL: new URL(page.url()).origin,
    });
  return context.newPage();
};

type Listed = {
  id: string;
  visibility: string;
  placeName: string | null;
  capacity: number | null;
  cancelledAt: string | null;
};

/** The page of the n-th public meeting to come that has a room with places for all. */
const openMeeting = async (page: Page, n: number): Promise<string> => {
  const { items } = (await (await page.request.get('/api/meetings?limit=100')).json()) as { items: Listed[] };
  const open = items.filter((m) => m.visibility === 'public' && m.placeName && m.capacity === null && !m.cancelledAt);
  return `/meetings/${open[n]?.id}`;
};

const answerForm = async (page: Page, name: string, email: string): Promise<void> => {
  await page.getByLabel('First name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send my answer' }).click();
};

const linkIn = (text: string): string => /\/rsvp\/[\w-]{43}/.exec(text)?.[0] ?? '';

test('a visitor answers without a password, changes it, and cancels, by one mailed link and without JavaScript', async ({
  page,
}) => {
  await page.goto('/');
  const plain = await plainWindow(page);
  const email = `rosa-${Date.now()}@people.example`;
  const meeting = await openMeeting(page, 4);
  let link = '';

  await test.step('asks by the page of the meeting, and is told to look into the mail', async () => {
    await plain.goto(meeting);
    await answerForm(plain, 'Rosa', email);
    await expect(plain.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  });

  await test.step('fetching the link, as a mail scanner does, confirms nothing', async () => {
    link = linkIn(await openMail(page, email, 'Please confirm'));
    expect(link).not.toBe('');
    for (const method of ['get', 'head'] as const) expect((await page.request[method](link)).status()).toBe(200);
    await plain.goto(link);
    await expect(plain.getByText('your answer counts once you confirm it here')).toBeVisible();
  });

  await test.step('confirms on the page behind the link', async () => {
    await plain.getByRole('button', { name: 'Confirm my answer' }).click();
    await expect(plain.getByText(/^Saved\. You are going/)).toBeVisible();
    await expect(plain.getByRole('img', { name: 'QR code for the check-in' })).toBeVisible();
  });

  await test.step('changes the answer and takes it back by the same link', async () => {
    await plain.goto(link);
    await plain.getByRole('radio', { name: 'Maybe' }).check();
    await plain.getByRole('button', { name: 'Confirm this answer' }).click();
    await expect(plain.getByText(/^Saved\. You may come/)).toBeVisible();
    await plain.getByRole('radio', { name: 'I can’t come' }).check();
    await plain.getByRole('button', { name: 'Confirm this answer' }).click();
    await expect(plain.getByText('Saved. You are not going.')).toBeVisible();
  });

  await test.step('the page is accessible', async () => {
    await page.goto(link);
    await expectAccessible(page);
  });
});

test('a known address is answered as any other, on the page and by its status', async ({ page }) => {
  await page.goto('/');
  const meeting = await openMeeting(page, 5);
  const told: string[] = [];
  for (const email of ['member@portland.rollcall.example', `nobody-${Date.now()}@people.example`]) {
    await page.goto(meeting);
    await answerForm(page, 'Kim', email);
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
    told.push((await page.locator('main').textContent()) ?? '');
  }
  expect(told[0]).toBe(told[1]);
});
