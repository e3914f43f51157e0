import type { Branch } from './branches.ts';
import type { MeetingDetail, Need, OwnRsvp } from './meetings.ts';

/** What can be wrong with an answer, besides what can be wrong with any form. */
export const answerErrors = [
  'answer-missing',
  'answer-too-late',
  'guests-invalid',
  'party-too-large',
  'not-enough-places',
  'mode-missing',
  'mode-unavailable',
  'names-invalid',
  'note-long',
] as const;

/** Fields of the form that answers: `guestNames` has one a line, `needs` are parted by spaces. */
export type AnswerField = 'status' | 'guests' | 'mode' | 'guestNames' | 'needs' | 'note';

/** In the room, and online; null where there is no limit. */
export type PlacesLeft = { placesLeft: number | null; onlinePlacesLeft: number | null };

/** What has to be known of a meeting to ask for an answer. */
export type Answerable = PlacesLeft & Pick<MeetingDetail, 'placeName' | 'isOnline' | 'asksGuestNames' | 'askedNeeds'>;

/** What a reader should know of a meeting before anything else. */
export type MeetingState = 'coming' | 'running' | 'over' | 'cancelled';

type Fields = 'id' | 'title' | 'kind' | 'visibility' | 'startsAt' | 'endsAt' | 'timeZone' | 'placeAddress';

/** What the page behind a mailed link shows: the meeting, and the answer of whom it was mailed to; never a name. */
export type PublicRsvp = {
  /** False: what a visitor asked for, which counts once it is confirmed here. */
  isConfirmed: boolean;
  meeting: Answerable &
    Pick<MeetingDetail, Fields | 'cancelledAt' | 'cancellationReason'> & {
      state: MeetingState;
      branch: Pick<Branch, 'name' | 'slug' | 'city' | 'state' | 'email'>;
    };
  answer: (OwnRsvp & { guestNames: string[]; needs: Need[]; note: string }) | null;
  /** For those going, from an hour before the start until the end. */
  onlineUrl: string | null;
  dialIn: string | null;
  /** For those going: shown at the door. `code` in groups of four, `picture` the path of an SVG, `size` the side of its square. */
  checkIn: { code: string; picture: string; size: number } | null;
};
