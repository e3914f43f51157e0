import { expectAccessible } from '../support/looks.ts';
import { password, people } from '../support/people.ts';
import { expect, test } from '../support/test.ts';

type Session = { branchId: string };

/** The pages of each role, with the branch of whoever looks, and a campaign of it. */
const pagesOf: Record<keyof typeof people, (branch: string, campaign: string) => string[]> = {
  organizer: (branch, campaign) => [
    '/app',
    `/app/branches/${branch}/meetings`,
    `/app/branches/${branch}/meetings?view=month`,
    `/app/branches/${branch}/meetings?view=series`,
    `/app/branches/${branch}/meetings?when=past`,
    `/app/branches/${branch}/meetings/new`,
    `/app/branches/${branch}/people`,
    `/app/branches/${branch}/settings`,
    '/app/branches',
    '/app/campaigns',
    '/app/campaigns/new',
    `/app/campaigns/${campaign}`,
    `/app/campaigns/${campaign}/edit`,
    `/app/campaigns/${campaign}/tasks`,
    `/app/campaigns/${campaign}/tasks?view=list`,
    `/app/campaigns/${campaign}/tasks?view=list&show=all`,
    `/app/campaigns/${campaign}/tasks/layout`,
    '/app/task-templates',
    '/app/task-templates/new',
    '/app/tasks',
    '/app/account',
  ],
  member: (branch, campaign) => [
    '/app',
    `/app/campaigns/${campaign}`,
    `/app/campaigns/${campaign}/tasks`,
    '/app/tasks',
    '/app/task-templates',
    `/app/branches/${branch}`,
    `/app/branches/${branch}/meetings`,
    '/app/solidarity',
    '/app/areas',
    '/app/account',
    '/app/no-such-page',
  ],
  staff: () => [
    '/app/solidarity/new',
    '/app/reports/national',
    '/app/branches',
    '/app/campaigns',
    '/app/campaigns/new',
    '/app/task-templates',
    '/app/task-templates/new',
  ],
  secretary: (branch) => ['/app', `/app/branches/${branch}/people`],
  administrator: () => ['/app/administration'],
};

for (const [role, email] of Object.entries(people) as [keyof typeof people, string][]) {
  for (const [width, colorScheme] of [
    [360, 'dark'],
    [1280, 'light'],
  ] as const) {
    test(`the pages of the ${role} are accessible at ${width} px, ${colorScheme}, and break nothing`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(120_000);
      const context = await browser.newContext({ viewport: { width, height: 740 }, colorScheme });
      const signIn = (address: string) =>
        context.request.post('/api/session', {
          data: { email: address, password },
          headers: { origin: baseURL ?? '' },
        });
      const branch = ((await (await signIn(people.organizer)).json()) as Session).branchId;
      const own = await context.request.get('/api/campaigns', { params: { branchId: branch, running: 'true' } });
      const campaign = ((await own.json()) as { items: { id: string }[] }).items[0]?.id ?? '';
      expect((await signIn(email)).status()).toBe(201);
      const page = await context.newPage();
      const broken: string[] = [];
      page.on('pageerror', (error) => broken.push(error.message));
      for (const path of pagesOf[role](branch, campaign)) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
      }
      expect(broken).toEqual([]);
    });
  }
}
