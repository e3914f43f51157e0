import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const title = 'A bus every ten minutes';

const addQuestion = async (page: Page, type: string, words: string) => {
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('menuitem', { name: type, exact: true }).click();
  const label = page.getByLabel(type === 'Consent' ? 'What is agreed to' : 'Question', { exact: true }).last();
  await expect(label).toBeFocused();
  await label.fill(words);
};
const types = (page: Page) => page.getByRole('listitem').getByRole('heading', { level: 3 }).allInnerTexts();

test('a petition from its plan to its close, written and tried out on a desk and on a phone', async ({ browser }) => {
  test.setTimeout(120_000);
  const organizer = await windowOf(browser, people.organizer, 1280);
  const preview = organizer.getByRole('region', { name: /^Preview/ });
  let path = '';

  await test.step('an organizer plans it', async () => {
    await organizer.goto('/app/petitions');
    await expect(organizer.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expectAccessible(organizer);
    await organizer.getByRole('link', { name: 'Plan a petition' }).click();
    await organizer.getByLabel('Title').fill(title);
    await expectAccessible(organizer);
    await organizer.getByRole('button', { name: 'Write it' }).click();
    await expect(organizer.getByRole('heading', { name: 'Write the petition', level: 1 })).toBeVisible();
    path = new URL(organizer.url()).pathname.replace(/\/edit$/, '');
  });

  await test.step('asks, orders by keyboard, and shows a question only to whom it is about', async () => {
    await organizer.getByLabel('What you demand, and why').fill('A bus **every ten minutes**.');
    await addQuestion(organizer, 'Choice', 'Do you ride it?');
    await organizer.getByRole('textbox', { name: 'Option 1' }).fill('Every day');
    await organizer.getByRole('textbox', { name: 'Option 2' }).fill('Never');
    await addQuestion(organizer, 'Long text', 'What happened to you?');
    await organizer.getByLabel('Show only if…').last().check();
    await addQuestion(organizer, 'Consent', 'My words may be printed.');
    await addQuestion(organizer, 'Scale', 'How bad is it?');
    await organizer.getByRole('button', { name: 'Move How bad is it?', exact: true }).focus();
    await organizer.keyboard.press('Space');
    await organizer.keyboard.press('ArrowUp');
    await expect(organizer.getByText('How bad is it?, from number 4 to number 3.')).toBeAttached();
    await organizer.keyboard.press('Space');
    await expect.poll(() => types(organizer)).toEqual(['1Choice', '2Long text', '3Scale', '4Consent']);
    await expectAccessible(organizer);
  });

  await test.step('tries it out beside', async () => {
    await expect(preview.getByText('What happened to you?')).toBeHidden();
    await preview.getByLabel('Every day').check();
    await expect(preview.getByText('What happened to you?')).toBeVisible();
    await preview.getByRole('button', { name: 'Sign' }).click();
    await expect(preview.getByText('This would be sent back with these remarks.')).toBeVisible();
    await preview.getByLabel('Given name').fill('Ada');
    await preview.getByLabel('E-mail address').fill('ada@people.example');
    await preview.getByLabel('ZIP code').fill('60601');
    await expect(preview.getByText('This would be sent, and a mail would ask to confirm it.')).toBeVisible();
  });

  await test.step('says it in Spanish as well, saves and publishes it', async () => {
    await organizer.getByRole('radiogroup', { name: 'Language that you write in' }).getByText('Español').click();
    await organizer.getByLabel('Title').fill('Un autobús cada diez minutos');
    await expect(preview.getByRole('heading', { name: 'Un autobús cada diez minutos' })).toBeVisible();
    await organizer.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(organizer.getByText('Saved.')).toBeVisible();
    await organizer.getByRole('link', { name: 'Back' }).click();
    await organizer.getByRole('button', { name: 'Publish' }).click();
    await expect(organizer.getByText('It is open to be signed.')).toBeVisible();
    await expectAccessible(organizer);
  });

  await test.step('whoever has the address reads it in either language', async () => {
    const address = await organizer.getByLabel('Address', { exact: true }).inputValue();
    const visitor = await browser.newPage();
    await visitor.goto(new URL(address).pathname);
    await expect(visitor.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await expect(visitor.getByRole('group', { name: 'Do you ride it?' })).toBeVisible();
    await visitor.goto(`/es${new URL(address).pathname}`);
    await expect(visitor.getByRole('heading', { name: 'Un autobús cada diez minutos', level: 1 })).toBeVisible();
    await visitor.close();
  });

  await test.step('on a phone the preview takes the place of the form', async () => {
    await organizer.setViewportSize({ width: 360, height: 780 });
    await organizer.getByRole('link', { name: 'Edit' }).click();
    await expect(organizer.getByLabel('What you demand, and why')).toBeVisible();
    await expectAccessible(organizer);
    await organizer.getByText('Preview', { exact: true }).click();
    await expect(organizer.getByLabel('What you demand, and why')).toBeHidden();
    await expect(preview.getByRole('heading', { name: title })).toBeVisible();
    await organizer.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('it is closed, and that is taken back', async () => {
    await organizer.goto(path);
    await organizer.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click();
    await expect(organizer.getByText('It takes no more signatures.')).toBeVisible();
    await organizer.getByRole('button', { name: 'Undo' }).click();
    await expect(organizer.getByText(/^Open since/)).toBeVisible();
  });
});
