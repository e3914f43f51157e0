import { type Trend, trendOf } from '../measures/measures.ts';
import type { Compared } from '../table/rows.ts';

/** The map's own size, that of the prepared shapes of us-atlas; marks are placed in it. */
export const mapWidth = 975;
export const mapHeight = 610;

export type Place = Compared & { id: string; name: string; state: string; latitude: number; longitude: number };

/** A branch on the map: where, how large, and how its number of members moved. Lengths are in units of the map. */
export type Mark = {
  id: string;
  name: string;
  state: string;
  x: number;
  y: number;
  r: number;
  trend: Trend;
} & Compared;

/** Longitude and latitude to a point of the map; null for a place that it does not show. */
export type Projection = (point: [number, number]) => [number, number] | null;

/** Radii in pixels of the screen, so that a mark can be seen and hit on a phone, too. */
export const radiiFor = (width: number) => (width < 560 ? { least: 4, most: 11 } : { least: 6, most: 18 });

/** The area of a mark follows the number of members, so that twice the members look like twice as much. */
export const radiusOf = (members: number, most: number, radii: { least: number; most: number }): number =>
  most > 0 ? Math.max(radii.least, radii.most * Math.sqrt(members / most)) : radii.least;

/**
 * Moves marks that lie on each other apart, by no more than it takes to tell them apart: cities of one coast are closer
 * than their marks are wide. Who stands alone stays where it is.
 */
export const spread = (marks: Mark[]): Mark[] => {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let round = 0; round < 80; round++) {
    for (const [i, a] of moved.entries()) {
      for (const b of moved.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x || 0.01, b.y - a.y || 0.01];
        const distance = Math.hypot(dx, dy);
        const push = (a.r + b.r - distance) / 2 / distance;
        if (push <= 0) continue;
        // The larger one gives way less.
        const share = (2 * b.r) / (a.r + b.r);
        a.x -= dx * push * share;
        a.y -= dy * push * share;
        b.x += dx * push * (2 - share);
        b.y += dy * push * (2 - share);
      }
    }
  }
  return moved;
};

/** Marks of the branches, the largest first, so that no large one hides a small one. `width` is that of the screen in pixels. */
export const marksOf = (places: Place[], project: Projection, width: number): Mark[] => {
  const most = Math.max(0, ...places.map((p) => p.now.members));
  const radii = radiiFor(width);
  const marks = places
    .flatMap(({ id, name, state, latitude, longitude, now, before }) => {
      const point = project([longitude, latitude]);
      if (!point) return [];
      const r = (radiusOf(now.members, most, radii) * mapWidth) / width;
      return [{ id, name, state, now, before, x: point[0], y: point[1], r, trend: trendOf(now, before) }];
    })
    .sort((a, b) => b.r - a.r);
  return spread(marks);
};

const steps: Partial<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The mark to which a key leads, going from west to east; undefined for keys that lead nowhere. */
export const markAfter = (marks: Mark[], current: string | undefined, key: string): string | undefined => {
  const order = [...marks].sort((a, b) => a.x - b.x || a.y - b.y);
  if (key === 'Home') return order[0]?.id;
  if (key === 'End') return order.at(-1)?.id;
  const step = steps[key];
  if (step === undefined) return undefined;
  const at = order.findIndex((mark) => mark.id === current);
  return order[Math.min(order.length - 1, Math.max(0, at + step))]?.id;
};

/** Round numbers of members for the legend: about all, a third and a tenth of the most. */
export const legendSizes = (most: number): number[] => {
  const round = (value: number) => {
    const digits = 10 ** Math.max(0, Math.floor(Math.log10(value)) - (value >= 100 ? 1 : 0));
    return Math.max(1, Math.round(value / digits) * digits);
  };
  return most > 0 ? [...new Set([round(most / 10), round(most / 3), round(most)])] : [];
};
