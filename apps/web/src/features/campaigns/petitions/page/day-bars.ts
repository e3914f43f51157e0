import type { PetitionFigures } from '@rollcall/contract/petitions/signers';

const DAY = 24 * 60 * 60 * 1000;
const SHOWN = 60;

export type DayBar = { day: string; signatures: number };

/** Every day from the first signature to the last, also those without one; the last sixty where there are more. */
export const dayBars = (byDay: PetitionFigures['byDay']): DayBar[] => {
  const counts = new Map(byDay.map(({ day, signatures }) => [day, signatures]));
  const [first, last] = [byDay[0]?.day, byDay.at(-1)?.day];
  if (!first || !last) return [];
  const end = Date.parse(last);
  const begin = Math.max(Date.parse(first), end - (SHOWN - 1) * DAY);
  return Array.from({ length: Math.round((end - begin) / DAY) + 1 }, (_, i) => {
    const day = new Date(begin + i * DAY).toISOString().slice(0, 10);
    return { day, signatures: counts.get(day) ?? 0 };
  });
};
