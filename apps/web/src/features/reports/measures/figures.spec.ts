import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import messages from '../../../messages/en.json';
import { figuresOf } from './figures.ts';
import { changeOf, pointsOf } from './measures.ts';

const figures = figuresOf(createIntl({ locale: 'en', messages }));

describe('a figure in words', () => {
  it('carries its sign, a minus as long as a plus', () => {
    expect(figures.signed(1112)).toBe('+1,112');
    expect(figures.signed(-40)).toBe('\u221240');
    expect(figures.signed(0)).toBe('0');
  });

  it('tells a change as a part of what was', () => {
    expect(figures.change(changeOf(5466, 5302))).toBe('+3.1%');
    expect(figures.change(changeOf(90, 100))).toBe('\u221210%');
  });

  it('tells a change as a number where a part says nothing', () => {
    expect(figures.change(changeOf(7, 0))).toBe('+7');
    expect(figures.change(changeOf(100_001, 100_000))).toBe('+1');
  });

  it('tells a share in points', () => {
    expect(figures.points(pointsOf(0.71, 0.73)!)).toBe('\u22122.0 points');
    expect(figures.points(pointsOf(0.74, 0.73)!)).toBe('+1.0 point');
  });

  it('names a period by its months, whatever the clock of the reader', () => {
    expect(figures.period({ from: '2025-12-01', to: '2026-11-30' }).replace(/\s/g, ' ')).toBe('Dec 2025 – Nov 2026');
    expect(figures.month('2026-01-01')).toBe('January 2026');
  });
});
