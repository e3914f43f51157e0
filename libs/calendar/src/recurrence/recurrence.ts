export const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

export type Frequency = (typeof frequencies)[number];
export type WeekdayCode = (typeof weekdayCodes)[number];

/** A weekday of a rule; `nth` is the first to fifth of a month (1…5), or counted from its end (-1…-5), or each (null). */
export type RuleWeekday = { day: WeekdayCode; nth: number | null };

/** How a series ends: never, after a local day (`YYYY-MM-DD`, inclusive), or after so many occurrences. */
export type RuleEnd = { kind: 'never' } | { kind: 'until'; day: string } | { kind: 'count'; count: number };

/**
 * The recurrence rules that the form can make: a part of RFC 5545's RRULE. Weeks begin on Monday. `monthDays` are
 * 1…31 or -1…-31 from the month's end (monthly only), `months` 1…12 (yearly only), `nth` is for monthly rules.
 */
export type Recurrence = {
  frequency: Frequency;
  interval: number;
  weekdays: RuleWeekday[];
  monthDays: number[];
  months: number[];
  end: RuleEnd;
};
