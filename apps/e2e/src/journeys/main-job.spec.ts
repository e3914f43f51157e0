import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const title = 'What would it take to win rent control?';
/** Hours until it begins: within the last one, in which those going see the link. */
const SOON = 0.75;

/** `date` and `time` of the clock in Chicago, some hours from now. */
const inChicago = (hours: number) => {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/Chicago',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.now() + hours * 3600_000);
  const [day = '', time = ''] = parts.split(' ');
  return { day, time };
};

const answers = (page: Page) => page.getByRole('group', { name: `Your answer to ${title}` });

test('a meeting from its planning to the national report', async ({ browser }) => {
  test.setTimeout(180_000);
  const organizer = await windowOf(browser, people.organizer, 1280);
  let meetingPath = '';

  await test.step('the organizer sees what is next, who is new and what is missing', async () => {
    await expect(organizer.getByRole('heading', { name: 'Chicago', level: 1 })).toBeVisible();
    for (const name of ['Who is new', 'What is missing']) {
      await expect(organizer.getByRole('heading', { name })).toBeVisible();
    }
    await expectAccessible(organizer);
  });

  await test.step('schedules a meeting for two places', async () => {
    await organizer.getByRole('link', { name: 'Schedule a meeting' }).click();
    const { day, time } = inChicago(SOON);
    await organizer.getByLabel('Title').fill(title);
    await organizer.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Public forum' });
    await organizer
      .getByRole('combobox', { name: 'Campaign or priority area' })
      .selectOption({ label: 'The labor movement' });
    await organizer.getByLabel('Day').fill(day);
    await organizer.getByLabel('Begins at').fill(time);
    await organizer.getByRole('textbox', { name: 'Place', exact: true }).fill('Pilsen Community Center');
    await organizer.getByLabel('Link for those online').fill('https://meet.example/rent');
    await organizer.getByRole('radio', { name: 'Open to everybody' }).check();
    await organizer.getByRole('textbox', { name: 'Places in the room' }).fill('2');
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Schedule' }).click();
    await expect(organizer.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    meetingPath = new URL(organizer.url()).pathname;
    await expectAccessible(organizer);
  });

  await test.step('changes it, and the change stays', async () => {
    await organizer.getByRole('link', { name: 'Change' }).click();
    await organizer.getByLabel('Description').fill('Bring your neighbours. <b>All</b> are welcome.');
    await organizer.getByRole('button', { name: 'Save the change' }).click();
    await expect(organizer.getByText('Bring your neighbours. <b>All</b> are welcome.')).toBeVisible();
  });

  const member = await windowOf(browser, people.member, 360);
  const neighbour = await windowOf(browser, 'member@boston.rollcall.example', 360, meetingPath);

  await test.step('a member answers in one tap from the home page, and brings a guest', async () => {
    await answers(member).getByRole('button', { name: 'Going', exact: true }).click();
    await expect(answers(member).getByRole('button', { name: 'Going', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await member.goto(meetingPath);
    await member.getByRole('button', { name: 'One guest more' }).click();
    await expect(member.getByText('me and 1 guest')).toBeVisible();
    await expect(member.getByRole('link', { name: /meet\.example/ })).toBeVisible();
    await expectAccessible(member);
  });

  await test.step('the room is full: the next one waits, and is told which place', async () => {
    await neighbour.reload();
    await neighbour.getByRole('button', { name: 'Wait in line' }).click();
    await expect(neighbour.getByText('You are number 1 in line').first()).toBeVisible();
    await expect(neighbour.getByRole('link', { name: /meet\.example/ })).toHaveCount(0);
    await expectAccessible(neighbour);
  });

  await test.step('the member comes alone after all, and the line moves', async () => {
    await member.getByRole('button', { name: 'One guest less' }).click();
    await expect(member.getByText('just me')).toBeVisible();
    await neighbour.reload();
    await expect(answers(neighbour).getByRole('button', { name: 'Going', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('the mail says so', async () => {
    const inbox = await member.context().newPage();
    await expect(async () => {
      await inbox.goto('/inbox');
      await expect(inbox.getByText('member@boston.rollcall.example').first()).toBeVisible({ timeout: 1000 });
    }).toPass();
  });

  await test.step('the organizer sees who answered, and marks who came', async () => {
    await organizer.goto(meetingPath);
    await expect(organizer.getByText('Going (2)')).toBeVisible();
    await organizer.getByRole('link', { name: 'Door list' }).click();
    const row = organizer.getByRole('listitem').getByRole('button').first();
    await row.click();
    await expect(row).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(organizer);
  });

  await test.step('national staff see it in the report, and no name', async () => {
    const staff = await windowOf(browser, people.staff, 1280);
    await expect(staff.getByRole('heading', { name: 'How we are doing' })).toBeVisible();
    const api = staff.context().request;
    const month = inChicago(SOON).day;
    const chicago = async () => {
      const report = (await (await api.get(`/api/reports/national?from=${month}&to=${month}`)).json()) as {
        branches: { slug: string; now: { came: number; meetings: number } }[];
      };
      return report.branches.find(({ slug }) => slug === 'chicago')?.now.came ?? 0;
    };
    const before = await chicago();
    await organizer.getByRole('listitem').getByRole('button').nth(1).click();
    await expect.poll(chicago).toBe(before + 1);
    await staff.getByRole('button', { name: 'Joined' }).first().click();
    await expect(staff.getByRole('columnheader', { name: /Joined/ })).toHaveAttribute(
      'aria-sort',
      /ascending|descending/,
    );
    const download = staff.waitForEvent('download');
    await staff.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await staff
      .getByRole('table')
      .getByRole('link', { name: /Chicago/ })
      .first()
      .click();
    await expect(staff.getByRole('heading', { name: 'Chicago', level: 1 })).toBeVisible();
    await expect(staff.getByRole('link', { name: 'People' })).toHaveCount(0);
  });

  await test.step('the organizer cancels another meeting with a reason, and whoever was going reads it', async () => {
    const { day, time } = inChicago(72);
    await organizer.goto(meetingPath.replace(/\/meetings\/.*/, ''));
    await organizer.getByRole('link', { name: 'Schedule a meeting' }).click();
    await organizer.getByLabel('Title').fill('A film night that never was');
    await organizer.getByLabel('Day').fill(day);
    await organizer.getByLabel('Begins at').fill(time);
    await organizer.getByRole('textbox', { name: 'Place', exact: true }).fill('Library');
    await organizer.getByRole('button', { name: 'Schedule' }).click();
    await organizer.getByRole('button', { name: 'Cancel it' }).click();
    await organizer.getByLabel('Why? They will read this').fill('The projector is broken');
    await organizer.getByRole('button', { name: 'Cancel the meeting' }).click();
    await expect(organizer.getByText('The projector is broken')).toBeVisible();
    await expect(organizer.getByText('This meeting is cancelled')).toBeVisible();
  });
});
