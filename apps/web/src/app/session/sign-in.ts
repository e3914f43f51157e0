/** Leaves the dashboard for the sign-in page, which comes back to where the reader was. */
export const goToSignIn = () => {
  const next = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?next=${encodeURIComponent(next)}`);
};
