import { offices } from '@rollcall/contract/branches';
import { describe, expect, it } from 'vitest';
import { fieldOf, type OfficeDraft, requestOf } from './office-draft.ts';

const id = '0199a000-0000-7000-8000-000000000001';
const draft: OfficeDraft = {
  email: 'ada@rollcall.example',
  role: 'organizer',
  place: `branch:${id}`,
  givenName: '',
  familyName: '',
};

describe('the draft of an office', () => {
  it('gives an organizer one branch or one region', () => {
    expect(requestOf(draft)).toMatchObject({ branchId: id, regionId: null });
    expect(requestOf({ ...draft, place: `region:${id}` })).toMatchObject({ branchId: null, regionId: id });
  });

  it('is refused for an organizer of nowhere', () => {
    expect(offices.give.body.safeParse(requestOf({ ...draft, place: '' })).success).toBe(false);
    expect(offices.give.body.safeParse(requestOf(draft)).success).toBe(true);
  });

  it('forgets the place of an office that serves the nation', () => {
    expect(requestOf({ ...draft, role: 'national_staff' })).toMatchObject({ branchId: null, regionId: null });
  });

  it('sends a name only where one is typed', () => {
    expect(requestOf(draft)).not.toHaveProperty('givenName');
    expect(requestOf({ ...draft, givenName: 'Ada' })).toHaveProperty('givenName', 'Ada');
  });

  it('shows what is said of branch or region at the place', () => {
    expect(fieldOf('branchId')).toBe('place');
    expect(fieldOf('regionId')).toBe('place');
    expect(fieldOf('email')).toBe('email');
  });
});
