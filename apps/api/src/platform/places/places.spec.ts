import { nearest } from '@rollcall/contract/branches/nearest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { problemOf } from '../../../test/problem-of.ts';
import { regionId } from '../../../test/world.ts';
import { NearestBranches } from './nearest-branches.ts';
import { Places } from './places.ts';
import { zipCodes } from './zip-codes.ts';

const CITIES: [name: string, state: string, zip: string, latitude: number, longitude: number][] = [
  ['New York', 'NY', '10002', 40.7152, -73.9877],
  ['Boston', 'MA', '02108', 42.3576, -71.0684],
  ['Atlanta', 'GA', '30303', 33.7525, -84.3888],
  ['Miami', 'FL', '33128', 25.7756, -80.2089],
  ['Chicago', 'IL', '60608', 41.8515, -87.6694],
  ['Houston', 'TX', '77002', 29.7594, -95.3594],
  ['Denver', 'CO', '80202', 39.7491, -104.9946],
  ['Los Angeles', 'CA', '90012', 34.0614, -118.2385],
  ['Seattle', 'WA', '98104', 47.6036, -122.3256],
  ['Honolulu', 'HI', '96813', 21.3179, -157.8521],
  ['Anchorage', 'AK', '99501', 61.2116, -149.8761],
  ['San Juan', 'PR', '00901', 18.4, -66.06],
];

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  const region = await regionId(api, 'midwest');
  for (const [name, state, zip, latitude, longitude] of CITIES) {
    await api.owner.query(
      `insert into branches (region_id, slug, name, city, state, zip, latitude, longitude, time_zone)
       values ($1, $2, $3, $3, $4, $5, $6, $7, 'America/Chicago')`,
      [region, name.toLowerCase().replace(' ', '-'), name, state, zip, latitude, longitude],
    );
  }
});
afterAll(() => api.close());

/** The plain computation: the angle between the two directions from the center of the earth. */
const angle = (fromLatitude: number, fromLongitude: number, latitude: number, longitude: number) => {
  const direction = (north: number, east: number) => {
    const [n, e] = [(north * Math.PI) / 180, (east * Math.PI) / 180];
    return [Math.cos(n) * Math.cos(e), Math.cos(n) * Math.sin(e), Math.sin(n)] as const;
  };
  const [a, b] = [direction(fromLatitude, fromLongitude), direction(latitude, longitude)];
  const cross = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] as const;
  return Math.atan2(Math.hypot(...cross), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]);
};

describe('the nearest branch', () => {
  it('is for 1,000 ZIP codes the one that a plain great-circle computation finds', async () => {
    const all = [...zipCodes().values()];
    const step = Math.floor(all.length / 1000);
    const asked = all.filter((_, index) => index % step === 0).slice(0, 1000);
    const branches = api.app.get(NearestBranches, { strict: false });
    const places = api.app.get(Places, { strict: false });
    expect(asked).toHaveLength(1000);
    const wrong: string[] = [];
    for (const { zip } of asked) {
      const place = places.ofZip(zip)!;
      const found = (await branches.to(place, CITIES.length)).map(({ name }) => name);
      const expected = CITIES.map(([name, , , ...at]) => ({
        name,
        away: angle(place.latitude, place.longitude, ...at),
      }))
        .sort((a, b) => a.away - b.away)
        .map(({ name }) => name);
      if (found.join() !== expected.join()) wrong.push(zip);
    }
    expect(wrong).toEqual([]);
  });

  it('comes with its distance over the ground, to whoever asks', async () => {
    const { place, items } = await api.as(null)(nearest, { query: { zip: '11201', limit: 2 } });
    expect(place).toMatchObject({ zip: '11201', city: 'Brooklyn', state: 'NY' });
    expect(items.map(({ slug }) => slug)).toEqual(['new-york', 'boston']);
    expect(items[0]!.distanceKm).toBeGreaterThan(1);
    expect(items[0]!.distanceKm).toBeLessThan(5);
    expect(items[1]!.distanceKm).toBeCloseTo(306, -1);
  });

  it('is not looked for where no place has the code, or it is none', async () => {
    expect(await problemOf(api.as(null)(nearest, { query: { zip: '00000' } }))).toMatchObject({
      status: 404,
      code: 'zip-unknown',
      errors: [{ path: 'zip', in: 'query' }],
    });
    expect(await problemOf(api.as(null)(nearest, { query: { zip: 'Chicago' } }))).toMatchObject({ status: 400 });
  });
});

describe('the place of a ZIP code', () => {
  const places = new Places();

  it('is known by five digits, and by nine', () => {
    expect(places.ofZip('60608')).toEqual(places.ofZip(' 60608-1234 '));
    expect(places.ofZip('60608')).toMatchObject({ city: 'Chicago', state: 'IL' });
  });

  it('is for a code newer than the list that of its post center', () => {
    expect(zipCodes().has('60698')).toBe(false);
    expect(places.ofZip('60698')).toMatchObject({ zip: '60697', state: 'IL' });
  });

  it.each(['', '6060', '606080', '60608-12', 'K1A 0B1', '00000', '09010'])('is not known for %o', (zip) => {
    expect(places.ofZip(zip)).toBeNull();
  });
});
