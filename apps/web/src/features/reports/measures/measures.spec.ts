import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, nothing, pointsOf, shareOf, sumOf, trendOf } from './measures.ts';
import { anyMeasures } from './measures.samples.ts';

describe('the share who came of those who said so', () => {
  it('is what was kept of what was expected', () => {
    expect(shareOf({ kept: 71, expected: 100 })).toBe(0.71);
  });

  it('is unknown where nobody was expected, and zero where nobody came', () => {
    expect(shareOf({ kept: 0, expected: 0 })).toBeNull();
    expect(shareOf({ kept: 0, expected: 5 })).toBe(0);
  });

  it('lies between nothing and all', () => {
    fc.assert(
      fc.property(anyMeasures, (m) => {
        const share = shareOf(m);
        expect(share === null || (share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });

  it('of a sum lies between the shares of its parts', () => {
    fc.assert(
      fc.property(fc.array(anyMeasures, { minLength: 1 }), (all) => {
        const shares = all.map(shareOf).filter((s) => s !== null);
        const share = shareOf(sumOf(all));
        if (share === null) expect(shares).toEqual([]);
        else {
          expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-9);
          expect(share).toBeLessThanOrEqual(Math.max(...shares) + 1e-9);
        }
      }),
    );
  });
});

describe('a change', () => {
  it('says by how many and by which part', () => {
    expect(changeOf(110, 100)).toEqual({ by: 10, ratio: 0.1, direction: 'up' });
    expect(changeOf(90, 100)).toEqual({ by: -10, ratio: -0.1, direction: 'down' });
    expect(changeOf(7, 7)).toEqual({ by: 0, ratio: 0, direction: 'same' });
  });

  it('has no part of nothing', () => {
    expect(changeOf(3, 0)).toEqual({ by: 3, ratio: null, direction: 'up' });
  });

  it('undoes itself', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (now, before) => {
        expect(before + changeOf(now, before).by).toBe(now);
        expect(changeOf(now, before).by + changeOf(before, now).by).toBe(0);
      }),
    );
  });

  it('of a share is told in points to one decimal', () => {
    expect(pointsOf(0.714, 0.726)).toEqual({ by: -1.2, ratio: null, direction: 'down' });
    expect(pointsOf(0.7141, 0.7138)).toEqual({ by: 0, ratio: null, direction: 'same' });
  });

  it('of a share that is unknown on one side is unknown', () => {
    expect(pointsOf(null, 0.5)).toBeNull();
    expect(pointsOf(0.5, null)).toBeNull();
  });
});

describe('a sum', () => {
  it('of nothing is nothing', () => {
    expect(sumOf([])).toEqual(nothing);
  });

  it('is the same in whatever order and groups it is added up', () => {
    fc.assert(
      fc.property(fc.array(anyMeasures), fc.array(anyMeasures), (some, others) => {
        expect(sumOf([sumOf(some), sumOf(others)])).toEqual(sumOf([...others, ...some]));
      }),
    );
  });
});

describe('a branch', () => {
  it('grows or shrinks from two members in a hundred on', () => {
    expect(trendOf({ members: 102 }, { members: 100 })).toBe('growing');
    expect(trendOf({ members: 98 }, { members: 100 })).toBe('shrinking');
    expect(trendOf({ members: 101 }, { members: 100 })).toBe('steady');
    expect(trendOf({ members: 99 }, { members: 100 })).toBe('steady');
  });

  it('without members before grows with its first, and is steady without any', () => {
    expect(trendOf({ members: 1 }, { members: 0 })).toBe('growing');
    expect(trendOf({ members: 0 }, { members: 0 })).toBe('steady');
  });
});
