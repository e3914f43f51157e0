import { z } from 'zod';
import { statement } from '../../platform/database/statement.ts';

/** $1 the meeting, $2 the person. Refuses who is no organizer of the meeting's branch. */
export const revokeLinks = statement({
  name: 'rsvp-links.revoke',
  text: 'select from app.revoke_rsvp_links($1, $2)',
  row: z.object({}),
});

/** Of a meeting that the actor may see. */
export const branchOfSeen = statement({
  name: 'rsvp-links.branch',
  text: 'select branch_id as "branchId" from meetings where id = $1',
  row: z.object({ branchId: z.uuid() }),
});

export const forgetDetails = statement({
  name: 'rsvp-links.forget-details',
  text: 'select app.forget_rsvp_details() as forgotten',
  row: z.object({ forgotten: z.int() }),
});

export const forgetRequests = statement({
  name: 'rsvp-links.forget-requests',
  text: 'select app.forget_rsvp_requests() as forgotten',
  row: z.object({ forgotten: z.int() }),
});
