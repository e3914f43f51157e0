import { z } from 'zod';
import { statement } from '../database/statement.ts';

const heldOffice = z.object({
  role: z.enum(['organizer', 'national_staff', 'membership_secretary', 'administrator']),
  branchIds: z.array(z.string()).nullable(),
});

/**
 * Who holds this session: $1 the hash of the token, $2 the time. One message to the database: the clock is set for this
 * one statement, before the function reads it.
 */
export const authenticate = statement({
  name: 'authenticate',
  text: `with clock as materialized (select set_config('app.now', $2, true))
    select app.authenticate($1) as actor from clock`,
  row: z.object({
    actor: z
      .object({
        sessionId: z.string(),
        personId: z.string(),
        givenName: z.string(),
        familyName: z.string(),
        language: z.string(),
        branchId: z.string().nullable(),
        offices: z.array(heldOffice),
        expiresAt: z.string(),
      })
      .nullable(),
  }),
});
