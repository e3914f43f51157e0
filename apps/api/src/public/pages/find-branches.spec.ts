import type { Branch } from '@rollcall/contract/branches';
import { describe, expect, it } from 'vitest';
import { findBranches } from './find-branches.ts';

const branch = (name: string, state: string, zip: string, city = name) => ({ name, city, state, zip }) as Branch;
const all = [
  branch('Chicago', 'IL', '60608'),
  branch('Champaign', 'IL', '61820'),
  branch('St. Louis', 'MO', '63101'),
  branch('Amherst', 'MA', '01002'),
  branch('San José', 'CA', '95112'),
  branch('Charleston', 'WV', '25301'),
];
const names = (text: string) => findBranches(all, text).branches.map(({ name }) => name);

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

  it('finds the nearest by ZIP code, also with the four digits more', () => {
    expect(names('60699')).toEqual(['Chicago']);
    expect(names('61801-1234')).toEqual(['Champaign']);
    expect(findBranches(all, '60699').search).toEqual({ text: '60699', by: 'zip' });
  });

  it('finds none where no ZIP code begins alike, or where only marks were typed', () => {
    expect(names('72201')).toEqual([]);
    expect(names('…')).toEqual([]);
  });
});
