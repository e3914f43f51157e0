/** A point on the earth, in degrees. */
export type Position = { latitude: number; longitude: number };

/** The mean radius of the earth (IUGG), in kilometers. */
export const EARTH_KM = 6371.0088;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How far two points are from each other over the ground, in kilometers (haversine). */
export const distanceKm = (a: Position, b: Position): number => {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const chord =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
};
