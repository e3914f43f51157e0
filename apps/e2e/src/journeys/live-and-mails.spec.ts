import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const title = 'Who comes is seen at once';

/** Asks the API as whoever this window belongs to. */
const ask = async (page: Page, method: 'POST' | 'PUT', path: string, data: unknown) => {
  const response = await page.request.fetch(`/api${path}`, {
    method,
    data,
    headers: { origin: new URL(page.url()).origin },
  });
  expect(response.ok(), `${method} ${path}: ${response.status()}`).toBe(true);
  return (await response.json()) as { id: string; branchId: string };
};

test('a meeting that is looked at shows who answers, on every screen and without a reload', async ({ browser }) => {
  const organizer = await windowOf(browser, people.organizer, 1280);
  const member = await windowOf(browser, people.member, 360);
  const session = (await (await organizer.request.get('/api/session')).json()) as { branchId: string };
  const startsAtLocal = `${new Date().getUTCFullYear() + 1}-06-01T19:00`;
  const { id } = await ask(organizer, 'POST', `/branches/${session.branchId}/meetings`, {
    title,
    kind: 'public_forum',
    visibility: 'public',
    startsAtLocal,
    durationMinutes: 90,
    placeName: 'Hall',
  });

  await organizer.goto(`/app/meetings/${id}`);
  await member.goto(`/app/meetings/${id}`);
  await expect(organizer.getByRole('tab', { name: /^Going/ })).toContainText('0');
  const { givenName } = (await (await member.request.get('/api/session')).json()) as { givenName: string };

  await member.getByRole('button', { name: 'Going', exact: true }).click();
  await expect(organizer.getByRole('tab', { name: /^Going/ })).toContainText('1');
  await expect(organizer.getByRole('tabpanel')).toContainText(givenName);

  // And the other way: the member sees that somebody else answers.
  await ask(organizer, 'PUT', `/meetings/${id}/rsvp`, { status: 'going', guests: 3 });
  await expect(member.getByText('5 going', { exact: true })).toBeVisible();

  // A new time is seen by whoever looks.
  const changed = await organizer.request.fetch(`/api/meetings/${id}`, {
    method: 'PATCH',
    data: { title: `${title}, at a better time` },
    headers: { origin: new URL(organizer.url()).origin, 'if-match': '"1"' },
  });
  expect(changed.ok()).toBe(true);
  await expect(member.getByRole('heading', { name: `${title}, at a better time`, level: 1 })).toBeVisible();
});

test('people choose which mails they get, and the choice stays', async ({ browser }) => {
  const page = await windowOf(browser, 'member@portland.rollcall.example', 360, '/app/account');
  const before = page.getByRole('switch', { name: 'Two hours before a meeting' });
  await expect(before).toBeChecked();
  await expectAccessible(page);
  const saved = page.waitForResponse(
    (response) => response.url().endsWith('/api/me/mail-preferences') && response.ok(),
  );
  await before.press('Space');
  await saved;
  await page.reload();
  await expect(before).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'A day before a meeting' })).toBeChecked();
});
