/** Degrees. */
type Position = { latitude: number; longitude: number };
export type Placed<T> = Position & { of: T };

const EARTH_MILES = 3958.7613;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Over the ground (haversine). */
const milesBetween = (a: Position, b: Position) => {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_MILES * Math.asin(Math.sqrt(Math.min(1, chord)));
};

/** The nearest to a position first, at most `count`, each with how far it is. */
export const nearestOf = <T>(position: Position, all: readonly Placed<T>[], count: number) =>
  all
    .map((placed) => ({ of: placed.of, miles: milesBetween(position, placed) }))
    .sort((a, b) => a.miles - b.miles)
    .slice(0, count);
