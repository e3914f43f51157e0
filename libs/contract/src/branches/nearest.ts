import { z } from 'zod';
import { branch } from '../branches.ts';
import { endpoint } from '../endpoint.ts';

/** A branch with how far it is from somewhere. */
export const nearBranch = branch.extend({ distanceKm: z.number() }).meta({ id: 'NearBranch' });
export type NearBranch = z.infer<typeof nearBranch>;

/** Five digits, or the nine of ZIP+4. */
export const zipCode = z
  .string()
  .trim()
  .regex(/^\d{5}(-\d{4})?$/, 'must be a ZIP code of five digits');

export const nearest = endpoint({
  method: 'GET',
  path: '/branches/nearest',
  summary: 'The branches nearest to a ZIP code, by distance over the ground',
  access: 'public',
  sameForAll: true,
  query: z.strictObject({ zip: zipCode, limit: z.coerce.number().int().min(1).max(20).default(3) }),
  response: z
    .object({
      place: z.object({
        zip: z.string(),
        city: z.string(),
        state: z.string(),
        latitude: z.number(),
        longitude: z.number(),
      }),
      items: z.array(nearBranch),
    })
    .meta({ id: 'NearestBranches' }),
});
