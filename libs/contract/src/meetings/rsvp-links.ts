import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { meetingParams } from '../meetings.ts';

export const rsvpLinks = {
  revoke: endpoint({
    method: 'PUT',
    path: '/meetings/:meetingId/rsvp-links/:personId/revocation',
    summary: 'Stop the links that a person was mailed to answer this meeting; the next mail carries a new one',
    access: 'meetings.manage',
    params: meetingParams.extend({ personId: z.uuid() }),
  }),
};
