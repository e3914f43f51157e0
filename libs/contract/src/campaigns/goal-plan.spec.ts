import { describe, expect, it } from 'vitest';
import { planFaults, plannedOn, planOf } from './goal-plan.ts';

const plan = { startsOn: '2026-11-01', dueOn: '2026-11-11', target: 100, points: [] };

describe('the plan of a goal', () => {
  it('goes straight from nothing at the start to the target on the due day', () => {
    const days = ['2026-10-01', '2026-11-01', '2026-11-04', '2026-11-11', '2027-01-01'];
    expect(days.map((on) => plannedOn(plan, on))).toEqual([0, 0, 30, 100, 100]);
  });

  it('bends where a point says so, in whatever order they were named', () => {
    const bent = {
      ...plan,
      points: [
        { on: '2026-11-09', amount: 20 },
        { on: '2026-11-03', amount: 10 },
      ],
    };
    expect(planOf(bent).map(({ amount }) => amount)).toEqual([0, 10, 20, 100]);
    expect(['2026-11-02', '2026-11-03', '2026-11-06', '2026-11-10'].map((on) => plannedOn(bent, on))).toEqual([
      5, 10, 15, 60,
    ]);
  });

  it('wants whole ones only, and not before they are due', () => {
    expect(plannedOn({ ...plan, target: 1 }, '2026-11-10')).toBe(0);
  });

  it('is right as a straight line', () => expect(planFaults(plan)).toEqual([]));

  it('ends after its start', () => {
    expect(planFaults({ ...plan, dueOn: '2026-11-01' })).toEqual([['dueOn', 'must be after the start']]);
  });

  it('refuses points outside its days, on one day, or that fall', () => {
    const faults = (...points: [string, number][]) =>
      planFaults({ ...plan, points: points.map(([on, amount]) => ({ on, amount })) }).map(([path]) => path);
    expect(faults(['2026-11-03', 10], ['2026-11-05', 10])).toEqual([]);
    expect(faults(['2026-11-01', 10])).toEqual(['points']);
    expect(faults(['2026-11-11', 10])).toEqual(['points']);
    expect(faults(['2026-11-03', 10], ['2026-11-03', 20])).toEqual(['points']);
    expect(faults(['2026-11-03', 20], ['2026-11-05', 10])).toEqual(['points']);
    expect(faults(['2026-11-03', 101])).toEqual(['points']);
  });
});
