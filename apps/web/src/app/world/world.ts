import { geoNaturalEarth1, geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };

/** The size of the map; nobody lives south of it. */
export const worldWidth = 960;
export const worldHeight = 436;

// The compiler widens what it reads from JSON, so the file's own format is said here.
const topology = atlas as unknown as Topology<{ countries: GeometryCollection }>;
const ANTARCTICA = '010';
const countries = topology.objects.countries.geometries.filter(
  (one): one is Polygon | MultiPolygon =>
    one.id !== ANTARCTICA && (one.type === 'Polygon' || one.type === 'MultiPolygon'),
);
const ground = merge(topology, countries);
const projection = geoNaturalEarth1().fitWidth(worldWidth, { type: 'Sphere' });
// A tenth of a unit is less than a pixel on any screen, and half the size.
const draw = geoPath(projection).digits(1);

/** All land, as the outline of an SVG path. */
export const land = draw(ground) ?? '';

/** The same to whole units: half the size, for a page that brings it along. */
export const roughLand = geoPath(projection).digits(0)(ground) ?? '';

/** Where countries meet. */
export const borders = draw(mesh(topology, topology.objects.countries, (a, b) => a !== b)) ?? '';

/** Where a place lies on the map; null for one that it does not show. */
export const pointOf = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
  const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
  return y >= 0 && y <= worldHeight && Number.isFinite(x) ? { x, y } : null;
};

/** The place at a point of the map, to a hundredth of a degree: about a kilometer. Null beside the globe. */
export const placeAt = (x: number, y: number) => {
  const [longitude, latitude] = projection.invert?.([x, y]) ?? [NaN, NaN];
  const back = pointOf({ latitude, longitude });
  if (!back || Math.hypot(back.x - x, back.y - y) > 1) return null; // beside the globe it gives what lies behind
  return { latitude: Math.round(latitude * 100) / 100, longitude: Math.round(longitude * 100) / 100 };
};
