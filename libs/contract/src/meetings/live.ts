import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { meetingCounts, meetingParams } from '../meetings.ts';
import { meetingPerson } from './rsvps.ts';

/** A meeting as it stands now, in numbers. `version` rises with each change by an organizer. */
const standing = z.object({ version: z.int(), counts: meetingCounts });

/**
 * What happened at a meeting, as the `data` of a server-sent event of that name. Its `id` is the number to resume from.
 * `reset` comes first, and when what came between is forgotten: what was read before may be old.
 * `end` comes last, when the right to look on has ended: nobody need come back.
 */
export const meetingEvents = {
  reset: standing,
  change: standing.extend({
    /** For whoever keeps the door: those whose answer or attendance changed; null: so many that the list is read again. */
    people: z.array(meetingPerson).nullable().optional(),
    /** For the same: ids of those who are not in the list any more. */
    gone: z.array(z.uuid()).optional(),
  }),
  end: z.object({}),
};
export type MeetingEvents = { [E in keyof typeof meetingEvents]: z.infer<(typeof meetingEvents)[E]> };

export const live = {
  follow: endpoint({
    method: 'GET',
    path: '/meetings/:meetingId/events',
    summary: 'What changes at a meeting while it changes, as server-sent events: reset, change and end',
    access: 'door',
    params: meetingParams,
    /** The number of the last event seen, where the header `Last-Event-ID` does not say it. */
    query: z.strictObject({ after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional() }),
    stream: true,
  }),
};
