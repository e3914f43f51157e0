import type { NationalReport } from '@rollcall/contract/reports';

type Months = NationalReport['months'];

/** The month that lies so many months before, as its first day. */
export const earlier = (month: string, by: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 - by, 1)).toISOString().slice(0, 10);

/** The months with the most and the fewest who came, the earlier one of equals; null where nobody came at all. */
export const extremesOf = (months: Months): { most: Months[number]; fewest: Months[number] } | null => {
  const [first, ...rest] = months;
  if (!first || months.every(({ now }) => now.came === 0)) return null;
  return {
    most: rest.reduce((best, one) => (one.now.came > best.now.came ? one : best), first),
    fewest: rest.reduce((least, one) => (one.now.came < least.now.came ? one : least), first),
  };
};
