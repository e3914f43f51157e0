import { people } from '@rollcall/contract/people';
import { describe, expect, it } from 'vitest';
import { personRequest, type PersonValues } from './person-request.ts';

const filled: PersonValues = {
  givenName: 'Amara',
  familyName: 'Okafor',
  email: 'amara@example.org',
  phone: '',
  member: true,
  memberSince: '2026-11-23',
  invite: true,
};

describe('the form that adds a person', () => {
  it('becomes a request that the contract accepts', () => {
    expect(people.add.body.safeParse(personRequest(filled)).success).toBe(true);
  });

  it('adds a contact without a day of joining', () => {
    expect(personRequest({ ...filled, member: false }).memberSince).toBeNull();
  });

  it('invites nobody without an address', () => {
    expect(personRequest({ ...filled, email: ' ' })).toMatchObject({ email: null, invite: false });
  });

  it('becomes a request that the contract refuses without a name', () => {
    expect(people.add.body.safeParse(personRequest({ ...filled, givenName: ' ' })).success).toBe(false);
  });
});
