import { z } from 'zod';
import { endpoint } from '../endpoint.ts';

/** Of which calendar: of a branch, of a campaign, or, where neither is named, of the own answers. */
const calendarOf = z
  .strictObject({ branchId: z.uuid().optional(), campaignId: z.uuid().optional() })
  .refine(({ branchId, campaignId }) => !branchId || !campaignId, {
    path: ['campaignId'],
    error: 'name a branch or a campaign, not both',
  });
export type CalendarOf = z.output<typeof calendarOf>;

/** A calendar to subscribe to. Whoever has the address reads what the caller may see, so it is a secret. */
export const calendarAddress = z
  .object({ url: z.url().meta({ description: 'The address of the iCalendar feed (RFC 5545)' }) })
  .meta({ id: 'CalendarAddress' });
export type CalendarAddress = z.infer<typeof calendarAddress>;

export const calendars = {
  address: endpoint({
    method: 'GET',
    path: '/me/calendar',
    summary: 'The secret address of a calendar for the caller: of the own answers, a branch, or a campaign',
    access: 'session',
    query: calendarOf,
    response: calendarAddress,
  }),
  renew: endpoint({
    method: 'POST',
    path: '/me/calendar',
    summary: 'A new address for the same calendar; the old one ends',
    access: 'session',
    body: calendarOf.meta({ id: 'CalendarOf' }),
    response: calendarAddress,
  }),
};
