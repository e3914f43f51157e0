import type { Occurrence } from '@rollcall/calendar/recurrence/occurrences';
import { matchOccurrences } from '@rollcall/calendar/recurrence/matching';

/** Days by which a changed rule moves a meeting at most; so what was held this long ago may stand for a new one. */
export const REACH = 3;

/** A meeting of a series: where the rule has it, and what keeps it from moving with the rule. */
export type SeriesMeeting = {
  id: string;
  /** Its place in the rule, `YYYY-MM-DDTHH:MM`. */
  occurrence: string;
  startsAt: Date;
  cancelled: boolean;
  /** Was moved on its own: an edit of the series leaves its time. */
  ownTime: boolean;
};

/** A meeting that stays: its place in the changed rule, and its new time; null: keeps the time that it has. */
export type Move = { id: string; occurrence: string; startsLocal: string | null; startsAt: string | null };

export type Plan = { moves: Move[]; gone: string[]; added: Occurrence[] };

/**
 * What becomes of the meetings of a series under a changed rule. One that is paired with a new occurrence moves there with
 * its answers; one that was moved on its own or is cancelled takes the place, so that none is made beside it, and stays as
 * it is. What has begun is paired too, for it was held instead of the new one, but no longer changes.
 * @param meetings of the span that `next` covers
 * @param next occurrences of the changed rule, ascending
 */
export const planChange = (meetings: SeriesMeeting[], next: Occurrence[], now: Date): Plan => {
  const { kept, added } = matchOccurrences(
    meetings.map(({ occurrence }) => occurrence),
    next.map(({ startsAtLocal }) => startsAtLocal),
  );
  const newPlace = new Map(kept);
  const byClock = new Map(next.map((occurrence) => [occurrence.startsAtLocal, occurrence]));
  const coming = meetings.filter(({ startsAt }) => startsAt > now);
  const goes = (meeting: SeriesMeeting) => !newPlace.has(meeting.occurrence) && !meeting.cancelled && !meeting.ownTime;
  return {
    moves: coming
      .filter((meeting) => !goes(meeting))
      .map((meeting) => moveOf(meeting, byClock.get(newPlace.get(meeting.occurrence) ?? ''), now)),
    gone: coming.filter(goes).map(({ id }) => id),
    added: added
      .flatMap((local) => byClock.get(local) ?? [])
      .filter(({ startsAt }) => Date.parse(startsAt) > now.getTime()),
  };
};

/** All that are to come, where the rule stays as it is. */
export const planStay = (meetings: SeriesMeeting[], now: Date): Plan => ({
  moves: meetings.filter(({ startsAt }) => startsAt > now).map((meeting) => moveOf(meeting, undefined, now)),
  gone: [],
  added: [],
});

/** None is moved into the past. */
const moveOf = ({ id, occurrence, cancelled, ownTime }: SeriesMeeting, to: Occurrence | undefined, now: Date): Move => {
  if (!to) return { id, occurrence, startsLocal: null, startsAt: null };
  const stays = cancelled || ownTime || Date.parse(to.startsAt) <= now.getTime();
  return stays
    ? { id, occurrence: to.startsAtLocal, startsLocal: null, startsAt: null }
    : { id, occurrence: to.startsAtLocal, startsLocal: to.startsAtLocal, startsAt: to.startsAt };
};
