import { branches } from '@rollcall/contract/branches';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BranchDraft, requestOf, slugOf } from './branch-draft.ts';

const draft: BranchDraft = {
  name: 'Boise',
  slug: 'boise',
  city: 'Boise',
  state: 'id',
  zip: '83702',
  regionId: '0199a000-0000-7000-8000-000000000001',
  latitude: '43.615',
  longitude: '-116,2023',
  timeZone: 'America/Boise',
  email: '',
};

describe('the draft of a branch', () => {
  it('is what the contract takes', () => {
    expect(branches.add.body.parse(requestOf(draft))).toMatchObject({
      state: 'ID',
      latitude: 43.615,
      longitude: -116.2023,
      email: null,
    });
  });

  it.each([
    ['latitude', ''],
    ['latitude', 'north'],
    ['longitude', '181'],
    ['zip', '8370'],
    ['state', 'Idaho'],
    ['regionId', ''],
    ['timeZone', 'America/Nowhere'],
    ['name', ' '],
  ] as const)('is refused at %s for %j', (field, value) => {
    const checked = branches.add.body.safeParse(requestOf({ ...draft, [field]: value }));
    expect(checked.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});

describe('the address that a name gives', () => {
  it('holds plain letters, digits and single hyphens', () => {
    expect(slugOf('São Paulo & Co.')).toBe('sao-paulo-co');
    expect(slugOf('  St. Louis ')).toBe('st-louis');
  });

  it('is one that the contract takes, or empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9-]{0,60}$/);
      }),
    );
  });
});
