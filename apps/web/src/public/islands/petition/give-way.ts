/** What of the form may stay under the bar: its padding. */
const MARGIN = '0px 0px -80px';

/** On a phone the bar at the bottom leads to the form. Where the form is seen it would lie on its fields: it goes while that lasts. */
export function giveWay(form: HTMLFormElement): void {
  const bar = document.querySelector('.answer-bar');
  if (!bar) return;
  new IntersectionObserver(([at]) => bar.classList.toggle('away', at?.isIntersecting ?? false), {
    rootMargin: MARGIN,
  }).observe(form);
}
