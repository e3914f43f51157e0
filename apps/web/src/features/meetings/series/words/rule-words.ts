import type { Recurrence, RuleWeekday, WeekdayCode } from '@rollcall/calendar/recurrence/recurrence';
import type { IntlShape } from 'react-intl';

const mondayFirst: WeekdayCode[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** "Tuesday". The 23rd of November 2026 is a Monday. */
export const weekdayWords = (
  intl: IntlShape,
  day: WeekdayCode,
  weekday: 'long' | 'short' | 'narrow' = 'long',
): string => intl.formatDate(Date.UTC(2026, 10, 23 + mondayFirst.indexOf(day)), { weekday, timeZone: 'UTC' });

/** "November" */
export const monthWords = (intl: IntlShape, month: number, style: 'long' | 'short' = 'long'): string =>
  intl.formatDate(Date.UTC(2026, month - 1, 1), { month: style, timeZone: 'UTC' });

/** "first", "second to last": a place in a month, counted from its begin or (below zero) its end. */
export const placeWords = (intl: IntlShape, nth: number): string =>
  intl.formatMessage({ id: 'rule.place' }, { from: nth < 0 ? 'end' : 'begin', nth: Math.abs(nth) });

/** "24th", "last day" of a month. */
export const monthDayWords = (intl: IntlShape, day: number): string =>
  intl.formatMessage({ id: 'rule.month-day' }, { from: day < 0 ? 'end' : 'begin', day: Math.abs(day) });

/** More than any place counted from the begin of a month. */
const FROM_THE_END = 20;

/** "first and third Tuesday", "second Sunday and last Friday" */
const nthWords = (intl: IntlShape, weekdays: RuleWeekday[]): string => {
  const inMonth = ({ nth }: RuleWeekday) => ((nth ?? 1) < 0 ? FROM_THE_END : 0) + (nth ?? 1);
  const byDay = Map.groupBy(
    weekdays.toSorted((a, b) => inMonth(a) - inMonth(b)),
    ({ day }) => day,
  );
  const words = [...byDay].map(([day, places]) =>
    intl.formatMessage(
      { id: 'rule.nth' },
      {
        places: intl.formatList(places.map(({ nth }) => placeWords(intl, nth ?? 1))),
        weekday: weekdayWords(intl, day),
      },
    ),
  );
  return intl.formatList(words);
};

const inOrder = (weekdays: RuleWeekday[]) =>
  mondayFirst.filter((day) => weekdays.some((weekday) => weekday.day === day));

/** On which days of a month: "first Tuesday", "24th". */
const daysOfMonth = (intl: IntlShape, { weekdays, monthDays }: Recurrence, startDay: string): string => {
  const named = weekdays.length > 0;
  const each = named && weekdays.every(({ nth }) => nth === null);
  const days = intl.formatList(
    (monthDays.length > 0 ? monthDays : [Number(startDay.slice(8, 10))]).map((day) => monthDayWords(intl, day)),
  );
  if (!named) return intl.formatMessage({ id: 'rule.on-days' }, { days });
  if (!each) return intl.formatMessage({ id: 'rule.on-nth' }, { weekdays: nthWords(intl, weekdays) });
  const names = inOrder(weekdays).map((day) => weekdayWords(intl, day));
  return monthDays.length > 0
    ? intl.formatMessage(
        { id: 'rule.on-days-that-are' },
        { days, weekdays: intl.formatList(names, { type: 'disjunction' }) },
      )
    : intl.formatMessage({ id: 'rule.on-each' }, { weekdays: intl.formatList(names) });
};

const patternWords = (intl: IntlShape, rule: Recurrence, startDay: string): string => {
  const { frequency, interval, weekdays, months } = rule;
  const names = inOrder(weekdays).map((day) => weekdayWords(intl, day));
  const startName = intl.formatDate(`${startDay}T00:00:00Z`, { weekday: 'long', timeZone: 'UTC' });
  switch (frequency) {
    case 'daily':
      return names.length > 0
        ? intl.formatMessage(
            { id: 'rule.daily.only' },
            { interval, weekdays: intl.formatList(names, { type: 'disjunction' }) },
          )
        : intl.formatMessage({ id: 'rule.daily' }, { interval });
    case 'weekly':
      return intl.formatMessage(
        { id: 'rule.weekly' },
        {
          interval,
          weekdays: intl.formatList(names.length > 0 ? names : [startName]),
          several: names.length > 1 ? 'yes' : 'no',
        },
      );
    case 'monthly':
      return intl.formatMessage({ id: 'rule.monthly' }, { interval, days: daysOfMonth(intl, rule, startDay) });
    case 'yearly':
      return intl.formatMessage(
        { id: names.length > 0 ? 'rule.yearly.weekdays' : 'rule.yearly' },
        {
          interval,
          day: monthDayWords(intl, Number(startDay.slice(8, 10))),
          weekdays: intl.formatList(names),
          months: intl.formatList(
            (months.length > 0 ? months.toSorted((a, b) => a - b) : [Number(startDay.slice(5, 7))]).map((month) =>
              monthWords(intl, month),
            ),
          ),
          allYear: months.length === 0 ? 'yes' : 'no',
        },
      );
  }
};

/**
 * What a rule means, as people say it: "Every second Tuesday, until June 30, 2027". `startDay` is that of the first
 * meeting, from which a rule takes what it does not say.
 */
export const ruleWords = (intl: IntlShape, rule: Recurrence, startDay: string): string => {
  const pattern = patternWords(intl, rule, startDay);
  const { end } = rule;
  if (end.kind === 'count') return intl.formatMessage({ id: 'rule.times' }, { pattern, count: end.count });
  if (end.kind === 'never' || !end.day) return pattern;
  const day = intl.formatDate(`${end.day}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
  return intl.formatMessage({ id: 'rule.until' }, { pattern, day });
};
