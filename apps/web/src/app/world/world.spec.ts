import { describe, expect, it } from 'vitest';
import { borders, land, placeAt, pointOf, worldHeight, worldWidth } from './world.ts';

const puebla = { latitude: 19.04, longitude: -98.2 };

describe('the map of the world', () => {
  it('is drawn', () => {
    expect(land).toMatch(/^M[\d.,MLZ-]+$/);
    expect(borders.length).toBeGreaterThan(1000);
  });

  it('shows west to the left and north above', () => {
    const [here, manila, oslo] = [
      pointOf(puebla),
      pointOf({ latitude: 14.6, longitude: 121 }),
      pointOf({ latitude: 59.9, longitude: 10.7 }),
    ];
    expect(here!.x).toBeLessThan(oslo!.x);
    expect(oslo!.x).toBeLessThan(manila!.x);
    expect(oslo!.y).toBeLessThan(here!.y);
    for (const point of [here!, manila!, oslo!]) {
      expect(point.x).toBeGreaterThan(0);
      expect(point.x).toBeLessThan(worldWidth);
      expect(point.y).toBeLessThan(worldHeight);
    }
  });

  it('knows the place at each of its points, and none beside the globe', () => {
    const { x, y } = pointOf(puebla)!;
    expect(placeAt(x, y)).toEqual(puebla);
    expect(placeAt(1, 1)).toBeNull();
  });

  it('does not show the south pole', () => {
    expect(pointOf({ latitude: -89, longitude: 0 })).toBeNull();
  });
});
