import { occurrences } from '@rollcall/calendar/recurrence/occurrences';
import type { Pace } from '@rollcall/contract/publications/reading-lists';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const weeks: Record<Exclude<Pace, 'month'>, number> = { week: 1, two_weeks: 2, four_weeks: 4 };

/** The rule of a pace from a day on (`YYYY-MM-DD`). A fifth weekday is the last one of each month. */
const patternOf = (every: Pace, day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[date.getUTCDay()];
  if (every !== 'month') return `FREQ=WEEKLY;INTERVAL=${weeks[every]};BYDAY=${weekday}`;
  const nth = Math.ceil(date.getUTCDate() / 7);
  return `FREQ=MONTHLY;BYDAY=${nth === 5 ? -1 : nth}${weekday}`;
};

/**
 * When a study group meets for so many sessions: a rule that ends after them, and the days of it that are left out. What is
 * skipped is met later, so that there are as many meetings as sessions.
 * @param startsAtLocal the first one, `YYYY-MM-DDTHH:MM` in `timeZone`
 */
export const paceOf = (
  { startsAtLocal, every, skipDays }: { startsAtLocal: string; every: Pace; skipDays: readonly string[] },
  timeZone: string,
  sessions: number,
): { rule: string; exceptDays: string[] } => {
  const pattern = patternOf(every, startsAtLocal.slice(0, 10));
  const rule = `${pattern};COUNT=${sessions + skipDays.length}`;
  const days = occurrences({ rule, startsAtLocal, timeZone, exceptDays: [], extra: [] }, {}).map((o) =>
    o.startsAtLocal.slice(0, 10),
  );
  const met = days.filter((day) => !skipDays.includes(day)).slice(0, sessions);
  const last = met.at(-1) ?? startsAtLocal.slice(0, 10);
  const until = days.filter((day) => day <= last);
  return { rule: `${pattern};COUNT=${until.length}`, exceptDays: until.filter((day) => skipDays.includes(day)) };
};
