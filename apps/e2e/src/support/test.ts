import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/**
 * Closes every window that a journey opened for itself, however it ends: Playwright closes only its own `page`, and a
 * dashboard left open goes on listening to the server, and takes time from all the journeys after it.
 */
export const test = base.extend<{ closedWindows: void }>({
  closedWindows: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
