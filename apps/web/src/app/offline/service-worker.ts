import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** What of a service worker's own scope is used here; the types of pages stand in the way of its own. */
type Worker = { __WB_MANIFEST: { url: string; revision: string | null }[] };
declare const self: Worker;

const PATIENCE_MS = 4000; // a phone between two cells

// A new version takes over when the last window of the old one is closed: what one page needs stays of one build.
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);

/** A page comes from the server where it can; without a network it is the one that was kept, and draws itself. */
const page = async ({ request }: { request: Request }): Promise<Response> => {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const kept = await matchPrecache('/app/index.html');
    if (kept) return kept;
    throw error;
  }
};
registerRoute(new NavigationRoute(page, { allowlist: [/^\/app(\/|$)/] }));
