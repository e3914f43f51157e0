import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const TITLE = 'Four days are enough';
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

/** Fills in the plan: demands, whom it addresses, phases and a partner, by keyboard where one would. */
const fillIn = async (page: Page) => {
  await page.getByLabel('The story').fill('It began with **one factory**.\n\n- forty hours\n- then thirty-two');
  await page.getByRole('button', { name: 'Add a demand' }).click();
  await page.keyboard.type('Thirty-two hours at full pay'); // the new line has the focus
  await page.getByRole('button', { name: 'Add a demand' }).click();
  await page.getByLabel('Demand 2').fill('No overtime without a vote');
  await page.getByRole('button', { name: 'Up: number 2' }).click();
  await expect(page.getByLabel('Demand 1')).toHaveValue('No overtime without a vote');
  await page.getByRole('button', { name: 'Add a target' }).click();
  await page.getByLabel('Who', { exact: true }).fill('Employers of more than a hundred');
  for (const [title, from] of [
    ['Pressure', 30],
    ['Listening', -1],
  ] as const) {
    await page.getByRole('button', { name: 'Add a phase' }).click();
    await page.getByLabel('Phase').last().fill(title);
    await page.getByRole('group', { name: 'The way there' }).getByLabel('First day').last().fill(day(from));
  }
  await page.getByRole('button', { name: 'Add a partner' }).click();
  await page.getByLabel('Partner').fill('Machinists for Time');
  await page.getByLabel('Link', { exact: true }).fill('not a link');
};

test('a campaign goes from its plan by a template to victory, with two branches', async ({
  browser,
  page: visitor,
}) => {
  test.setTimeout(240_000);
  const staff = await windowOf(browser, people.staff, 1280, '/app/campaigns');
  let address = '';

  await test.step('the national office plans it, and nobody else sees the plan', async () => {
    await staff.getByRole('link', { name: 'Plan a campaign' }).click();
    await staff.getByLabel('What is it called?').fill(TITLE);
    await staff.getByLabel('Priority area').selectOption({ label: 'The labor movement' });
    await staff.getByLabel('First day').fill(day(-2));
    await staff.getByLabel('What do we want, and how do we get it?').fill('A week of thirty-two hours.');
    await staff.getByRole('button', { name: 'Plan a campaign' }).click();
    await expect(staff.getByRole('heading', { name: 'Plan the campaign' })).toBeVisible();
    await fillIn(staff);
    await staff.getByLabel('Address in words').fill('four-days');
    await expectAccessible(staff);
    await staff.getByRole('button', { name: 'Save' }).click();
    await expect(staff.getByText('Must be a link that begins with https://')).toBeVisible();
    await expect(staff.getByLabel('Link', { exact: true })).toBeFocused();
    await staff.getByLabel('Link', { exact: true }).fill('https://machinists.example');
    await staff.getByRole('button', { name: 'Save' }).click();
    await expect(staff.getByRole('heading', { name: TITLE, level: 1 })).toBeVisible();
    await expect(staff.getByText('This is a plan.')).toBeVisible();
    await expect(staff.getByRole('heading', { name: 'Listening' })).toBeVisible();
    address = new URL(staff.url()).pathname;
    await expectAccessible(staff);
    await staff.getByRole('link', { name: 'Campaigns' }).first().click();
    await expect(staff.getByRole('heading', { name: 'Plans, not published yet' })).toBeVisible();
    await visitor.goto('/campaigns/four-days');
    await expect(visitor.getByRole('heading', { name: TITLE })).toHaveCount(0);
    await staff.goto(address);
  });

  await test.step('it is published, and everybody can read it', async () => {
    await staff.getByRole('button', { name: 'Publish' }).click();
    await expect(staff.getByText('Everybody can see it now.')).toBeVisible();
    await visitor.goto('/campaigns?area=labor-movement');
    await visitor.getByRole('link', { name: TITLE }).click();
    await expect(visitor.getByRole('heading', { name: 'What we demand' })).toBeVisible();
    await expect(visitor.getByText('Thirty-two hours at full pay')).toBeVisible();
    await expectAccessible(visitor);
  });

  const chicago = await windowOf(browser, people.organizer, 1280, address);
  const boston = await windowOf(browser, 'organizer@boston.rollcall.example', 360, address);

  await test.step('two branches take it up, one of them on a phone', async () => {
    await chicago.getByRole('button', { name: 'Take part as Chicago' }).click();
    await expect(chicago.getByText('1 branch takes part')).toBeVisible();
    await boston.getByRole('button', { name: 'Take part as Boston' }).click();
    await expect(boston.getByText('2 branches take part')).toBeVisible();
    await expectAccessible(boston);
  });

  await test.step('one lays out its tasks from a template', async () => {
    await chicago.goto(`${address}/tasks/layout`);
    await expect(chicago.getByRole('heading', { name: /tasks, by day/ })).toBeVisible();
    await expectAccessible(chicago);
    await chicago.getByRole('button', { name: /^Lay out \d+ tasks/ }).click();
    await expect(chicago.getByText(/tasks are laid out/)).toBeVisible();
    await chicago.goto(address);
    await expect(chicago.getByText(/0 of \d+ tasks done/)).toBeVisible();
  });

  await test.step('it schedules a meeting of its own in the campaign, which the public finds', async () => {
    await chicago.getByRole('link', { name: 'Schedule a meeting' }).click();
    await chicago.getByLabel('Title').fill('Why four days are enough');
    await chicago.getByLabel('Day').fill(day(6));
    await chicago.getByLabel('Place', { exact: true }).fill('Union Hall');
    await chicago.getByRole('button', { name: 'Schedule', exact: true }).click();
    await expect(chicago.getByRole('heading', { name: 'Why four days are enough' })).toBeVisible();
    await expect(chicago.getByRole('link', { name: TITLE })).toBeVisible();
    await visitor.goto('/campaigns/four-days?fresh');
    await expect(visitor.getByRole('link', { name: 'Why four days are enough' })).toBeVisible();
    await expect(visitor.getByText('2 branches take part')).toBeVisible();
  });

  await test.step('the other tells news in its own name', async () => {
    await boston.getByRole('button', { name: 'Tell news' }).click();
    await boston.getByLabel('What happened?').fill('The first plant is in');
    await boston.getByLabel('Tell it').fill('Eighty of *ninety* signed.');
    await boston.getByRole('button', { name: 'Publish the news' }).click();
    await expect(boston.getByRole('heading', { name: 'The first plant is in' })).toBeVisible();
  });

  await test.step('it is won, with what was won and what was not', async () => {
    await staff.goto(address);
    await staff.getByRole('button', { name: 'Record the outcome' }).click();
    const dialog = staff.getByRole('dialog');
    await dialog.getByLabel('Partly won').check();
    await dialog.getByLabel('Thirty-two hours at full pay').check();
    await dialog.getByLabel('What was won, and how?').fill('In **nine** plants, by a vote of all who work there.');
    await expectAccessible(staff);
    await dialog.getByRole('button', { name: 'Save the outcome' }).click();
    await expect(staff.getByText('1 of 2 won')).toBeVisible();
    await expect(staff.getByText('The outcome is recorded.')).toBeVisible();
    await expectAccessible(staff);
  });

  await test.step('everybody reads it among what was won, in Spanish too', async () => {
    await visitor.goto('/campaigns?show=won');
    await visitor.getByRole('link', { name: TITLE }).click();
    await visitor.reload();
    await expect(visitor.getByRole('heading', { name: 'Partly won' })).toBeVisible();
    await expect(visitor.getByText('In nine plants')).toBeVisible();
    await expect(visitor.getByText('The first plant is in')).toBeVisible();
    await expectAccessible(visitor);
    await visitor.getByRole('link', { name: 'Español' }).click();
    await expect(visitor.getByRole('heading', { name: 'Ganada en parte' })).toBeVisible();
    await expectAccessible(visitor);
  });
});
