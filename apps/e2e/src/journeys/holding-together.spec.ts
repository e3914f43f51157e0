import { expectAccessible } from '../support/looks.ts';
import { windowOf } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

type Session = { branchId: string; offices: { branchIds: string[] }[] };
type Listed = { id: string };

const TITLE = 'A forum of two branches';

/** The same time of day four days from now, by the wall clock of the API. */
const inFourDays = () => `${new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)}T19:00`;

test('two branches hold a meeting together, members share its work, and one keeps its door without an office', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const organizer = await windowOf(browser, 'organizer@denver.rollcall.example', 1280);
  const send = organizer.context().request;
  const { offices } = (await (await send.get('/api/session')).json()) as Session;
  const branchId = offices[0]?.branchIds[0] ?? '';
  const scheduled = await send.post(`/api/branches/${branchId}/meetings`, {
    headers: { origin: baseURL ?? '' },
    data: {
      title: TITLE,
      kind: 'public_forum',
      visibility: 'branch',
      startsAtLocal: inFourDays(),
      durationMinutes: 90,
      placeName: 'Union Hall',
    },
  });
  const { id } = (await scheduled.json()) as Listed;
  const member = await windowOf(browser, 'member@denver.rollcall.example', 360, `/app/meetings/${id}`);

  await test.step('the organizer says what is to be done, and a member signs up on a phone', async () => {
    await organizer.goto(`/app/meetings/${id}`);
    await organizer.getByRole('button', { name: 'Add a role' }).click();
    await organizer.getByRole('dialog').getByRole('button', { name: 'Add a role' }).click();
    await expect(organizer.getByText('0 of 1')).toBeVisible();
    await member.reload();
    await member.getByRole('button', { name: 'I will do it Greeter' }).click();
    await expect(member.getByText('you do this')).toBeVisible();
    await expect(organizer.getByText('1 of 1')).toBeVisible(); // live, without a reload
  });

  await test.step('it stands among what the member does', async () => {
    await member.goto('/app');
    await expect(member.getByRole('heading', { name: 'What you do' })).toBeVisible();
    await expect(member.getByText(`Greeter at ${TITLE}`)).toBeVisible();
    await expectAccessible(member);
  });

  const neighbour = await windowOf(browser, 'organizer@boston.rollcall.example', 1280);

  await test.step('a branch that does not hold it knows nothing of it', async () => {
    expect((await neighbour.context().request.get(`/api/meetings/${id}`)).status()).toBe(404);
  });

  await test.step('holds it together with another branch, whose organizers keep the door and change nothing', async () => {
    await organizer.getByRole('combobox', { name: 'Hold it with another branch' }).click();
    await organizer.getByRole('option', { name: 'Boston', exact: true }).click();
    await expect(organizer.getByRole('button', { name: 'Remove Boston' })).toBeVisible();
    await neighbour.goto(`/app/meetings/${id}`);
    await expect(neighbour.getByRole('heading', { name: TITLE })).toBeVisible();
    await expect(neighbour.getByRole('link', { name: 'Door list' })).toBeVisible();
    await expect(neighbour.getByRole('link', { name: 'Change', exact: true })).toHaveCount(0);
    await expectAccessible(neighbour);
  });

  await test.step('it stands once in the list of each branch', async () => {
    const boston = ((await (await neighbour.context().request.get('/api/session')).json()) as Session).offices[0]
      ?.branchIds[0];
    for (const [page, branch] of [
      [organizer, branchId],
      [neighbour, boston],
    ] as const) {
      const list = await page.context().request.get(`/api/branches/${branch}/meetings?limit=100`);
      const { items } = (await list.json()) as { items: Listed[] };
      expect(items.filter((meeting) => meeting.id === id)).toHaveLength(1);
    }
  });

  await test.step('a host without an office sees this door, and not the people of the branch', async () => {
    const denied = await member.context().request.get(`/api/meetings/${id}/rsvps`);
    expect(denied.status()).toBe(403);
    const { personId } = (await (await member.context().request.get('/api/session')).json()) as { personId: string };
    const named = await send.put(`/api/meetings/${id}/hosts/people/${personId}`, {
      headers: { origin: baseURL ?? '' },
    });
    expect(named.ok()).toBe(true);
    await member.goto(`/app/meetings/${id}`);
    await expect(member.getByRole('link', { name: 'Door list' })).toBeVisible();
    await expect(member.getByRole('link', { name: 'Change', exact: true })).toHaveCount(0);
    await expectAccessible(member);
    expect((await member.context().request.get(`/api/branches/${branchId}/people`)).status()).toBe(403);
  });
});
