import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { day, instant, page, pageOf } from '../fields.ts';

const petitionParams = z.object({ petitionId: z.uuid() });

/**
 * Somebody who has signed, as much of it as the caller may read. Whoever agreed to be contacted is shown to the nearest
 * branch; the branch that holds the petition sees all who signed, without the ways to reach those who did not agree. Of a
 * form, which is filled in for its branch, it sees these too.
 */
export const signer = z
  .object({
    id: z.uuid(),
    givenName: z.string(),
    familyName: z.string(),
    zip: z.string().nullable(),
    confirmedAt: instant,
    /** The nearest, which is asked to welcome who agreed. */
    branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    mayContact: z.boolean(),
    /** Null where the caller may not know. */
    email: z.string().nullable(),
    phone: z.string().nullable(),
    /** The record, where a branch of the caller keeps it. */
    personId: z.uuid().nullable(),
    /** By question; only for the branch that holds the petition. */
    answers: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Signer' });
export type Signer = z.output<typeof signer>;

/** How it goes, without a name. Branches that the caller neither plans for nor organizes are in the sums only. */
export const petitionFigures = z
  .object({
    signatures: z.int(),
    /** Asked for in the last two days, and not confirmed. */
    waiting: z.int(),
    /** Agreed to be contacted. */
    contacts: z.int(),
    byBranch: z.array(
      z.object({
        /** Null: nobody knows the nearest, for no ZIP code was given. */
        branch: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        signatures: z.int(),
        contacts: z.int(),
      }),
    ),
    /** Days (UTC) on which somebody signed, in order. */
    byDay: z.array(z.object({ day, signatures: z.int() })),
  })
  .meta({ id: 'PetitionFigures' });
export type PetitionFigures = z.output<typeof petitionFigures>;

export const signers = {
  list: endpoint({
    method: 'GET',
    path: '/petitions/:petitionId/signatures',
    summary: 'Those who signed, latest first, as far as the caller may read them',
    access: 'people.read',
    params: petitionParams,
    query: z.strictObject({ ...page, branchId: z.uuid().optional() }),
    response: pageOf(signer),
  }),
  /** The whole list, to hand over: CSV (RFC 4180) as one text, made for spreadsheets. */
  export: endpoint({
    method: 'GET',
    path: '/petitions/:petitionId/signatures/export',
    summary:
      'The whole list as CSV, for the branch that holds the petition; of the nation, for the membership secretary',
    access: 'people.read',
    params: petitionParams,
    response: z.object({ name: z.string(), csv: z.string() }),
  }),
  figures: endpoint({
    method: 'GET',
    path: '/petitions/:petitionId/figures',
    summary: 'How many signed, by branch and by day',
    access: 'campaigns.manage',
    params: petitionParams,
    response: petitionFigures,
  }),
};
