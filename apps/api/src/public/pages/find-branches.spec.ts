import type { Branch } from '@rollcall/contract/branches';
import { describe, expect, it } from 'vitest';
import { Places } from '../../platform/places/places.ts';
import { findBranches } from './find-branches.ts';

const branch = (name: string, state: string, latitude: number, longitude: number, city = name) =>
  ({ name, city, state, latitude, longitude }) as Branch;
const all = [
  branch('Chicago', 'IL', 41.85, -87.67),
  branch('Champaign', 'IL', 40.11, -88.24),
  branch('St. Louis', 'MO', 38.63, -90.2),
  branch('Amherst', 'MA', 42.37, -72.52),
  branch('San José', 'CA', 37.34, -121.89),
  branch('Charleston', 'WV', 38.35, -81.63),
];
const find = (text: string) => findBranches(all, text, new Places());
const names = (text: string) => find(text).branches.map(({ name }) => name);

describe('looking for a branch', () => {
  it('finds it by its city, whatever the accents and marks', () => {
    expect(names('st louis')).toEqual(['St. Louis']);
    expect(names('SAN JOSE')).toEqual(['San José']);
    expect(names('louis')).toEqual(['St. Louis']);
    expect(names('Chicago, IL')).toEqual(['Chicago']);
  });

  it('finds all of a state by its name or its letters', () => {
    expect(names('illinois')).toEqual(['Chicago', 'Champaign']);
    expect(names('MA')).toEqual(['Amherst']);
  });

  it('does not take the middle of a word for its beginning', () => {
    expect(names('cago')).toEqual([]);
  });

  it('finds the nearest by ZIP code, also with the four digits more, and says how far they are', () => {
    expect(names('60699')).toEqual(['Chicago', 'Champaign', 'St. Louis']);
    const { search, branches } = find('61801-1234');
    expect(search).toMatchObject({ by: 'zip', place: { city: 'Urbana', state: 'IL' } });
    expect(branches[0]).toMatchObject({ name: 'Champaign' });
    expect(branches[0]!.distanceKm).toBeLessThan(10);
  });

  it('finds the nearest to a city that has none', () => {
    const { search, branches } = find('Evanston');
    expect(search).toMatchObject({ by: 'city', place: { city: 'Evanston', state: 'IL' } });
    expect(branches[0]).toMatchObject({ name: 'Chicago' });
  });

  it('tells cities of the same name apart by their state, and names the others', () => {
    expect(find('Springfield, Massachusetts').search).toMatchObject({ place: { state: 'MA' }, others: [] });
    expect(names('springfield ma')[0]).toBe('Amherst');
    const { search } = find('springfield');
    expect(search.others.length).toBeGreaterThan(2);
    expect(search.others).not.toContainEqual(search.place);
  });

  it('finds none where no place is called so, or where only marks were typed', () => {
    for (const text of ['00000', 'Atlantis', '…']) {
      expect(find(text)).toMatchObject({ branches: [], search: { place: null } });
    }
  });
});
