import { describe, expect, it } from 'vitest';
import { localDay } from '../../app/data/days.ts';
import { firstDayAfter, lastDayBefore, stateOf } from './campaign-days.ts';

describe('a campaign', () => {
  const days = { startsOn: '2026-11-01', endsOn: '2026-12-01' };

  it('runs from its first day to the day before its end', () => {
    expect(stateOf(days, '2026-11-01')).toBe('running');
    expect(stateOf(days, '2026-11-30')).toBe('running');
  });

  it('has ended on the first day without it', () => {
    expect(stateOf(days, '2026-12-01')).toBe('ended');
  });

  it('has ended with its outcome, whatever was planned', () => {
    expect(stateOf({ ...days, outcome: 'won' }, '2026-11-10')).toBe('ended');
    expect(stateOf({ ...days, endsOn: null, outcome: 'lost' }, '2026-11-10')).toBe('ended');
    expect(stateOf({ ...days, outcome: null }, '2026-11-10')).toBe('running');
  });

  it('is planned before it starts, and runs on without an end', () => {
    expect(stateOf(days, '2026-10-31')).toBe('planned');
    expect(stateOf({ ...days, endsOn: null }, '2036-01-01')).toBe('running');
  });

  it('is told by its last day, and kept by the day after', () => {
    expect(firstDayAfter('2028-02-28')).toBe('2028-02-29');
    expect(firstDayAfter('2026-12-31')).toBe('2027-01-01');
    expect(lastDayBefore(firstDayAfter('2026-03-08'))).toBe('2026-03-08');
  });

  it('takes today from the clock on the wall', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  });
});
