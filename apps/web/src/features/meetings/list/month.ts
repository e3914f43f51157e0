const DAY = 86_400_000;

/** The month (`YYYY-MM`) that it is now in a zone. */
export const monthNow = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(now);

/** The month so many months after another. */
export const monthAfter = (month: string, months: number): string => {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
};

/** The instants between which every meeting starts that a calendar of this month may show, in any zone. */
export const spanOfMonth = (month: string): { from: string; to: string } => ({
  from: new Date(Date.parse(`${month}-01T00:00:00Z`) - 7 * DAY).toISOString(),
  to: new Date(Date.parse(`${monthAfter(month, 1)}-01T00:00:00Z`) + 8 * DAY).toISOString(),
});
