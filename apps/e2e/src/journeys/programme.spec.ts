import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const title = 'Delegates, and the budget of the strike fund';

/** `date` and `time` of the clock in Chicago, some minutes ago. */
const inChicago = (minutesAgo: number) => {
  const at = Date.now() - minutesAgo * 60_000;
  const style = { timeZone: 'America/Chicago', dateStyle: 'short', timeStyle: 'short' } as const;
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', style).format(at).split(' ');
  return { day, time };
};

const titlesOf = (page: Page) =>
  page.getByLabel(/^Title of item/).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
const headings = (page: Page) =>
  page.getByRole('region', { name: 'Programme' }).getByRole('heading', { level: 3 }).allInnerTexts();

test('a programme from its first item to the minutes, and once more on another day', async ({ browser }) => {
  test.setTimeout(120_000);
  const organizer = await windowOf(browser, people.organizer, 1280);
  let meetingPath = '';

  await test.step('the branch decides that a fifth of its members is a quorum', async () => {
    await organizer.getByRole('link', { name: 'Settings' }).click();
    await organizer.getByLabel('A branch meeting needs a number of members to decide').check();
    await organizer.getByLabel('Share of the members').fill('20');
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Save the settings' }).click();
    await expect(organizer.getByText('The settings are saved.')).toBeVisible();
  });

  await test.step('an organizer schedules a branch meeting that has just begun', async () => {
    await organizer.getByRole('link', { name: 'Chicago' }).click();
    await organizer.getByRole('link', { name: 'Schedule a meeting' }).click();
    const { day, time } = inChicago(5);
    await organizer.getByLabel('Title').fill(title);
    await organizer.getByLabel('Day').fill(day);
    await organizer.getByLabel('Begins at').fill(time);
    await organizer.getByRole('textbox', { name: 'Place', exact: true }).fill('Union hall');
    await organizer.getByRole('button', { name: 'Schedule' }).click();
    await expect(organizer.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    meetingPath = new URL(organizer.url()).pathname;
    await expect(organizer.getByText('members needed are here')).toBeVisible();
  });

  await test.step('writes the programme, and orders it by keyboard', async () => {
    await organizer.getByRole('link', { name: 'Write the programme' }).click();
    for (const [n, item] of ['Next steps', 'Welcome', 'Budget'].entries()) {
      await organizer.getByRole('button', { name: 'Add an item' }).click();
      await organizer.getByLabel(`Title of item ${n + 1}`).fill(item);
    }
    await organizer.getByLabel('Minutes for Budget').fill('90');
    await organizer.getByRole('button', { name: 'Move Next steps', exact: true }).focus();
    await organizer.keyboard.press('Space');
    for (const step of [2, 3]) {
      await organizer.keyboard.press('ArrowDown');
      await expect(organizer.getByText(`Next steps, from number 1 to number ${step}.`)).toBeAttached();
    }
    await organizer.keyboard.press('Space');
    await expect.poll(() => titlesOf(organizer)).toEqual(['Welcome', 'Budget', 'Next steps']);
    await expect(organizer.getByText(/^110 of 120 minutes planned/)).toBeVisible();
  });

  await test.step('takes an item out, puts it back, and says who speaks and what to read', async () => {
    await organizer.getByRole('button', { name: 'Remove Budget' }).click();
    expect(await titlesOf(organizer)).toEqual(['Welcome', 'Next steps']);
    await organizer.getByRole('button', { name: 'Put back' }).click();
    expect(await titlesOf(organizer)).toEqual(['Welcome', 'Budget', 'Next steps']);
    await organizer.getByRole('button', { name: 'Speakers, readings, note Budget' }).click();
    await organizer.getByRole('button', { name: 'Add a speaker' }).click();
    await organizer.getByRole('combobox', { name: 'Name' }).fill('Sam Okafor');
    await organizer.getByRole('button', { name: 'Add a reading' }).click();
    await organizer.getByRole('button', { name: 'Save the programme' }).click();
    await expect(organizer.getByText('Must not be empty')).toBeVisible();
    await organizer.getByLabel('Publication').fill('The strike fund, explained');
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Save the programme' }).click();
    await expect(organizer.getByText('The programme is saved.')).toBeVisible();
    expect(await headings(organizer)).toEqual(['Welcome', 'Budget', 'Next steps']);
  });

  const member = await windowOf(browser, people.member, 360, meetingPath);

  await test.step('takes minutes with a decision and its votes, which a member reads on a phone', async () => {
    await organizer.getByRole('button', { name: 'Take minutes Budget' }).click();
    await organizer.getByLabel('What was said').fill('A long talk.');
    await organizer.getByRole('textbox', { name: 'Decision' }).fill('A tenth goes to the strike fund.');
    await organizer.getByLabel('For', { exact: true }).fill('31');
    await organizer.getByLabel('Against').fill('4');
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Save the minutes' }).click();
    await expect(organizer.getByText('31 for, 4 against, 0 abstained')).toBeVisible();
    await member.reload();
    await expect(member.getByText('Decided: A tenth goes to the strike fund.')).toBeVisible();
    await expect(member.getByText('Sam Okafor')).toBeVisible();
    await expect(member.getByRole('button', { name: /minutes/ })).toHaveCount(0);
    await expectAccessible(member);
  });

  await test.step('holds it again: with the programme, without the minutes', async () => {
    await organizer.getByRole('button', { name: 'Copy' }).click();
    await organizer.getByRole('button', { name: 'Schedule the copy' }).click();
    await expect(organizer).not.toHaveURL(new RegExp(meetingPath));
    await expect.poll(() => headings(organizer)).toEqual(['Welcome', 'Budget', 'Next steps']);
    await expect(organizer.getByText('31 for')).toHaveCount(0);
  });
});
