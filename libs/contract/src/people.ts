import { z } from 'zod';
import { branchParams } from './branches.ts';
import { endpoint } from './endpoint.ts';
import { day, email, language, line, optionalLine, page, pageOf, text } from './fields.ts';
import { session } from './session.ts';

export const membershipEnds = ['resigned', 'lapsed', 'transferred', 'expelled', 'deceased'] as const;

export const membership = z
  .object({
    id: z.uuid(),
    branchId: z.uuid(),
    branchName: z.string(),
    startsOn: day,
    /** The first day without it. */
    endsOn: day.nullable(),
    endReason: z.enum(membershipEnds).nullable(),
  })
  .meta({ id: 'Membership' });

export const person = z
  .object({
    id: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    branchId: z.uuid().nullable(),
    /** Member: has a current membership. Former: had one. Contact: never had. */
    standing: z.enum(['member', 'former', 'contact']),
    memberSince: day.nullable(),
    lastCameOn: day.nullable(),
    timesCame: z.int(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof person>;

export const personDetail = person
  .extend({ hasAccount: z.boolean(), memberships: z.array(membership) })
  .meta({ id: 'PersonDetail' });
export type PersonDetail = z.infer<typeof personDetail>;

export const personParams = z.object({ personId: z.uuid() });

export const people = {
  list: endpoint({
    method: 'GET',
    path: '/branches/:branchId/people',
    summary: 'People of a branch, by name',
    access: 'people.read',
    params: branchParams,
    query: z.strictObject({ ...page, /** Part of a name. */ q: text(100).optional() }),
    response: pageOf(person),
  }),
  add: endpoint({
    method: 'POST',
    path: '/branches/:branchId/people',
    summary: 'Add a person to a branch, as a member or as a contact',
    access: 'people.manage',
    params: branchParams,
    body: z
      .strictObject({
        givenName: line(100),
        familyName: optionalLine(100).default(''),
        email: email.nullable().default(null),
        phone: optionalLine(40).nullable().default(null),
        /** Null: a contact. */
        memberSince: day.nullable().default(null),
        invite: z.boolean().default(false),
      })
      .meta({ id: 'AddPerson' }),
    response: personDetail,
  }),
  get: endpoint({
    method: 'GET',
    path: '/people/:personId',
    summary: 'A person, with the history of memberships',
    access: 'people.read',
    params: personParams,
    response: personDetail,
  }),
  invite: endpoint({
    method: 'PUT',
    path: '/people/:personId/invitation',
    summary: 'Mail a one-time link by which the person sets a password',
    access: 'people.invite',
    params: personParams,
  }),
};

export const ownRecord = session
  .omit({ expiresAt: true })
  .extend({ email: z.string().nullable(), branchName: z.string().nullable(), memberships: z.array(membership) })
  .meta({ id: 'Me' });

export const me = {
  get: endpoint({
    method: 'GET',
    path: '/me',
    summary: 'The own record',
    access: 'session',
    response: ownRecord,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/me',
    summary: 'Choose the language of the own mails and of the dashboard',
    access: 'session',
    body: z.strictObject({ language }).meta({ id: 'ChangeMe' }),
    response: ownRecord,
  }),
};
