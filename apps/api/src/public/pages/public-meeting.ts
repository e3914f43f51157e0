import type { Branch } from '@rollcall/contract/branches';
import type { Meeting } from '@rollcall/contract/meetings';
import type { MeetingState, PlacesLeft } from '@rollcall/contract/public-answers';
import type { AgendaItem } from '@rollcall/contract/meetings/programme';
import type { PublicAgendaItem, PublicMeeting } from '@rollcall/contract/public-meetings';

type Counted = Pick<PublicMeeting, 'capacity' | 'onlineCapacity' | 'counts'>;

const placesLeft = ({ capacity, onlineCapacity, counts: { going, guests, online } }: Counted): PlacesLeft => ({
  placesLeft: capacity === null ? null : Math.max(0, capacity - (going + guests - online)),
  onlinePlacesLeft: onlineCapacity === null ? null : Math.max(0, onlineCapacity - online),
});

/** A meeting with only what everybody may read of it: field by field, so that a new one does not slip out. */
export const publicMeeting = (
  meeting: Omit<PublicMeeting, 'branch' | keyof PlacesLeft>,
  branch: Branch,
): PublicMeeting => ({
  id: meeting.id,
  title: meeting.title,
  kind: meeting.kind,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  timeZone: meeting.timeZone,
  placeName: meeting.placeName,
  isOnline: meeting.isOnline,
  capacity: meeting.capacity,
  onlineCapacity: meeting.onlineCapacity,
  ...placesLeft(meeting),
  cancelledAt: meeting.cancelledAt,
  counts: {
    going: meeting.counts.going,
    guests: meeting.counts.guests,
    online: meeting.counts.online,
    waitlisted: meeting.counts.waitlisted,
  },
  branch,
});

/** What a reader should know of a meeting before anything else. */
export const stateOf = (
  { cancelledAt, startsAt, endsAt }: Pick<Meeting, 'cancelledAt' | 'startsAt' | 'endsAt'>,
  now: Date,
): MeetingState => {
  if (cancelledAt !== null) return 'cancelled';
  if (new Date(endsAt) <= now) return 'over';
  return new Date(startsAt) <= now ? 'running' : 'coming';
};

/** An item of a programme with only what everybody may read of it. A visitor is given none that is for members. */
export const publicItem = (item: AgendaItem): PublicAgendaItem => ({
  id: item.id,
  title: item.title,
  note: item.note,
  durationMinutes: item.durationMinutes,
  startsAfterMinutes: item.startsAfterMinutes,
  speakers: item.speakers.map(({ role, name, about }) => ({ role, name, about })),
  readings: item.readings,
});
