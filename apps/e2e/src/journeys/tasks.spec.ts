import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** A campaign of the organizer's branch that nobody else's journey touches. Gives its path in the dashboard. */
const ownCampaign = async (page: Page): Promise<string> => {
  const { origin } = new URL(page.url());
  const get = async (path: string) => (await (await page.request.get(`/api${path}`)).json()) as Record<string, unknown>;
  const { branchId } = await get('/session');
  const areas = (await get('/priority-areas'))['items'] as { id: string }[];
  const response = await page.request.post('/api/campaigns', {
    headers: { origin },
    data: {
      title: 'Warm homes this winter',
      priorityAreaId: areas[2]!.id,
      branchId,
      startsOn: day(-1),
      isPublished: true,
    },
  });
  expect(response.ok(), await response.text()).toBe(true);
  return `/app/campaigns/${((await response.json()) as { id: string }).id}`;
};

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a plan is laid out, worked on by drag, keys and phone, and its goal comes along', async ({ browser }) => {
  test.setTimeout(180_000);
  const desk = await windowOf(browser, people.organizer, 1280);
  const address = await ownCampaign(desk);

  await test.step('a goal is set that counts what is done', async () => {
    await desk.goto(address);
    await desk.getByRole('button', { name: 'Set a goal' }).click();
    const form = desk.getByRole('dialog');
    await form.getByRole('combobox', { name: 'What is counted' }).click();
    await desk.getByRole('option', { name: 'Tasks done' }).click();
    await form.getByLabel('What do we want to reach?').fill('Get ready');
    await form.getByLabel('How many').fill('4');
    await expectAccessible(desk);
    await form.getByRole('button', { name: 'Set a goal' }).click();
    await expect(desk.getByText('0 of 4 tasks done')).toBeVisible();
  });

  await test.step('a template shows its days, and is laid out backward from a day', async () => {
    await desk.goto(`${address}/tasks`);
    await desk.getByRole('link', { name: 'From a template' }).click();
    await desk.getByLabel('The day that all leads to').fill(day(5));
    await expect(desk.getByText(/due before today/)).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole('button', { name: /^Lay out \d+ tasks/ }).click();
    await expect(desk.getByText(/tasks are laid out/)).toBeVisible();
    await expect(column(desk, 'To do').getByRole('listitem').first()).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('a task is added with a day, and moved by keyboard into another column', async () => {
    await desk.getByRole('button', { name: 'Add a task' }).click();
    const form = desk.getByRole('dialog');
    await form.getByLabel('What is to be done?').fill('Borrow the megaphone');
    await form.getByLabel('Until').fill(day(2));
    await form.getByRole('button', { name: 'Add a task' }).click();
    const handle = desk.getByRole('button', { name: 'Drag Borrow the megaphone' });
    await handle.focus();
    await desk.keyboard.press('Space');
    await expect(desk.getByText(/You hold “Borrow the megaphone”/)).toBeAttached();
    await desk.keyboard.press('ArrowRight');
    await expect(desk.getByText(/“Borrow the megaphone” is over .* in Doing/)).toBeAttached();
    await desk.keyboard.press('Space');
    await expect(column(desk, 'Doing').getByRole('link', { name: 'Borrow the megaphone' })).toBeVisible();
    await desk.reload();
    await expect(column(desk, 'Doing').getByRole('link', { name: 'Borrow the megaphone' })).toBeVisible();
  });

  await test.step('beside the board it is taken, checked, spoken of, and a file hangs on it', async () => {
    await desk.getByRole('link', { name: 'Borrow the megaphone' }).click();
    const drawer = desk.getByRole('dialog');
    await drawer.getByRole('button', { name: 'I’ll do it' }).click();
    await expect(drawer.getByRole('button', { name: 'Give it back' })).toBeVisible();
    await drawer.getByLabel('What else is to be checked').fill('Batteries');
    await desk.keyboard.press('Enter');
    await drawer.getByLabel('Batteries', { exact: true }).check();
    await expect(drawer.getByText('1 of 1 checked')).toBeVisible();
    await drawer.getByLabel('Your comment').fill('The union has one. **Ask early.**');
    await drawer.getByRole('button', { name: 'Send' }).click();
    await expect(drawer.getByText('Ask early.')).toBeVisible();
    const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) });
    const field = drawer.locator('input[type=file]');
    await field.setInputFiles(file('route.txt', 'text/plain', 'Along the river'));
    await expect(drawer.getByRole('link', { name: 'route.txt' })).toBeVisible();
    await field.setInputFiles(file('page.pdf', 'application/pdf', '<html><script>alert(1)</script>'));
    await expect(drawer.getByRole('alert')).toBeVisible(); // its bytes say something else
    await drawer.getByRole('button', { name: 'Dismiss page.pdf' }).click();
    await drawer.getByRole('button', { name: 'What happened' }).click();
    await expect(drawer.getByText(/checked “Batteries”/)).toBeVisible();
    await expectAccessible(desk);
    await desk.keyboard.press('Escape');
  });

  await test.step('on a phone it is one tap until it is done, and one to undo', async () => {
    const phone = await windowOf(browser, people.organizer, 360, '/app/tasks');
    await expect(phone.getByRole('link', { name: 'Borrow the megaphone' })).toBeVisible();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Done: Borrow the megaphone' }).click();
    await expect(phone.getByText('“Borrow the megaphone” is done.')).toBeVisible();
    await phone.getByRole('button', { name: 'Undo' }).click();
    await expect(phone.getByRole('link', { name: 'Borrow the megaphone' })).toBeVisible();
    await phone.goto(`${address}/tasks`);
    await phone.getByText(/^Doing \d/).click();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Done Borrow the megaphone' }).click();
    await phone.getByText(/^Done 1/).click();
    await expect(phone.getByRole('link', { name: 'Borrow the megaphone' })).toBeVisible();
    await phone.context().close();
  });

  await test.step('the goal has counted it, by day and by branch', async () => {
    await desk.goto(address);
    await expect(desk.getByText('1 of 4 tasks done')).toBeVisible();
    await desk.getByRole('button', { name: /How it comes along/ }).click();
    await expect(desk.getByRole('application', { name: 'Burn-up of Get ready' })).toBeVisible();
    await desk.getByText('The figures').click();
    await expect(desk.getByRole('rowheader', { name: 'Chicago' })).toBeVisible();
    await expectAccessible(desk);
  });

  await test.step('what nothing counts is written down, and taken back', async () => {
    await desk.getByRole('button', { name: 'Set a goal' }).click();
    const form = desk.getByRole('dialog');
    await form.getByRole('combobox', { name: 'What is counted' }).click();
    await desk.getByRole('option', { name: 'Counted by hand' }).click();
    await form.getByLabel('What do we want to reach?').fill('Knock on doors');
    await form.getByLabel('How many').fill('300');
    await form.getByLabel('Of what').fill('doors');
    await form.getByRole('button', { name: 'Set a goal' }).click();
    await desk.getByRole('button', { name: 'How it comes along Knock on doors' }).click();
    await desk.getByRole('button', { name: 'Write down' }).click();
    await desk.getByLabel('How many doors').fill('42');
    await desk.getByLabel('A note').fill('Two pairs');
    await desk.getByRole('button', { name: 'Write down' }).click();
    await expect(desk.getByText('42 of 300 doors')).toBeVisible();
    await desk.getByRole('button', { name: 'Undo' }).click();
    await expect(desk.getByText('0 of 300 doors')).toBeVisible();
  });
});
