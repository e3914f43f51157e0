/** Whole months: the first day of the first, and of the first after it. Days are `YYYY-MM-DD`. */
export type Months = { first: string; end: string };

const shift = (firstOfMonth: string, months: number): string => {
  const date = new Date(`${firstOfMonth}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
};

/** The whole months that hold both days. */
export const monthsOf = (from: string, to: string): Months => ({
  first: `${from.slice(0, 7)}-01`,
  end: shift(`${to.slice(0, 7)}-01`, 1),
});

export const countMonths = ({ first, end }: Months): number =>
  (Number(end.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(first.slice(5, 7));

/** As many months, right before. */
export const monthsBefore = (months: Months): Months => ({
  first: shift(months.first, -countMonths(months)),
  end: months.first,
});

/** Each month by its first day, in order. */
export const eachMonth = (months: Months): string[] =>
  Array.from({ length: countMonths(months) }, (_, i) => shift(months.first, i));

/** As a period of days, both included. */
export const asDays = ({ first, end }: Months): { from: string; to: string } => {
  const last = new Date(`${end}T00:00:00Z`);
  last.setUTCDate(0);
  return { from: first, to: last.toISOString().slice(0, 10) };
};
