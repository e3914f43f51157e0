import type { Frequency, Recurrence, RuleWeekday, WeekdayCode } from '@rollcall/calendar/recurrence/recurrence';
import { weekdayOf, nthOf, dayOfMonth, monthOf } from './days.ts';

/** How a meeting repeats, as the form holds it: what is chosen for one frequency is still there after a look at another. */
export type Repeat = {
  /** `kept`: a rule that came from elsewhere and that this form cannot make; only its end changes. */
  frequency: 'none' | Frequency | 'kept';
  interval: number | '';
  weekdays: WeekdayCode[];
  monthlyBy: 'weekday' | 'day';
  /** The first Sunday, the last Friday. */
  nths: RuleWeekday[];
  /** 1…31, or -1 for the last day. */
  monthDays: number[];
  /** 1…12, of a yearly rule. */
  months: number[];
  end: Recurrence['end']['kind'];
  until: string;
  count: number | '';
  /** `YYYY-MM-DD` */
  exceptDays: string[];
  /** `YYYY-MM-DDTHH:MM` */
  extra: string[];
  kept: Omit<Recurrence, 'end'> | null;
};

export const noRepeat: Repeat = {
  frequency: 'none',
  interval: 1,
  weekdays: [],
  monthlyBy: 'weekday',
  nths: [],
  monthDays: [],
  months: [],
  end: 'never',
  until: '',
  count: 10,
  exceptDays: [],
  extra: [],
  kept: null,
};

type Suggested = Pick<Repeat, 'weekdays' | 'nths' | 'monthDays' | 'months'>;

/** What a day suggests for each frequency: a Tuesday, the fourth Tuesday, the 24th, November. */
const suggestedBy = (day: string): Suggested => ({
  weekdays: [weekdayOf(day)],
  nths: [{ nth: nthOf(day), day: weekdayOf(day) }],
  monthDays: [dayOfMonth(day)],
  months: [monthOf(day)],
});

/** Another frequency, with what the day suggests for it where nothing is chosen yet. */
export const withFrequency = (repeat: Repeat, frequency: Repeat['frequency'], day: string): Repeat => {
  const suggested = suggestedBy(day);
  const or = <T>(chosen: T[], otherwise: T[]) => (chosen.length > 0 ? chosen : otherwise);
  return {
    ...repeat,
    frequency,
    weekdays: or(repeat.weekdays, suggested.weekdays),
    nths: or(repeat.nths, suggested.nths),
    monthDays: or(repeat.monthDays, suggested.monthDays),
    months: or(repeat.months, suggested.months),
  };
};

/** Where the first day moves, what was only taken from it moves along. */
export const withDay = (repeat: Repeat, before: string, after: string): Repeat => {
  if (!before || !after)
    return after ? { ...repeat, ...(repeat.weekdays.length === 0 ? suggestedBy(after) : {}) } : repeat;
  const old = suggestedBy(before);
  const next = suggestedBy(after);
  const moved = <K extends keyof Suggested>(part: K): Suggested[K] =>
    JSON.stringify(repeat[part]) === JSON.stringify(old[part]) ? next[part] : (repeat as Suggested)[part];
  return {
    ...repeat,
    weekdays: moved('weekdays'),
    nths: moved('nths'),
    monthDays: moved('monthDays'),
    months: moved('months'),
  };
};

const endOf = ({ end, until, count }: Repeat): Recurrence['end'] => {
  if (end === 'until') return { kind: 'until', day: until };
  return end === 'count' ? { kind: 'count', count: Number(count) } : { kind: 'never' };
};

/** The rule that is meant; null where it does not repeat. */
export const ruleOf = (repeat: Repeat): Recurrence | null => {
  const { frequency, weekdays, nths, monthDays, monthlyBy, months, kept } = repeat;
  if (frequency === 'none') return null;
  const end = endOf(repeat);
  if (frequency === 'kept') return kept && { ...kept, end };
  return {
    frequency,
    interval: Number(repeat.interval),
    weekdays:
      frequency === 'weekly'
        ? weekdays.map((day) => ({ day, nth: null }))
        : frequency === 'monthly' && monthlyBy === 'weekday'
          ? nths
          : [],
    monthDays: frequency === 'monthly' && monthlyBy === 'day' ? monthDays : [],
    months: frequency === 'yearly' ? months : [],
    end,
  };
};

const canMake = ({ frequency, weekdays, monthDays, months }: Recurrence): boolean => {
  if (frequency === 'monthly') return weekdays.length === 0 || monthDays.length === 0;
  if (frequency === 'weekly') return months.length === 0;
  return weekdays.length === 0;
};

type Exceptions = Pick<Repeat, 'exceptDays' | 'extra'>;

/** A rule as the form shows it. `day` is that of the first meeting, from which a rule takes what it does not say. */
export const repeatOf = (rule: Recurrence, day: string, { exceptDays, extra }: Exceptions): Repeat => {
  const { end, ...pattern } = rule;
  const base: Repeat = {
    ...noRepeat,
    interval: rule.interval,
    end: end.kind,
    until: end.kind === 'until' ? end.day : '',
    count: end.kind === 'count' ? end.count : noRepeat.count,
    exceptDays,
    extra,
  };
  if (!canMake(rule)) return { ...base, frequency: 'kept', kept: pattern };
  const filled: Repeat = {
    ...base,
    weekdays: rule.frequency === 'weekly' ? rule.weekdays.map((weekday) => weekday.day) : [],
    nths: rule.frequency === 'monthly' ? rule.weekdays : [],
    monthDays: rule.monthDays,
    months: rule.months,
    monthlyBy: rule.frequency === 'monthly' && rule.weekdays.length === 0 ? 'day' : 'weekday',
  };
  return withFrequency(filled, rule.frequency, day);
};
