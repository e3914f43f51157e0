const LAST = 'rollcall.reloaded-at';
const AGAIN_AFTER = 60_000;

/**
 * After an update the pages that an open tab has not loaded yet are gone from the server: the tab loads the new version
 * instead. Not offline, and not twice in a minute: then the error is shown, with a button to try again.
 */
export const fetchNewVersion = () =>
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(LAST) ?? 0);
    if (!navigator.onLine || Date.now() - last < AGAIN_AFTER) return;
    event.preventDefault();
    sessionStorage.setItem(LAST, String(Date.now()));
    window.location.reload();
  });
