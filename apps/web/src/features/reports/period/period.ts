import { z } from 'zod';

export const presets = ['last-3', 'last-6', 'last-12', 'last-24', 'this-year'] as const;
export type Preset = (typeof presets)[number];
export const periodChoices = [...presets, 'custom'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

/** A month, `YYYY-MM`. */
export const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** Whole months: the first day of the first, the last day of the last, both included, `YYYY-MM-DD`. */
export type Period = { choice: PeriodChoice; from: string; to: string };

/** What the address says of the period. `from` and `to` are months, and count only where the choice is `custom`. */
export type PeriodSearch = { period?: PeriodChoice; from?: string; to?: string };

const lengths: Record<Exclude<Preset, 'this-year'>, number> = {
  'last-3': 3,
  'last-6': 6,
  'last-12': 12,
  'last-24': 24,
};

/** Months since year 0, so that months can be reckoned with. */
const indexOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstDayOf = (index: number) =>
  new Date(Date.UTC(Math.floor(index / 12), index % 12, 1)).toISOString().slice(0, 10);
const lastDayOf = (index: number) =>
  new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).toISOString().slice(0, 10);

const spanning = (choice: PeriodChoice, first: number, last: number): Period => ({
  choice,
  from: firstDayOf(first),
  to: lastDayOf(last),
});

/**
 * The period that an address asks for. The month that runs counts as the last one, so that what happened yesterday is in
 * the report. Months in the wrong order are turned round; a custom period without its months is the last twelve.
 */
export const periodOf = (search: PeriodSearch, today: string): Period => {
  const current = indexOf(today);
  const choice = search.period ?? 'last-12';
  if (choice === 'this-year') return spanning(choice, current - (current % 12), current);
  if (choice === 'custom' && search.from && search.to) {
    const [first, last] = [indexOf(search.from), indexOf(search.to)].sort((a, b) => a - b) as [number, number];
    return spanning(choice, first, last);
  }
  const preset = choice === 'custom' ? 'last-12' : choice;
  return spanning(preset, current - lengths[preset] + 1, current);
};

/** The last `count` months up to this day as `YYYY-MM`, the latest first. */
export const monthsUntil = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => firstDayOf(indexOf(today) - back).slice(0, 7));

/** How many months a period has. */
export const monthsIn = ({ from, to }: { from: string; to: string }): number => indexOf(to) - indexOf(from) + 1;

/** Whether the last month of the period is not over on this day, so that it is compared with a longer one. */
export const isUnfinished = ({ to }: { to: string }, today: string): boolean => today < to;

/** Today by the clock of whoever looks, `YYYY-MM-DD`. */
export const localDay = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
