import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const title = 'Reading circle on strike funds';

/** Days (`YYYY-MM-DD`) of a Tuesday so many weeks from now. */
const tuesdayIn = (weeks: number): string => {
  const today = new Date();
  const ahead = ((2 - today.getUTCDay() + 7) % 7) + 7 * weeks;
  return new Date(today.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
};

/** "Tuesday, December 1", with the year where it is another one than now. */
const dayWords = (day: string): string => {
  const thisYear = day.slice(0, 4) === String(new Date().getFullYear());
  return new Intl.DateTimeFormat('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(thisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(day));
};

const openDate = async (page: Page, day: string) =>
  page.getByRole('link', { name: dayWords(day), exact: true }).click();

test('a meeting that repeats, from its rule in words to one answer for all of them', async ({ browser }) => {
  test.setTimeout(180_000);
  const organizer = await windowOf(browser, people.organizer, 1280);
  // The first is a week off, so that nothing of it has begun.
  const [first, second, third, fourth] = [tuesdayIn(1), tuesdayIn(3), tuesdayIn(5), tuesdayIn(7)];
  let seriesPath = '';
  let movedPath = '';

  await test.step('the organizer says how often, and reads what it means before anybody else does', async () => {
    await organizer.getByRole('link', { name: 'Schedule a meeting' }).click();
    await organizer.getByLabel('Title').fill(title);
    await organizer.getByLabel('Day').fill(first);
    await organizer.getByRole('textbox', { name: 'Place', exact: true }).fill('Pilsen Community Center');
    await organizer.getByLabel('Link for those online').fill('https://meet.example/strike');
    await organizer.getByRole('combobox', { name: 'Repeats' }).selectOption({ label: 'Monthly' });
    await expect(organizer.getByText(/^On the (first|second|third|fourth|last) Tuesday of each month$/)).toBeVisible();
    await organizer.getByRole('combobox', { name: 'Repeats' }).selectOption({ label: 'Weekly' });
    await organizer.getByLabel('Every', { exact: true }).fill('2');
    await expect(organizer.getByText('Every second Tuesday', { exact: true })).toBeVisible();
    await expect(organizer.getByRole('button', { name: /^Leave out/ })).toHaveCount(5);
    await expectAccessible(organizer);
  });

  await test.step('chooses weekdays by the keyboard alone', async () => {
    const thursday = organizer.getByRole('button', { name: 'Thu', exact: true });
    await thursday.focus();
    await organizer.keyboard.press('Space');
    await expect(organizer.getByText('Every second week on Tuesday and Thursday')).toBeVisible();
    await organizer.keyboard.press('Space');
    await expect(organizer.getByText('Every second Tuesday', { exact: true })).toBeVisible();
  });

  await test.step('leaves one day out, limits the room, and asks what people need', async () => {
    await organizer
      .getByRole('button', { name: /^Leave out/ })
      .nth(3)
      .click();
    await expect(organizer.getByText('no meeting')).toBeVisible();
    await organizer.getByRole('radio', { name: 'Open to everybody' }).check();
    await organizer.getByLabel('Places in the room').fill('2');
    await organizer.getByLabel('Names of guests').check();
    await organizer.getByLabel('Childcare').check();
    await organizer.getByRole('button', { name: 'Schedule' }).click();
    await expect(organizer.getByRole('heading', { name: 'Will you come to all?' })).toBeVisible();
    seriesPath = new URL(organizer.url()).pathname;
    await expect(organizer.getByRole('link', { name: dayWords(second), exact: true })).toBeVisible();
    await expect(organizer.getByRole('link', { name: dayWords(fourth), exact: true })).toHaveCount(0);
    await expectAccessible(organizer);
  });

  const member = await windowOf(browser, people.member, 360, seriesPath);

  await test.step('a member comes to all of these, but not on one day', async () => {
    await member.getByRole('button', { name: 'I come to all of these' }).click();
    const dialog = member.getByRole('dialog');
    await dialog.getByRole('checkbox').nth(1).uncheck();
    await expectAccessible(member);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(member.getByText(/^You come to all of these, but not on \w+ \d+\.$/)).toBeVisible();
    await expect(member.getByText('going', { exact: true }).first()).toBeVisible();
    await expect(member.getByText('not coming', { exact: true })).toHaveCount(1);
    await expectAccessible(member);
  });

  await test.step('brings a guest to one of them, says who, and what is needed', async () => {
    await openDate(member, first);
    await member.getByRole('button', { name: 'One guest more' }).click();
    await expect(member.getByText('me and 1 guest')).toBeVisible();
    await member.getByLabel('Name of your guest').fill('Ida Wells');
    await member.getByLabel('Childcare').check();
    await member.getByRole('button', { name: 'Tell the hosts', exact: true }).click();
    await expect(member.getByText('The hosts know now.')).toBeVisible();
    await expectAccessible(member);
  });

  const neighbour = await windowOf(browser, 'member@boston.rollcall.example', 360, seriesPath);

  await test.step('the next one takes part in all of them: in line where the room is full, and told so', async () => {
    await neighbour.getByRole('button', { name: 'I come to all of these' }).click();
    await neighbour.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    const outcome = neighbour.getByRole('dialog');
    await expect(outcome.getByText('You are number 1 in line')).toBeVisible();
    await expectAccessible(neighbour);
    await outcome.getByRole('button', { name: 'Close' }).last().click();
    await openDate(neighbour, first);
    await neighbour.getByRole('button', { name: /^Online/ }).click();
    await expect(neighbour.getByRole('button', { name: 'Going', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(neighbour);
  });

  await test.step('the hosts see who comes with whom, where, and what they need', async () => {
    await openDate(organizer, first);
    await expect(organizer.getByText('Needs childcare')).toBeVisible();
    await expect(organizer.getByText('Guests: Ida Wells')).toBeVisible();
    await expect(organizer.getByText('online', { exact: true })).toBeVisible();
    await expectAccessible(organizer);
  });

  await test.step('the organizer cancels one, and moves those that follow another to a later hour', async () => {
    await organizer.goto(seriesPath);
    await openDate(organizer, third);
    await organizer.getByRole('button', { name: 'Cancel it' }).click();
    await organizer.getByLabel('Why? They will read this').fill('The library is closed');
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Cancel the meeting' }).click();
    await expect(organizer.getByText('This meeting is cancelled')).toBeVisible();
    const cancelledPath = new URL(organizer.url()).pathname;

    await organizer.goto(seriesPath);
    await openDate(organizer, second);
    await expect(organizer.getByRole('heading', { name: 'Will you come?' })).toBeVisible();
    movedPath = new URL(organizer.url()).pathname;
    await organizer.getByRole('button', { name: 'Change', exact: true }).first().click();
    await expectAccessible(organizer);
    await organizer.getByRole('link', { name: /This and those that follow/ }).click();
    await organizer.getByLabel('Begins at').fill('19:30');
    await organizer.getByRole('button', { name: 'Save the change' }).click();
    await expect(organizer.getByText('7:30 PM').first()).toBeVisible();

    await organizer.goto(cancelledPath);
    await expect(organizer.getByText('This meeting is cancelled')).toBeVisible();
    await organizer.goto(seriesPath);
    await expect(organizer.getByRole('link', { name: dayWords(second), exact: true })).toHaveCount(0);
    await expect(organizer.getByText('7:00 PM').first()).toBeVisible();
  });

  await test.step('what the member said of the moved ones still holds', async () => {
    await member.goto(movedPath);
    await expect(member.getByRole('button', { name: 'Not coming' })).toHaveAttribute('aria-pressed', 'true');
    await expect(member.getByText(/^You come to all of these, but not on \w+ \d+\.$/)).toBeVisible();
    await expectAccessible(member);
  });

  await test.step('it stands among what the branch holds again and again', async () => {
    await organizer.getByRole('link', { name: 'Meetings' }).first().click();
    await organizer.getByText('Repeating', { exact: true }).click();
    await expect(organizer.getByRole('link', { name: title })).toHaveCount(2);
    await expectAccessible(organizer);
  });
});
