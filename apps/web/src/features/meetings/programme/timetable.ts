type Span = { startsAt: string; endsAt: string };
type Timed = { durationMinutes: number };

const MINUTE = 60_000;

/** When each item of a programme begins, one after the other, and how all of them fit into the meeting. */
export const timetable = ({ startsAt, endsAt }: Span, items: readonly Timed[]) => {
  const start = Date.parse(startsAt);
  let planned = 0;
  const begins = items.map(({ durationMinutes }) => {
    const at = start + planned * MINUTE;
    planned += durationMinutes;
    return at;
  });
  const length = Math.round((Date.parse(endsAt) - start) / MINUTE);
  return {
    /** Instants in milliseconds, one an item. */
    begins,
    /** When the last item ends. */
    ends: start + planned * MINUTE,
    /** Minutes of all items, and of the meeting. */
    planned,
    length,
    /** Minutes that are free; below zero: too much is planned. */
    left: length - planned,
  };
};
