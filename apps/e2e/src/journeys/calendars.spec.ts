import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/looks.ts';
import { people, windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

const address = (page: Page) => page.getByLabel('Address of the calendar');
const feedAt = (page: Page, url: string) => page.request.get(new URL(url).pathname);

for (const width of [1280, 360] as const) {
  test(`a member subscribes to the own answers and takes the address back, at ${width} px`, async ({ browser }) => {
    const page = await windowOf(browser, people.member, width, '/app/account');
    await page.getByRole('heading', { name: 'Calendar', exact: true }).scrollIntoViewIfNeeded();
    await expect(address(page)).toHaveValue(/\/calendars\/[\w-]{43}\.ics$/);
    await expectAccessible(page);
    const first = await address(page).inputValue();
    const feed = await feedAt(page, first);
    expect(feed.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    expect(await feed.text()).toContain('NAME:My meetings · Rollcall');
    await expect(page.getByRole('link', { name: 'Open in a calendar program' })).toHaveAttribute(
      'href',
      first.replace(/^https?:/, 'webcal:'),
    );

    await page.getByRole('button', { name: 'New address' }).click();
    await page.getByRole('button', { name: 'Keep this one' }).click();
    await page.getByRole('button', { name: 'New address' }).click();
    await page.keyboard.press('Enter'); // the question has the focus
    await expect(page.getByText('The old address has ended.')).toBeVisible();
    await expect(address(page)).not.toHaveValue(first);
    expect((await feedAt(page, first)).status()).toBe(404);
    expect((await feedAt(page, await address(page).inputValue())).status()).toBe(200);
    await page.context().close();
  });

  test(`the calendars of a branch and a campaign are a click away, at ${width} px`, async ({ browser }) => {
    const page = await windowOf(browser, people.member, width, '/app/campaigns');
    await page
      .getByRole('button', { name: /^Subscribe to the calendar of/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(address(page)).toHaveValue(/\.ics$/);
    const ofCampaign = await address(page).inputValue();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.goto('/app');
    await page.getByRole('link', { name: 'All meetings' }).first().click();
    await page.getByRole('button', { name: /^Subscribe to the calendar of Chicago/ }).click();
    await expect(address(page)).toHaveValue(/\.ics$/);
    expect(await address(page).inputValue()).not.toBe(ofCampaign);
    await expectAccessible(page);
    expect(await (await feedAt(page, await address(page).inputValue())).text()).toContain('BEGIN:VEVENT');
    await page.context().close();
  });
}
