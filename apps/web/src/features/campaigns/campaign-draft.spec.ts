import { startCampaign } from '@rollcall/contract/campaigns';
import { describe, expect, it } from 'vitest';
import { type CampaignDraft, fieldOf, requestOf } from './campaign-draft.ts';

const id = '0199a000-0000-7000-8000-000000000001';
const draft: CampaignDraft = {
  title: 'Rent control',
  priorityAreaId: id,
  branchId: 'nation',
  startsOn: '2026-11-23',
  lastDay: '',
  summary: '',
};

describe('the draft of a campaign', () => {
  it('is national where no branch is chosen, and has no end where none is said', () => {
    expect(requestOf(draft)).toMatchObject({ branchId: null, endsOn: null });
  });

  it('ends on the day after its last one', () => {
    expect(requestOf({ ...draft, branchId: id, lastDay: '2026-12-31' })).toMatchObject({
      branchId: id,
      endsOn: '2027-01-01',
    });
  });

  it('may last one day, and not end before it starts', () => {
    expect(startCampaign.safeParse(requestOf({ ...draft, lastDay: '2026-11-23' })).success).toBe(true);
    expect(startCampaign.safeParse(requestOf({ ...draft, lastDay: '2026-11-22' })).success).toBe(false);
  });

  it('shows what is said of the end at the last day', () => {
    expect(fieldOf('endsOn')).toBe('lastDay');
    expect(fieldOf('title')).toBe('title');
  });
});
