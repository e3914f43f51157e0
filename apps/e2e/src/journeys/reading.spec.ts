import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const title = 'The long strike at the mill';
const listTitle = 'Strikes, from the beginning';

/** A day so many days from now by the clock in Chicago. */
const inDays = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Chicago' }).format(Date.now() + days * 86_400_000);

test('a publication from the catalogue over a reading list to the meetings that discuss it', async ({ browser }) => {
  test.setTimeout(180_000);
  const staff = await windowOf(browser, people.staff, 1280);
  const organizer = await windowOf(browser, people.organizer, 1280);
  let address = '';

  await test.step('national staff add a book, and are told where its ISBN is wrong', async () => {
    await staff.goto('/app/publications');
    await expect(staff.getByRole('heading', { name: 'The latest' })).toBeVisible();
    await expectAccessible(staff);
    await staff.getByRole('link', { name: 'Add a publication' }).click();
    await expect(staff.getByRole('heading', { name: 'Add a publication', level: 1 })).toBeVisible();
    await staff.getByLabel('Kind').selectOption({ label: 'Book' });
    await staff.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await staff.getByLabel('Authors').fill('Marsh, Ida\nTenants United');
    await staff.getByLabel('Published').fill('1974');
    await staff.getByLabel('Publisher').fill('Lantern Press');
    await staff.getByLabel('Place').fill('Lowell');
    await staff.getByLabel('ISBN').fill('978-0-306-40615-8');
    await staff
      .getByLabel('The whole text')
      .fill('The bobbins stood still for eleven weeks, and the kitchen fed four thousand.');
    await expectAccessible(staff);
    await staff.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(staff.getByRole('alert').getByText(/not an ISBN/)).toBeVisible();
    await staff.getByLabel('ISBN').fill('0-306-40615-2');
    await staff.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(staff.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(staff.getByText('978-0-306-40615-7').first()).toBeVisible();
    await expectAccessible(staff);
  });

  await test.step('it is cited in one click', async () => {
    await staff.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const cite = staff.getByRole('region', { name: 'Cite it' });
    await cite.getByRole('button', { name: 'Copy' }).first().click();
    await expect(cite.getByText('Copied')).toBeVisible();
    const copied = await staff.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      `Marsh, Ida, and Tenants United. ${title}. Lowell: Lantern Press, 1974. ${new URL(staff.url()).origin}${await staff.getByRole('link', { name: /^\/publications\// }).innerText()}.`,
    );
  });

  await test.step('an organizer puts together a list of it, found by a word of its text', async () => {
    await organizer.goto('/app/publications');
    await organizer.getByLabel('Search title and text').fill('bobbins');
    await expect(organizer.getByRole('heading', { name: title })).toBeVisible();
    await organizer.getByRole('link', { name: 'Reading lists' }).click();
    await expectAccessible(organizer);
    await organizer.getByRole('link', { name: 'Put together a list' }).click();
    await expect(organizer.getByRole('heading', { name: 'Put together a list', level: 1 })).toBeVisible();
    await organizer.getByRole('textbox', { name: 'Title', exact: true }).fill(listTitle);
    for (const n of [1, 2]) {
      if (n > 1) await organizer.getByRole('button', { name: 'Add a session' }).click();
      const session = organizer
        .getByRole('listitem')
        .filter({ has: organizer.getByLabel(`Session ${n}`, { exact: true }) });
      await session.getByLabel(`Session ${n}`, { exact: true }).fill(n === 1 ? 'How it began' : 'How it ended');
      await session.getByLabel('Find it in the catalogue').fill('long strike at the m');
      await organizer.getByRole('option', { name: new RegExp(title) }).click();
      await session.getByLabel('Which part').fill(`chapter ${n}`);
    }
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Save the list' }).click();
    await expect(organizer.getByRole('heading', { name: listTitle, level: 1 })).toBeVisible();
    await expectAccessible(organizer);
  });

  await test.step('which becomes two meetings in one step, with the readings on their programmes', async () => {
    await organizer.getByRole('link', { name: 'Start a study group' }).click();
    await expect(organizer.getByRole('heading', { name: 'Start a study group', level: 1 })).toBeVisible();
    await organizer.getByLabel('First day').fill(inDays(7));
    await organizer.getByLabel('How often').selectOption({ label: 'Every week' });
    await organizer.getByRole('textbox', { name: 'Place', exact: true }).fill('Union hall');
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Schedule 2 meetings' }).click();
    await expect(organizer.getByRole('heading', { name: listTitle, level: 1 })).toBeVisible();
    await organizer.goto('/app/reading-lists');
    await organizer.getByRole('link', { name: listTitle }).click();
    await organizer
      .getByRole('listitem')
      .filter({ hasText: '2. How it ended' })
      .getByRole('link', { name: /^Chicago,/ })
      .click();
    await expect(organizer.getByRole('heading', { name: `${listTitle}: How it ended`, level: 1 })).toBeVisible();
    await expect(organizer.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('a member sees on a phone which branch will discuss it', async () => {
    const member = await windowOf(browser, people.member, 360, new URL(staff.url()).pathname);
    await expect(member.getByRole('region', { name: 'Who will discuss it' }).getByRole('listitem')).toHaveCount(2);
    await expectAccessible(member);
    address = await member.getByRole('link', { name: /^\/publications\// }).innerText();
    await member.goto('/app/publications');
    await expect(member.getByRole('heading', { name: 'The latest' })).toBeVisible();
    await expectAccessible(member);
  });

  await test.step('and a visitor finds it without JavaScript, in both languages', async () => {
    const visitor = await (
      await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    ).newPage();
    await visitor.goto('/publications');
    await visitor.getByLabel('Words, an author').fill('mill');
    await visitor.getByRole('button', { name: 'Search' }).click();
    await visitor.getByRole('link', { name: title }).click();
    expect(new URL(visitor.url()).pathname).toBe(address);
    await expect(visitor.getByRole('region', { name: 'Soon discussed at' }).getByRole('listitem')).toHaveCount(2);
    await visitor.goto(`/es${address}`);
    await expect(visitor.getByRole('heading', { name: 'Cómo citar' })).toBeVisible();
    const seeing = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    for (const path of ['/publications?q=mill', address, `/es${address}`]) {
      await seeing.goto(path);
      await expectAccessible(seeing);
    }
  });
});
