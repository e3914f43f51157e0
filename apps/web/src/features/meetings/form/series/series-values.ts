import type { ChangeSeries, ScheduleSeries, Series } from '@rollcall/contract/meetings/series';
import type { Calendar } from '../../series/calendar.ts';
import { changedIn, fieldsOf, type FormValues, sharedValuesOf } from '../form-values.ts';
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
  const { exceptDays, extra } = values.repeat;
  const text = calendar.formatRule(rule, timeZone);
  const startsAtLocal = calendar.firstOccurrence({
    rule: text,
    startsAtLocal: `${values.day}T${values.time}`,
    timeZone,
    exceptDays: [],
    extra: [],
  });
  if (!startsAtLocal) throw new NoDateError();
  return { ...fieldsOf(values), startsAtLocal, rule: text, exceptDays, extra };
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
