import type { Branch } from '@rollcall/contract/branches';
import type { Meeting } from '@rollcall/contract/meetings';
import type { PublicMeeting, PublicMeetingDetail } from '@rollcall/contract/public-pages';

/** A meeting with only what everybody may read of it: field by field, so that a new one does not slip out. */
export const publicMeeting = (
  meeting: Omit<PublicMeeting, 'branch' | 'counts'> & { counts: PublicMeeting['counts'] },
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
  cancelledAt: meeting.cancelledAt,
  counts: {
    going: meeting.counts.going,
    guests: meeting.counts.guests,
    waitlisted: meeting.counts.waitlisted,
  },
  branch,
});

/** What a reader should know of a meeting before anything else. */
export const stateOf = (
  { cancelledAt, startsAt, endsAt }: Pick<Meeting, 'cancelledAt' | 'startsAt' | 'endsAt'>,
  now: Date,
): PublicMeetingDetail['state'] => {
  if (cancelledAt !== null) return 'cancelled';
  if (new Date(endsAt) <= now) return 'over';
  return new Date(startsAt) <= now ? 'running' : 'coming';
};
