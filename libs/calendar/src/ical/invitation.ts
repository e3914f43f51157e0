import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import { contactData, eventData, type CalendarEvent, type Contact } from './event.ts';
import { calendarOf, closed } from './feed.ts';

/** An invitation to one person, or its withdrawal. `organizer.email` is where the calendar program sends the reply. */
export type Invitation = {
  method: 'REQUEST' | 'CANCEL';
  event: CalendarEvent;
  organizer: Contact;
  attendee: Contact & { status: 'NEEDS-ACTION' | 'ACCEPTED' | 'TENTATIVE' | 'DECLINED' };
};

const statuses = {
  'NEEDS-ACTION': ICalAttendeeStatus.NEEDSACTION,
  ACCEPTED: ICalAttendeeStatus.ACCEPTED,
  TENTATIVE: ICalAttendeeStatus.TENTATIVE,
  DECLINED: ICalAttendeeStatus.DECLINED,
};

/**
 * Only a cancelled meeting's CANCEL may say so; without a status it takes the invitation back from this one person
 * (RFC 5546 3.2.5).
 */
const statusOf = ({ method, event }: Invitation): ICalEventStatus | null =>
  method === 'CANCEL' && event.status !== 'CANCELLED' ? null : ICalEventStatus[event.status];

/** The invitation as iTIP (RFC 5546), for one person. */
export const invitation = (sent: Invitation): string => {
  const { method, event, organizer, attendee } = sent;
  return closed(
    ical({
      ...calendarOf(ICalCalendarMethod[method], [event]),
      events: [
        {
          ...eventData(event),
          status: statusOf(sent),
          organizer: contactData(organizer),
          attendees: [
            {
              ...contactData(attendee),
              role: ICalAttendeeRole.REQ,
              type: ICalAttendeeType.INDIVIDUAL,
              status: statuses[attendee.status],
              rsvp: method === 'REQUEST' ? true : null,
            },
          ],
        },
      ],
    }).toString(),
  );
};
