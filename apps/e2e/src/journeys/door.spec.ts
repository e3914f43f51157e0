import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

type DoorPerson = { givenName: string; familyName: string; came: boolean };

const inHalfAnHour = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Chicago', dateStyle: 'short', timeStyle: 'short' })
    .format(Date.now() + 1800_000)
    .replace(' ', 'T');

/** A meeting of Chicago that begins soon, to which the member goes. Gives its id. */
const meetingTonight = async (organizer: Page, member: Page): Promise<string> => {
  const origin = new URL(organizer.url()).origin;
  const call = async (api: APIRequestContext, method: string, path: string, data: object) => {
    const response = await api.fetch(`/api${path}`, { method, data, headers: { origin } });
    expect(response.ok(), await response.text()).toBe(true);
    return (await response.json()) as Record<string, never>;
  };
  const api = organizer.context().request;
  const session = (await (await api.get('/api/session')).json()) as { offices: { branchIds: string[] }[] };
  const meeting = await call(api, 'POST', `/branches/${session.offices[0]!.branchIds[0]}/meetings`, {
    title: 'A door without a network',
    kind: 'branch_meeting',
    visibility: 'branch',
    startsAtLocal: inHalfAnHour(),
    durationMinutes: 60,
    placeName: 'The cellar',
  });
  await call(member.context().request, 'PUT', `/meetings/${meeting['id']}/rsvp`, { status: 'going' });
  return meeting['id']!;
};

const came = async (organizer: Page, meetingId: string): Promise<string[]> => {
  const response = await organizer.context().request.get(`/api/meetings/${meetingId}/attendances`);
  const { items } = (await response.json()) as { items: DoorPerson[] };
  return items.filter((person) => person.came).map((person) => `${person.givenName} ${person.familyName}`.trim());
};

const helperPhone = async (browser: Browser, link: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByText('You keep this door for')).toBeVisible();
  return page;
};

/** Until the phone has what it needs for the evening: the program, and the list. */
const readyToLoseTheNetwork = async (page: Page) => {
  await expect(page.getByText(/Kept on this device until/)).toBeVisible();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated') {
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
    }
  });
};

const walkIn = async (page: Page, name: string, contact: string) => {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail or phone').fill(contact);
  await page.getByLabel(/May we write or call/).check();
  await page.getByRole('button', { name: 'Check in' }).click();
};

test('two phones keep a door without a network, and come back with nobody lost or double', async ({ browser }) => {
  test.setTimeout(120_000);
  const organizer = await windowOf(browser, people.organizer, 360);
  const member = await windowOf(browser, people.member, 360);
  const meetingId = await meetingTonight(organizer, member);
  const memberName = (await member
    .context()
    .request.get('/api/session')
    .then((r) => r.json())) as DoorPerson;
  const full = `${memberName.givenName} ${memberName.familyName}`;
  let helper: Page;
  let link = '';

  await test.step('the organizer opens the list, and gives a helper a link for the evening', async () => {
    await organizer.goto(`/app/meetings/${meetingId}/attendance`);
    await expect(organizer.getByRole('button', { name: full })).toBeVisible();
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Helpers' }).click();
    await organizer.getByLabel('Whom is the link for?').fill('Sam');
    await organizer.getByRole('button', { name: 'Make a link' }).click();
    await organizer.getByRole('button', { name: 'Show the code' }).click();
    await expect(organizer.getByRole('img', { name: 'The link for Sam as a code to scan' })).toBeVisible();
    await expectAccessible(organizer);
    const links = await organizer.context().request.get(`/api/meetings/${meetingId}/door-links`);
    link = ((await links.json()) as { items: { url: string }[] }).items[0]!.url;
    await organizer.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(organizer.getByRole('dialog')).toHaveCount(0);
    helper = await helperPhone(browser, new URL(link).pathname + new URL(link).hash);
    await expectAccessible(helper);
  });

  await test.step('the network goes; both mark the same person, and each somebody who walks in', async () => {
    for (const phone of [organizer, helper]) {
      await readyToLoseTheNetwork(phone);
      await phone.context().setOffline(true);
      await phone.getByRole('button', { name: full }).click();
      await expect(phone.getByRole('button', { name: full })).toContainText('not sent yet');
      await phone.getByRole('button', { name: 'Add who walks in' }).click();
    }
    await walkIn(organizer, 'Rosa Parks-Lane', 'rosa@walk.example');
    await walkIn(helper, 'Rosa Lane', 'Rosa@walk.example');
    await walkIn(helper, 'Ben Hill', '(312) 555-0177');
    await expect(helper.getByText('Ben Hill is here.')).toBeVisible();
    await expectAccessible(helper);
    await helper.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(helper.getByRole('dialog')).toHaveCount(0);
    await expect(helper.getByText('No network: 3 marks are kept here')).toBeVisible();
    await expectAccessible(helper);
  });

  await test.step('a phone that is started again without a network has lost nothing', async () => {
    await helper.reload();
    await expect(helper.getByText('No network: 3 marks are kept here')).toBeVisible();
    await expect(helper.getByRole('button', { name: 'Ben Hill' })).toHaveAttribute('aria-pressed', 'true');
    await organizer.goto('/app/');
    await organizer.goto(`/app/meetings/${meetingId}/attendance`);
    await expect(organizer.getByRole('button', { name: full })).toHaveAttribute('aria-pressed', 'true');
    expect(await organizer.evaluate(() => indexedDB.databases().then((all) => all.map(({ name }) => name)))).toContain(
      'rollcall-door',
    );
  });

  await test.step('both come back, and everybody is there once', async () => {
    await helper.context().setOffline(false);
    await expect(helper.getByText('All is sent')).toBeVisible();
    await organizer.context().setOffline(false);
    await expect(organizer.getByText('All is sent')).toBeVisible();
    const [first, ...rest] = (await came(organizer, meetingId)).filter((name) => name !== 'Ben Hill' && name !== full);
    expect([first?.startsWith('Rosa'), rest]).toEqual([true, []]);
    expect((await came(organizer, meetingId)).length).toBe(3);
    await expect(organizer.getByText('3 here')).toBeVisible();
    await expect(helper.getByText('3 here')).toBeVisible();
  });

  await test.step('the link is ended, and the helper is told', async () => {
    await organizer.getByRole('button', { name: 'Helpers' }).click();
    await organizer.getByRole('button', { name: 'End it' }).click();
    await expect(organizer.getByText('Sam')).toHaveCount(0);
    await helper.reload();
    await expect(helper.getByText('This link has ended')).toBeVisible();
    const other = await (await browser.newContext()).newPage();
    await other.goto(new URL(link).pathname + new URL(link).hash);
    await expect(other.getByText('This link has ended')).toBeVisible();
  });
});
