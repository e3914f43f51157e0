const DAY = 86_400_000;
const WEEK = 7 * DAY;

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The day that is offered for a copy: the same day of the week, the first one after the meeting and after today. */
export const nextSuch = (startsAtLocal: string, today: string): string => {
  const held = Date.parse(`${startsAtLocal.slice(0, 10)}T00:00:00Z`);
  const weeks = Math.max(1, Math.floor((Date.parse(`${today}T00:00:00Z`) - held) / WEEK) + 1);
  return dayOf(held + weeks * WEEK);
};
