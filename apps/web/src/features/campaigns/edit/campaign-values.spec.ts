import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { describe, expect, it } from 'vitest';
import { errorsOf, requestOf, shownErrors, valuesOf, withoutBlanks } from './campaign-values.ts';

const campaign: CampaignDetail = {
  id: '0199a000-0000-7000-8000-000000000001',
  slug: 'rent-control',
  title: 'Rent control',
  summary: '',
  story: '',
  priorityArea: { id: '0199a000-0000-7000-8000-000000000002', slug: 'labor', name: 'Labor' },
  branch: null,
  startsOn: '2026-11-01',
  endsOn: '2026-12-01',
  outcome: null,
  outcomeText: '',
  outcomeOn: null,
  branchCount: 0,
  demands: [{ demand: 'A rent board', isWon: true }],
  targets: [],
  phases: [{ title: 'Listening', about: '', startsOn: '2026-11-01', endsOn: '2026-11-10' }],
  partners: [{ name: 'Union', about: '', url: null }],
  publishedAt: null,
  updatedAt: '2026-11-01T00:00:00Z',
  version: 3,
};

describe('the form of a campaign', () => {
  it('shows last days, and sends the first day after', () => {
    const values = valuesOf(campaign);
    expect(values).toMatchObject({ lastDay: '2026-11-30', phases: [{ lastDay: '2026-11-09' }] });
    expect(requestOf(values, campaign)).toMatchObject({
      endsOn: '2026-12-01',
      phases: [{ endsOn: '2026-11-10' }],
      demands: [{ demand: 'A rent board', isWon: true }],
      partners: [{ name: 'Union', url: null }],
    });
  });

  it('sends the address in words only where it changes', () => {
    const values = valuesOf(campaign);
    expect(requestOf(values, campaign)).not.toHaveProperty('slug');
    expect(requestOf({ ...values, slug: 'rents' }, campaign)).toMatchObject({ slug: 'rents' });
  });

  it('leaves out lines in which nothing was written, and keeps what is half done', () => {
    const values = valuesOf({ ...campaign, demands: [{ demand: ' ', isWon: false }, ...campaign.demands] });
    const partners = [...values.partners, { name: '', about: '', url: '' }, { name: '', about: 'x', url: '' }];
    const kept = withoutBlanks({ ...values, partners });
    expect(kept.demands).toHaveLength(1);
    expect(kept.partners).toHaveLength(2);
    expect(Object.keys(errorsOf(kept, campaign))).toEqual(['partners.1.name']);
  });

  it('shows what is said of an end at the last day', () => {
    expect(shownErrors({ 'phases.0.endsOn': 'A', endsOn: 'B', title: 'C' })).toEqual({
      'phases.0.lastDay': 'A',
      lastDay: 'B',
      title: 'C',
    });
  });
});
