import { asNobody } from '@rollcall/database/actor-scope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { regionId } from '../../../test/world.ts';
import { BranchFinder } from './find-branches.ts';
import { Published } from './published.service.ts';

const ALL: [name: string, state: string, latitude: number, longitude: number][] = [
  ['Chicago', 'IL', 41.85, -87.67],
  ['Champaign', 'IL', 40.11, -88.24],
  ['St. Louis', 'MO', 38.63, -90.2],
  ['Amherst', 'MA', 42.37, -72.52],
  ['San José', 'CA', 37.34, -121.89],
  ['Charleston', 'WV', 38.35, -81.63],
];

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
  const region = await regionId(api, 'midwest');
  for (const [index, [name, state, latitude, longitude]] of ALL.entries()) {
    await api.owner.query(
      `insert into branches (region_id, slug, name, city, state, zip, latitude, longitude, time_zone)
       values ($1, 'branch-' || $2, $3, $3, $4, '60601', $5, $6, 'America/Chicago')`,
      [region, index, name, state, latitude, longitude],
    );
  }
});
afterAll(() => api.close());

const find = (text: string) =>
  asNobody(async () => {
    const all = await api.app.get(Published, { strict: false }).branches();
    return api.app.get(BranchFinder, { strict: false }).find(all, text);
  });
const names = async (text: string) => (await find(text)).branches.map(({ name }) => name);

describe('looking for a branch', () => {
  it('finds it by its city, whatever the accents and marks', async () => {
    expect(await names('st louis')).toEqual(['St. Louis']);
    expect(await names('SAN JOSE')).toEqual(['San José']);
    expect(await names('louis')).toEqual(['St. Louis']);
    expect(await names('Chicago, IL')).toEqual(['Chicago']);
  });

  it('finds all of a state by its name or its letters', async () => {
    expect(await names('illinois')).toEqual(['Champaign', 'Chicago']);
    expect(await names('MA')).toEqual(['Amherst']);
  });

  it('does not take the middle of a word for its beginning', async () => {
    expect(await names('cago')).toEqual([]);
  });

  it('finds the nearest by ZIP code, also with the four digits more, and says how far they are', async () => {
    expect(await names('60699')).toEqual(['Chicago', 'Champaign', 'St. Louis']);
    const { search, branches } = await find('61801-1234');
    expect(search).toMatchObject({ by: 'zip', place: { city: 'Urbana', state: 'IL' } });
    expect(branches[0]).toMatchObject({ name: 'Champaign' });
    expect(branches[0]!.distanceKm).toBeLessThan(10);
  });

  it('finds the nearest to a city that has none', async () => {
    const { search, branches } = await find('Evanston');
    expect(search).toMatchObject({ by: 'city', place: { city: 'Evanston', state: 'IL' } });
    expect(branches[0]).toMatchObject({ name: 'Chicago' });
  });

  it('tells cities of the same name apart by their state, and names the others', async () => {
    expect((await find('Springfield, Massachusetts')).search).toMatchObject({ place: { state: 'MA' }, others: [] });
    expect((await names('springfield ma'))[0]).toBe('Amherst');
    const { search } = await find('springfield');
    expect(search.others.length).toBeGreaterThan(2);
    expect(search.others).not.toContainEqual(search.place);
  });

  it('finds none where no place is called so, or where only marks were typed', async () => {
    for (const text of ['00000', 'Atlantis', '…']) {
      expect(await find(text)).toMatchObject({ branches: [], search: { place: null } });
    }
  });
});
