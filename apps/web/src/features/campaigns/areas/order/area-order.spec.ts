import { describe, expect, it } from 'vitest';
import { moved } from './area-order.ts';

const items = ['a', 'b', 'c', 'd'].map((name, n) => ({ name, position: n + 1 }));
const names = (list: typeof items) => list.map(({ name, position }) => name + position).join(' ');

describe('the order of the areas', () => {
  it('lets one go up or down, and gives each its place', () => {
    expect(names(moved(items, 2, 1))).toBe('a1 c2 b3 d4');
    expect(names(moved(items, 0, 1))).toBe('b1 a2 c3 d4');
    expect(names(moved(items, 3, 0))).toBe('d1 a2 b3 c4');
  });

  it('stays as it is where there is no such place', () => {
    expect(moved(items, 0, -1)).toBe(items);
    expect(moved(items, 3, 4)).toBe(items);
    expect(moved(items, 9, 0)).toBe(items);
  });
});
