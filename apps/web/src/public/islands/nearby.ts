import { inMiles } from '../text/distance.ts';
import { nearestOf, type Placed } from './nearby/nearest-of.ts';

/** How many branches are shown. */
const SHOWN = 3;

const placedIn = (list: ParentNode): Placed<HTMLElement>[] =>
  [...list.querySelectorAll<HTMLElement>('[data-latitude]')].map((item) => ({
    of: item,
    latitude: Number(item.dataset['latitude']),
    longitude: Number(item.dataset['longitude']),
  }));

/**
 * Shows the branches nearest to where the browser is. The position is compared with those that stand in the page already:
 * nothing of it is sent, stored, or asked for before somebody presses the button.
 */
const start = (root: HTMLElement) => {
  root.hidden = !('geolocation' in navigator);
  const button = root.querySelector('button');
  const status = root.querySelector<HTMLElement>('[role=status]');
  const list = root.querySelector('ol');
  if (!button || !status || !list) return;
  const { failed = '', waiting = '', found = '' } = root.dataset;

  const show = ({ coords }: GeolocationPosition) => {
    const items = nearestOf(coords, placedIn(document), SHOWN).map(({ of, miles }) => {
      const item = of.cloneNode(true) as HTMLElement;
      const distance = document.createElement('span');
      distance.className = 'distance';
      distance.textContent = inMiles(miles, document.documentElement.lang);
      item.append(distance);
      return item;
    });
    list.replaceChildren(...items);
    status.textContent = found;
  };

  button.addEventListener('click', () => {
    status.textContent = waiting;
    navigator.geolocation.getCurrentPosition(
      show,
      () => {
        status.textContent = failed;
      },
      { maximumAge: 600_000, timeout: 15_000 },
    );
  });
};

for (const root of document.querySelectorAll<HTMLElement>('[data-island=nearby]')) start(root);
