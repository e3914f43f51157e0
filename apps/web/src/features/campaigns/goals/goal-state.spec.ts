import { describe, expect, it } from 'vitest';
import { goalState } from './goal-state.ts';

const goal = { reached: 40, target: 100, planned: 50, asOf: '2026-11-20', startsOn: '2026-11-01', dueOn: '2026-12-01' };

describe('a goal', () => {
  it('is behind its plan by what is missing today', () => {
    expect(goalState(goal)).toEqual({ id: 'behind', by: 10 });
  });

  it('is on its plan where it has what is wanted by today', () => {
    expect(goalState({ ...goal, reached: 50 })).toEqual({ id: 'ahead' });
  });

  it('is reached with its target, also after the due day', () => {
    expect(goalState({ ...goal, reached: 100, asOf: '2027-01-01' })).toEqual({ id: 'reached' });
  });

  it('may still be reached on the due day, and is missed after it', () => {
    expect(goalState({ ...goal, asOf: '2026-12-01', planned: 100 })).toEqual({ id: 'behind', by: 60 });
    expect(goalState({ ...goal, asOf: '2026-12-02', planned: 100 })).toEqual({ id: 'missed', by: 60 });
  });

  it('is to come before it starts', () => {
    expect(goalState({ ...goal, reached: 0, planned: 0, asOf: '2026-10-31' })).toEqual({ id: 'coming' });
  });
});
