import type { CalendarEvent } from '@rollcall/calendar/ical/event';
import { eventOf } from '../../platform/calendars/meeting-event.ts';
import type { FeedEvent, FeedKind } from './feeds.sql.ts';

/**
 * A meeting in a feed. Of the own answers only "going" is sure, and only that keeps the time busy. In the calendar of a
 * branch or a campaign every meeting is sure, and busy only for who goes.
 */
export const feedEventOf = (event: FeedEvent, kind: FeedKind, publicUrl: string): CalendarEvent => {
  const modified = event.modifiedAt.toISOString();
  return {
    ...eventOf(event, publicUrl),
    stamp: modified, // nothing in a feed depends on when it is read
    lastModified: modified,
    ...(event.createdAt ? { created: event.createdAt.toISOString() } : {}),
    status: statusOf(event, kind),
    ...(event.branchEmail ? { organizer: { name: event.branchName, email: event.branchEmail } } : {}),
    transparent: event.isCancelled || event.ownStatus !== 'going',
  };
};

const statusOf = ({ isCancelled, ownStatus }: FeedEvent, kind: FeedKind): CalendarEvent['status'] => {
  if (isCancelled) return 'CANCELLED';
  return kind === 'own' && ownStatus !== 'going' ? 'TENTATIVE' : 'CONFIRMED';
};
