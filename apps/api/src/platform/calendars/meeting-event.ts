import type { CalendarEvent } from '@rollcall/calendar/ical/event';
import { say } from '../mail/texts.ts';

/** A meeting as calendars show it. Wall clocks (`YYYY-MM-DDTHH:MM`) are those of its zone. */
export type MeetingOnCalendar = {
  id: string;
  sequence: number;
  startsAtLocal: string;
  endsAtLocal: string;
  timeZone: string;
  /** Null: of a meeting that the reader may not see any more. */
  title: string | null;
  description: string;
  placeName: string | null;
  placeAddress: string | null;
  isOnline: boolean;
  /** Null: there is no page that the reader may open. */
  visibility: 'public' | 'members' | 'branch' | null;
  branchName: string;
  cancellationReason: string | null;
};

const DOMAIN = 'rollcall';
const UID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@rollcall$/i;

/** The same in every feed and every mail, whatever becomes of the meeting. */
export const uidOf = (meetingId: string): string => `${meetingId}@${DOMAIN}`;

/** The meeting that an event of ours is about; null for any other. */
export const meetingOf = (uid: string): string | null => UID.exec(uid)?.[1]?.toLowerCase() ?? null;

/** When and where it is, and the way to its page. Never the link for those online: it is shown on the page only. */
export const eventOf = (
  meeting: MeetingOnCalendar,
  publicUrl: string,
): Pick<
  CalendarEvent,
  | 'uid'
  | 'sequence'
  | 'startsAtLocal'
  | 'endsAtLocal'
  | 'timeZone'
  | 'summary'
  | 'description'
  | 'location'
  | 'url'
  | 'categories'
> => {
  const page = pageOf(meeting, publicUrl);
  const location = locationOf(meeting);
  return {
    uid: uidOf(meeting.id),
    sequence: meeting.sequence,
    startsAtLocal: meeting.startsAtLocal,
    endsAtLocal: meeting.endsAtLocal,
    timeZone: meeting.timeZone,
    summary: meeting.title ?? say('calendar.closed'),
    description: [
      ...(meeting.cancellationReason ? [say('calendar.cancelled', { reason: meeting.cancellationReason })] : []),
      meeting.description,
      ...(meeting.isOnline && !meeting.cancellationReason ? [say('calendar.online')] : []),
      page ?? '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    ...(location ? { location } : {}),
    ...(page ? { url: page } : {}),
    categories: [meeting.branchName],
  };
};

const locationOf = ({ placeName, placeAddress, isOnline }: MeetingOnCalendar): string | null => {
  if (placeName) return [placeName, placeAddress].filter(Boolean).join(', ');
  return isOnline ? say('mail.online') : null;
};

/** A public meeting has a page for everybody; any other is seen in the dashboard only. */
const pageOf = ({ id, visibility }: MeetingOnCalendar, publicUrl: string): string | null =>
  visibility && `${publicUrl}${visibility === 'public' ? '' : '/app'}/meetings/${id}`;
