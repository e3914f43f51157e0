import { describe, expect, it } from 'vitest';
import { phaseTime } from './phases.ts';

const campaign = {
  endsOn: '2026-12-01',
  phases: [
    { startsOn: '2026-09-01', endsOn: null },
    { startsOn: '2026-10-01', endsOn: '2026-11-01' },
    { startsOn: '2026-11-10', endsOn: null },
  ],
};
const on = (today: string) => campaign.phases.map((_, index) => phaseTime(campaign, index, today));

describe('a phase', () => {
  it('is now from its first day on, and others are coming', () => {
    expect(on('2026-08-31')).toEqual(['coming', 'coming', 'coming']);
    expect(on('2026-09-01')).toEqual(['now', 'coming', 'coming']);
  });

  it('without a last day is over when the next begins, or the campaign ends', () => {
    expect(on('2026-10-01')).toEqual(['over', 'now', 'coming']);
    expect(on('2026-11-30')).toEqual(['over', 'over', 'now']);
    expect(on('2026-12-01')).toEqual(['over', 'over', 'over']);
  });

  it('with a last day may leave a gap before the next', () => {
    expect(on('2026-11-05')).toEqual(['over', 'over', 'coming']);
  });
});
