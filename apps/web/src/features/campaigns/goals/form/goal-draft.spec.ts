import { describe, expect, it } from 'vitest';
import { bends, freshDraft, parseChange, parseNew } from './goal-draft.ts';

const campaign = { id: 'c', title: 'Rent control', branch: null, startsOn: '2026-11-01', endsOn: '2027-01-01' };
const fresh = freshDraft(campaign, '2026-11-20', '');
const whole = { ...fresh, title: 'Sign', target: 500 };
const phases = [
  { title: 'Listen', startsOn: '2026-11-01', endsOn: null },
  { title: 'Collect', startsOn: '2026-12-01', endsOn: '2026-12-21' },
  { title: 'Hand over', startsOn: '2026-12-21', endsOn: null },
];

describe('the draft of a goal', () => {
  it('begins today and is due on the last day of its campaign', () => {
    expect(fresh).toMatchObject({ startsOn: '2026-11-20', dueOn: '2026-12-31' });
  });

  it('begins with a campaign to come, and takes six weeks where that has no end', () => {
    const coming = freshDraft({ ...campaign, startsOn: '2027-01-04', endsOn: null }, '2026-11-20', '');
    expect(coming).toMatchObject({ startsOn: '2027-01-04', dueOn: '2027-02-15' });
  });

  it('may bend at the end of each phase within its days', () => {
    expect(bends(whole, phases)).toEqual([
      { on: '2026-11-30', phase: 'Listen' },
      { on: '2026-12-20', phase: 'Collect' },
    ]);
    expect(bends({ ...whole, dueOn: '2026-12-01' }, phases)).toEqual([{ on: '2026-11-30', phase: 'Listen' }]);
  });

  it('keeps bends that no phase has any longer', () => {
    const kept = { ...whole, points: [{ on: '2026-12-05', amount: 100 }] };
    expect(bends(kept, [])).toEqual([{ on: '2026-12-05', phase: null }]);
  });

  it('sends a unit only with what is counted by hand, and no point without an amount', () => {
    const points = [{ on: '2026-11-30', amount: '' }];
    expect(parseNew({ ...whole, unit: 'doors', points }).data).toMatchObject({ unit: '', branchId: null, points: [] });
    expect(parseNew({ ...whole, measure: 'by_hand', unit: 'doors' }).data).toMatchObject({ unit: 'doors' });
  });

  it('is refused without a target', () => {
    expect(parseNew({ ...fresh, title: 'Sign' }).success).toBe(false);
    expect(parseChange({ ...fresh, title: 'Sign' }).success).toBe(false);
  });
});
