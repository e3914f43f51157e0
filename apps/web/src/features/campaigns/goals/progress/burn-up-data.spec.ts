import type { GoalProgress } from '@rollcall/contract/campaigns/goals';
import { describe, expect, it } from 'vitest';
import { burnUp, marksOf, spread } from './burn-up-data.ts';

const goal = { startsOn: '2026-11-01', dueOn: '2026-11-11', target: 100, points: [], asOf: '2026-11-06' };
const progress = (more: object = {}, of: object = {}) =>
  ({
    goal: { ...goal, ...of },
    days: [
      { on: '2026-11-02', amount: 5 },
      { on: '2026-11-05', amount: 60 },
    ],
    branches: [],
    phases: [],
    ...more,
  }) as unknown as GoalProgress;

describe('a burn-up', () => {
  it('says what was reached until today, and what was planned until the due day', () => {
    expect(burnUp(progress()).map(({ on, reached, planned }) => [on.slice(-2), reached, planned])).toEqual([
      ['01', 0, 0],
      ['02', 5, 10],
      ['05', 60, 40],
      ['06', 60, 50],
      ['11', null, 100],
    ]);
  });

  it('goes on after the due day, where the plan stays at the target', () => {
    const late = burnUp(progress({ days: [{ on: '2026-11-14', amount: 80 }] }, { asOf: '2026-11-15' }));
    expect(late.slice(-3).map(({ on, reached, planned }) => [on.slice(-2), reached, planned])).toEqual([
      ['11', 0, 100],
      ['14', 80, 100],
      ['15', 80, 100],
    ]);
  });

  it('marks the phases that begin on the way', () => {
    const phases = ['2026-10-01', '2026-11-04', '2026-11-11'].map((startsOn) => ({
      title: startsOn,
      startsOn,
      endsOn: null,
    }));
    expect(marksOf(progress({ phases })).map(({ title }) => title)).toEqual(['2026-11-04']);
  });

  it('is told in a table by days that are spread evenly, with the first and the last', () => {
    expect(spread([1, 2, 3, 4, 5, 6, 7], 4)).toEqual([1, 3, 5, 7]);
    expect(spread([1, 2], 4)).toEqual([1, 2]);
  });
});
