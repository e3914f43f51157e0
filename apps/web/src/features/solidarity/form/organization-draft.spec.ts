import { addSisterOrganization } from '@rollcall/contract/solidarity';
import { describe, expect, it } from 'vitest';
import { issueErrorsOf } from '../../../app/forms/field-errors.ts';
import { blankDraft, requestOf } from './organization-draft.ts';

const draft = { ...blankDraft, name: 'A', country: 'MX', city: 'Puebla', latitude: '19.04', longitude: -98.2 };

describe('an organization as it is typed', () => {
  it('becomes what the contract takes', () => {
    const request = requestOf({ ...draft, url: 'union.example', since: '2019-05-01' });
    expect(addSisterOrganization.parse(request)).toMatchObject({
      latitude: 19.04,
      url: 'https://union.example/',
      since: '2019-05-01',
      isPublic: false,
    });
  });

  it('names what is missing', () => {
    const checked = addSisterOrganization.safeParse(requestOf(blankDraft));
    const missing = Object.keys(issueErrorsOf(checked.error!.issues)).sort();
    expect(missing).toEqual(['city', 'country', 'latitude', 'longitude', 'name']);
  });

  it('keeps an address of another kind for the contract to refuse', () => {
    const checked = addSisterOrganization.safeParse(requestOf({ ...draft, url: 'javascript:alert(1)' }));
    expect(Object.keys(issueErrorsOf(checked.error!.issues))).toEqual(['url']);
  });
});
