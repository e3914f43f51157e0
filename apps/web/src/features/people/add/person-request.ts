import type { RequestOf } from '@rollcall/contract/endpoint';
import type { people } from '@rollcall/contract/people';

export type PersonValues = {
  givenName: string;
  familyName: string;
  email: string;
  phone: string;
  member: boolean;
  memberSince: string;
  invite: boolean;
};

/** What is sent to add a person; a contact has no day since when, and without an address nobody is invited. */
export const personRequest = (values: PersonValues): RequestOf<typeof people.add>['body'] => ({
  givenName: values.givenName,
  familyName: values.familyName,
  email: values.email.trim() || null,
  phone: values.phone.trim() || null,
  memberSince: values.member ? values.memberSince : null,
  invite: values.invite && values.email.trim() !== '',
});
