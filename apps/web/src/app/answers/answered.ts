import type { Meeting, Need, OwnRsvp, RsvpMode } from '@rollcall/contract/meetings';
import { isFull, modeByDefault, type Places, placesLeft } from './places.ts';

/** What a member may say. What is absent stays as it was. */
export type Wish = {
  status: 'going' | 'maybe' | 'declined';
  guests: number;
  mode?: RsvpMode;
  guestNames?: string[];
  needs?: Need[];
  note?: string;
};

type Answered = Places & Pick<Meeting, 'ownRsvp'>;

/** The wish that leads to the answer that somebody has. */
export const wishOf = (rsvp: OwnRsvp): Wish => ({
  status: rsvp.status === 'waitlisted' ? 'going' : rsvp.status,
  guests: rsvp.guests,
  mode: rsvp.mode,
});

/** What the server will most likely make of a wish: by the same rules, seen from here. */
export const expectedRsvp = (meeting: Answered, { status, guests, mode: asked }: Wish): OwnRsvp => {
  const own = meeting.ownRsvp;
  const mode = asked ?? own?.mode ?? modeByDefault(meeting);
  if (status !== 'going') return { status, guests: status === 'declined' ? 0 : guests, place: null, mode };
  if (own?.status === 'waitlisted' && own.mode === mode) return { ...own, guests };
  const held = own?.status === 'going' && own.mode === mode ? 1 + own.guests : 0;
  const left = placesLeft(meeting, mode);
  const fits = left === null || 1 + guests <= held || (!lineAhead(meeting, mode) && 1 + guests <= held + left);
  if (fits) return { status: 'going', guests, place: null, mode };
  return own?.status === 'going' ? own : { status: 'waitlisted', guests, place: meeting.counts.waitlisted + 1, mode };
};

/** Does somebody wait who comes first? */
const lineAhead = (meeting: Answered, mode: RsvpMode) => meeting.counts.waitlisted > 0 && isFull(meeting, mode);

const one = (rsvp: OwnRsvp | null, sign: 1 | -1, counts: Meeting['counts']): Meeting['counts'] => {
  if (!rsvp) return counts;
  const going = rsvp.status === 'going';
  return {
    ...counts,
    [rsvp.status]: counts[rsvp.status] + sign,
    guests: counts.guests + (going ? sign * rsvp.guests : 0),
    online: counts.online + (going && rsvp.mode === 'online' ? sign * (1 + rsvp.guests) : 0),
  };
};

/** The meeting with another answer of the reader, counts included. */
export const withAnswer = <M extends Answered>(meeting: M, rsvp: OwnRsvp): M => ({
  ...meeting,
  ownRsvp: rsvp,
  counts: one(rsvp, 1, one(meeting.ownRsvp, -1, meeting.counts)),
});

/** The meeting, where it is shown with what the hosts were told, with what they were told now. */
export const withDetails = <M extends object>(meeting: M, { guestNames, needs, note }: Wish): M =>
  'ownDetails' in meeting && guestNames && needs && note !== undefined
    ? { ...meeting, ownDetails: { guestNames, needs, note } }
    : meeting;

/** Changes a meeting wherever it stands in cached data: alone, in a page, in pages of a list, or within a home. */
export const patchMeeting = (data: unknown, meetingId: string, change: (meeting: Meeting) => Meeting): unknown => {
  if (Array.isArray(data)) {
    const items: unknown[] = data.map((item) => patchMeeting(item, meetingId, change));
    return items.some((item, i) => item !== data[i]) ? items : data;
  }
  if (typeof data !== 'object' || data === null) return data;
  if ('id' in data && 'ownRsvp' in data) return data.id === meetingId ? change(data as Meeting) : data;
  for (const key of ['pages', 'items', 'nextMeeting'] as const) {
    if (!(key in data)) continue;
    const before = (data as Record<string, unknown>)[key];
    const after = patchMeeting(before, meetingId, change);
    return after === before ? data : { ...data, [key]: after };
  }
  return data;
};
