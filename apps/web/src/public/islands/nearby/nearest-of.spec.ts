import { expect, it } from 'vitest';
import { nearestOf } from './nearest-of.ts';

const cities = [
  { of: 'Los Angeles', latitude: 34.0522, longitude: -118.2437 },
  { of: 'Chicago', latitude: 41.8781, longitude: -87.6298 },
  { of: 'Milwaukee', latitude: 43.0389, longitude: -87.9065 },
];

it('names the nearest first, with miles over the ground', () => {
  const evanston = { latitude: 42.0451, longitude: -87.6877 };
  const [first, second, ...more] = nearestOf(evanston, cities, 2);
  expect([first?.of, second?.of, more.length]).toEqual(['Chicago', 'Milwaukee', 0]);
  expect(first?.miles).toBeCloseTo(11.9, 0);
  expect(second?.miles).toBeCloseTo(69.6, 0);
});
