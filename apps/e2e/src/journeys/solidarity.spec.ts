import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

type Session = { branchId: string };
type Made = { id: string };

const NAME = 'Sindicato de Panaderas';
const TITLE = 'Bread on both sides of the border';

/** The same time of day six days from now, by the wall clock of the API. */
const inSixDays = () => `${new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10)}T18:00`;

test('an organization abroad is added, stands on the map, and a joint meeting carries its name', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const staff = await windowOf(browser, people.staff, 1280, '/app/solidarity');

  await test.step('national staff add it, with the city on the map', async () => {
    await expect(staff.getByRole('group', { name: 'Sister organizations on a map of the world' })).toBeVisible();
    await expectAccessible(staff);
    await staff.getByRole('link', { name: 'Add an organization' }).click();
    await staff.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(staff.getByText('This is needed.').first()).toBeVisible();
    await staff.getByRole('textbox', { name: 'Name' }).fill(NAME);
    await staff.getByRole('combobox', { name: 'Country' }).fill('Ecuador');
    await staff.getByRole('option', { name: 'Ecuador' }).click();
    await staff.getByRole('textbox', { name: 'City' }).fill('Quito');
    await staff.getByRole('textbox', { name: 'Latitude' }).fill('-0.18');
    await staff.getByRole('textbox', { name: 'Longitude' }).fill('-78.47');
    await staff.getByRole('textbox', { name: 'About them' }).fill('Bakers of **nine** bakeries.');
    await staff.getByRole('switch', { name: 'Show in public' }).click();
    await expectAccessible(staff);
    await staff.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(staff.getByRole('heading', { name: NAME, level: 1 })).toBeVisible();
    await expect(staff.locator('strong', { hasText: 'nine' })).toBeVisible();
  });
  const organizationId = /solidarity\/([0-9a-f-]{36})/.exec(staff.url())![1]!;

  await test.step('they write down a visit, and whom to write to, which nobody else may read', async () => {
    await staff.getByRole('button', { name: 'Record an exchange' }).click();
    const dialog = staff.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'What it was' }).fill('A night in the bakery');
    await dialog.getByLabel('First day').fill('2026-02-01');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(staff.getByRole('heading', { name: 'A night in the bakery' })).toBeVisible();
    await staff.getByRole('button', { name: 'Show contacts' }).click();
    await staff.getByRole('button', { name: 'Add a contact' }).click();
    await staff.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Elena Quispe');
    await staff.getByRole('dialog').getByRole('textbox', { name: 'E-mail' }).fill('elena@panaderas.example');
    await staff.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(staff.getByRole('link', { name: 'elena@panaderas.example' })).toBeVisible();
    await expectAccessible(staff);
  });

  await test.step('it stands on the map, and the keys lead to it', async () => {
    await staff.goto('/app/solidarity');
    const mark = staff.getByRole('group', { name: /map of the world/ }).getByRole('link', { name: `${NAME}, Quito` });
    await expect(mark).toBeVisible();
    await mark.focus();
    await staff.keyboard.press('ArrowRight');
    await expect(mark).not.toBeFocused();
    await staff.keyboard.press('ArrowLeft');
    await expect(mark).toBeFocused();
    await staff.keyboard.press('Enter');
    await expect(staff.getByRole('heading', { name: NAME, level: 1 })).toBeVisible();
  });

  const organizer = await windowOf(browser, people.organizer, 360);
  const send = organizer.context().request;
  const { branchId } = (await (await send.get('/api/session')).json()) as Session;
  const scheduled = await send.post(`/api/branches/${branchId}/meetings`, {
    headers: { origin: baseURL ?? '' },
    data: {
      ...{ title: TITLE, kind: 'public_forum', visibility: 'public', startsAtLocal: inSixDays() },
      ...{ durationMinutes: 90, placeName: 'Union Hall' },
    },
  });
  const { id: meetingId } = (await scheduled.json()) as Made;

  await test.step('an organizer holds a meeting with them, on a phone, and reads no contacts', async () => {
    await organizer.goto(`/app/meetings/${meetingId}`);
    await organizer.getByRole('combobox', { name: 'Add a sister organization' }).fill('Panaderas');
    await organizer.getByRole('option', { name: NAME }).click();
    await expect(organizer.getByRole('link', { name: NAME })).toBeVisible();
    await expectAccessible(organizer);
    await organizer.getByRole('link', { name: NAME }).click();
    await expect(organizer.getByRole('link', { name: TITLE })).toBeVisible();
    await expect(organizer.getByRole('button', { name: 'Show contacts' })).toHaveCount(0);
    const contacts = await send.get(`/api/sister-organizations/${organizationId}/contacts`);
    expect(contacts.status()).toBe(403);
    await expectAccessible(organizer);
  });

  await test.step('the meeting carries their name in public, for machines too, in both languages', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const visitor = await context.newPage();
    for (const language of ['', '/es']) {
      await visitor.goto(`${baseURL}${language}/meetings/${meetingId}`);
      const data = await visitor.locator('script[type="application/ld+json"]').first().textContent();
      expect(data).toContain(`"name":"${NAME}"`);
      await visitor.getByRole('link', { name: NAME }).click();
      await expect(visitor.getByRole('heading', { name: 'Ecuador' })).toBeVisible();
      await expect(visitor.getByRole('group').getByRole('link', { name: `${NAME}, Quito, Ecuador` })).toBeVisible();
      await expect(visitor.getByText('A night in the bakery')).toHaveCount(0); // told inside only
    }
  });
});
