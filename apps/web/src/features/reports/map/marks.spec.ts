import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothing } from '../measures/measures.ts';
import { legendSizes, markAfter, marksOf, type Place, radiusOf } from './marks.ts';

const place = (id: string, members: number, longitude: number, before = members): Place => ({
  id,
  name: id,
  state: 'IL',
  latitude: 0,
  longitude,
  now: { ...nothing, members },
  before: { ...nothing, members: before },
});

const flat = ([x, y]: [number, number]): [number, number] | null => (x < 0 ? null : [x, y]);

describe('the marks of the map', () => {
  it('grow by area with the number of members', () => {
    const radii = { least: 1, most: 20 };
    expect(radiusOf(400, 400, radii)).toBe(20);
    expect(radiusOf(100, 400, radii)).toBe(10);
    expect(radiusOf(0, 400, radii)).toBe(1);
    expect(radiusOf(0, 0, radii)).toBe(1);
  });

  it('are drawn from the largest to the smallest', () => {
    const marks = marksOf([place('small', 10, 1), place('large', 90, 2), place('middle', 40, 3)], flat, 975);
    expect(marks.map((m) => m.id)).toEqual(['large', 'middle', 'small']);
  });

  it('leave out a place that the map does not show', () => {
    expect(marksOf([place('San Juan', 10, -1), place('Boise', 10, 1)], flat, 975).map((m) => m.id)).toEqual(['Boise']);
  });

  it('keep their size on the screen when the map is small', () => {
    const [mark] = marksOf([place('Boise', 10, 1)], flat, 325);
    expect((mark!.r * 325) / 975).toBeCloseTo(11);
  });

  it('say how a branch moved', () => {
    const marks = marksOf([place('up', 12, 1, 10), place('down', 8, 2, 10), place('still', 5, 3, 5)], flat, 975);
    expect(marks.map((m) => [m.id, m.trend])).toEqual([
      ['up', 'growing'],
      ['down', 'shrinking'],
      ['still', 'steady'],
    ]);
  });

  it('can all be reached by arrow keys, from the westernmost on', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 40 }), (xs) => {
        const marks = marksOf(
          xs.map((x, i) => place(String(i), 1, x)),
          flat,
          975,
        );
        const reached = new Set<string>();
        let at = markAfter(marks, undefined, 'Home');
        for (let i = 0; i < xs.length; i++) {
          reached.add(at!);
          at = markAfter(marks, at, 'ArrowRight');
        }
        expect(reached.size).toBe(xs.length);
        expect(markAfter(marks, at, 'ArrowRight')).toBe(markAfter(marks, at, 'End'));
      }),
    );
  });

  it('never lie on each other, and stay where they are when they stand alone', () => {
    const crowded = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 400 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(crowded, (some) => {
        const places = some.map(([x, members], i) => place(String(i), members, 300 + x));
        const marks = marksOf([...places, place('far', 10, 900)], flat, 975);
        for (const [i, a] of marks.entries())
          for (const b of marks.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.r + b.r) * 0.8);
        expect(marks.find((m) => m.id === 'far')).toMatchObject({ x: 900, y: 0 });
      }),
    );
  });

  it('leave other keys alone', () => {
    expect(markAfter([], undefined, 'Tab')).toBeUndefined();
  });
});

describe('the legend of sizes', () => {
  it('names round numbers that fit the largest branch', () => {
    expect(legendSizes(304)).toEqual([30, 100, 300]);
    expect(legendSizes(18_400)).toEqual([1800, 6100, 18_000]);
  });

  it('is short where branches are tiny, and empty without members', () => {
    expect(legendSizes(3)).toEqual([1, 3]);
    expect(legendSizes(0)).toEqual([]);
  });
});
