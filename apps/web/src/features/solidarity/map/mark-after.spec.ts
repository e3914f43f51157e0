import { describe, expect, it } from 'vitest';
import { markAfter } from './mark-after.ts';

const marks = [
  { id: 'manila', x: 800, y: 200 },
  { id: 'lima', x: 270, y: 260 },
  { id: 'oslo', x: 500, y: 60 },
];

describe('the way of the keys over the map', () => {
  it('goes from west to east, and stops at either end', () => {
    expect(markAfter(marks, undefined, 'Home')).toBe('lima');
    expect(markAfter(marks, 'lima', 'ArrowRight')).toBe('oslo');
    expect(markAfter(marks, 'oslo', 'ArrowDown')).toBe('manila');
    expect(markAfter(marks, 'manila', 'ArrowRight')).toBe('manila');
    expect(markAfter(marks, 'lima', 'ArrowLeft')).toBe('lima');
    expect(markAfter(marks, 'lima', 'End')).toBe('manila');
  });

  it('is left to the page for other keys, and where there is nothing', () => {
    expect(markAfter(marks, 'lima', 'Enter')).toBeUndefined();
    expect(markAfter([], undefined, 'ArrowRight')).toBeUndefined();
  });
});
