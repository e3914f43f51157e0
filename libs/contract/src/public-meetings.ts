import type { Branch } from './branches.ts';
import type { Meeting, MeetingDetail } from './meetings.ts';
import type { AgendaItem, AgendaSpeaker } from './meetings/programme.ts';
import type { Answerable, MeetingState, PlacesLeft } from './public-answers.ts';
import type { PublicSister } from './public-solidarity.ts';

/** A public meeting in a list, with the branch that holds it. */
export type PublicMeeting = Pick<
  Meeting,
  | 'id'
  | 'title'
  | 'kind'
  | 'startsAt'
  | 'endsAt'
  | 'timeZone'
  | 'placeName'
  | 'isOnline'
  | 'capacity'
  | 'onlineCapacity'
  | 'cancelledAt'
> &
  PlacesLeft & { counts: Pick<Meeting['counts'], 'going' | 'guests' | 'online' | 'waitlisted'>; branch: Branch };

/** A public meeting on its own page. The link for those online is not part of it: it goes to who is going. */
export type PublicMeetingDetail = PublicMeeting &
  Answerable &
  Pick<MeetingDetail, 'description' | 'placeAddress' | 'campaign' | 'priorityArea' | 'cancellationReason'> & {
    state: MeetingState;
    programme: PublicAgendaItem[];
    /** Sister organizations that hold it with us. */
    sisters: PublicSister[];
  };

/** A public part of a programme; whose record a speaker is, is nobody's business. */
export type PublicAgendaItem = Pick<
  AgendaItem,
  'id' | 'title' | 'note' | 'durationMinutes' | 'startsAfterMinutes' | 'readings'
> & { speakers: Omit<AgendaSpeaker, 'personId'>[] };
