import type { ChangeSeries, ScheduleSeries, Series } from '@rollcall/contract/meetings/series';
import type { Calendar } from '../../series/calendar.ts';
import { changedIn, fieldsOf, type FormValues, sharedValuesOf } from '../form-values.ts';
import { daysAfter } from '../repeat/days.ts';
import { repeatOf, ruleOf } from '../repeat/repeat.ts';

/** The rule gives no day at all: what is to be said at the form, before anything is sent. */
export class NoDateError extends Error {}

/**
 * What is sent to schedule a series. It starts on the first day from the chosen one that its rule gives.
 * @throws NoDateError where there is none; RuleError for a rule that contradicts itself
 */
export const seriesRequestOf = (values: FormValues, timeZone: string, calendar: Calendar): ScheduleSeries => {
  const rule = ruleOf(values.repeat);
  if (!rule) throw new NoDateError();
  const { extra } = values.repeat;
  const pattern = {
    rule: calendar.formatRule(rule, timeZone),
    startsAtLocal: `${values.day}T${values.time}`,
    timeZone,
    exceptDays: [],
    extra: [],
  };
  const startsAtLocal = calendar.firstOccurrence(pattern);
  if (!startsAtLocal) throw new NoDateError();
  const series = { ...pattern, startsAtLocal };
  const exceptDays = stillGiven(values.repeat.exceptDays, series, calendar);
  return { ...fieldsOf(values), startsAtLocal, rule: series.rule, exceptDays, extra };
};

/** The exceptions that mean something: what was left out under another rule is forgotten. */
const stillGiven = (days: string[], series: Parameters<Calendar['occurrences']>[0], calendar: Calendar): string[] => {
  const [from, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  if (!from || !last) return [];
  const given = new Set(
    calendar
      .occurrences(series, { from, to: daysAfter(last, 1) })
      .map(({ startsAtLocal }) => startsAtLocal.slice(0, 10)),
  );
  return days.filter((day) => given.has(day));
};

/** A series as the form shows it. */
export const valuesOfSeries = (series: Series, calendar: Calendar): FormValues => ({
  ...sharedValuesOf(series),
  durationMinutes: series.durationMinutes,
  campaignId: series.campaignId ?? '',
  priorityAreaId: series.priorityAreaId ?? '',
  repeat: repeatOf(calendar.parseRule(series.rule, series.timeZone), series.startsAtLocal.slice(0, 10), series),
});

/**
 * The same from one meeting on: `occurrenceLocal` is when the rule has it. Of a number of times it says how many are
 * left.
 */
export const valuesOfSeriesFrom = (series: Series, occurrenceLocal: string, calendar: Calendar): FormValues => {
  const day = occurrenceLocal.slice(0, 10);
  const values = valuesOfSeries(series, calendar);
  const before = calendar.occurrences({ ...series, exceptDays: [], extra: [] }, { to: day }).length;
  const { repeat } = values;
  return {
    ...values,
    day,
    repeat: {
      ...repeat,
      count: repeat.end === 'count' ? Math.max(1, Number(repeat.count) - before) : repeat.count,
      exceptDays: repeat.exceptDays.filter((excepted) => excepted >= day),
      extra: repeat.extra.filter((local) => local >= day),
    },
  };
};

/** What is sent to change a series: only what differs. A rule goes with its first day, which it has to give. */
export const seriesChangeOf = (
  before: FormValues,
  after: FormValues,
  timeZone: string,
  calendar: Calendar,
): ChangeSeries => {
  const next = seriesRequestOf(after, timeZone, calendar);
  const changed = changedIn(seriesRequestOf(before, timeZone, calendar), next);
  const moved = 'rule' in changed || 'startsAtLocal' in changed;
  return moved ? { ...changed, rule: next.rule, startsAtLocal: next.startsAtLocal } : changed;
};
