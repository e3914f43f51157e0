import type { Meeting, OwnRsvp } from '@rollcall/contract/meetings';

/** What a member may say. */
export type Wish = { status: 'going' | 'maybe' | 'declined'; guests: number };

type Answered = Pick<Meeting, 'capacity' | 'counts' | 'ownRsvp'>;

/** Places that are free; null where there is no limit. */
export const placesLeft = ({ capacity, counts }: Answered): number | null =>
  capacity === null ? null : Math.max(0, capacity - counts.going - counts.guests);

/** Is there room for one more who has no place yet? Those who wait in line come first. */
export const isFull = (meeting: Answered): boolean => {
  const left = placesLeft(meeting);
  return left !== null && (left < 1 || meeting.counts.waitlisted > 0);
};

/** What the server will most likely make of a wish: by the same rules, seen from here. */
export const expectedRsvp = (meeting: Answered, { status, guests }: Wish): OwnRsvp => {
  const own = meeting.ownRsvp;
  if (status !== 'going') return { status, guests: status === 'declined' ? 0 : guests, place: null };
  if (own?.status === 'waitlisted') return { ...own, guests };
  const held = own?.status === 'going' ? 1 + own.guests : 0;
  const left = placesLeft(meeting);
  const fits = left === null || 1 + guests <= held || (meeting.counts.waitlisted === 0 && 1 + guests <= held + left);
  if (fits) return { status: 'going', guests, place: null };
  return held > 0 && own ? own : { status: 'waitlisted', guests, place: meeting.counts.waitlisted + 1 };
};

const one = (rsvp: OwnRsvp | null, sign: 1 | -1, counts: Meeting['counts']): Meeting['counts'] =>
  rsvp
    ? {
        ...counts,
        [rsvp.status]: counts[rsvp.status] + sign,
        guests: counts.guests + (rsvp.status === 'going' ? sign * rsvp.guests : 0),
      }
    : counts;

/** The meeting with another answer of the reader, counts included. */
export const withAnswer = <M extends Answered>(meeting: M, rsvp: OwnRsvp): M => ({
  ...meeting,
  ownRsvp: rsvp,
  counts: one(rsvp, 1, one(meeting.ownRsvp, -1, meeting.counts)),
});

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
