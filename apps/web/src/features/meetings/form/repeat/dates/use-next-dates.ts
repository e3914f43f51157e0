import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { Calendar } from '../../../series/calendar.ts';
import { calendarQuery } from '../../../series/calendar.ts';
import { ruleWords } from '../../../series/words/rule-words.ts';
import type { FormValues } from '../../form-values.ts';
import { todayIn } from '../days.ts';
import { ruleOf } from '../repeat.ts';
import { repeatFault, ruleFault } from '../repeat-fault.ts';

/** A date of the list: `excepted` ones are struck out, `extra` ones stand beside the rule. */
export type NextDate = { local: string; excepted: boolean; extra: boolean };

export type NextDates = {
  /** The rule in words. */
  words: string;
  /** The first of all, where it is not the chosen day: the rule decides. */
  movedTo: string | null;
  dates: NextDate[];
  more: boolean;
};

/** The dates that are still to come, as many as `held` of them take place. */
const datesOf = (
  series: Parameters<Calendar['occurrences']>[0],
  { occurrences }: Calendar,
  { held, from }: { held: number; from: string },
) => {
  const except = new Set(series.exceptDays);
  const extra = new Set(series.extra);
  const all = occurrences({ ...series, exceptDays: [] }, { from, limit: held + except.size + 1 }).map(
    ({ startsAtLocal: local }): NextDate => ({
      local,
      extra: extra.has(local),
      excepted: except.has(local.slice(0, 10)) && !extra.has(local),
    }),
  );
  const shown: NextDate[] = [];
  for (const date of all) {
    if (shown.filter(({ excepted }) => !excepted).length === held) break;
    shown.push(date);
  }
  return { dates: shown, more: all.length > shown.length };
};

/**
 * What the form's rule means, as it is typed; undefined while it is not whole or the calendar is on its way, a message
 * where it makes no sense.
 */
export const useNextDates = (values: FormValues, timeZone: string, held: number): NextDates | string | undefined => {
  const intl = useIntl();
  const { data: calendar } = useQuery(calendarQuery());
  const { repeat, time, day } = values;
  const start = day || todayIn(timeZone);
  if (!calendar || !time || repeatFault(repeat, start)) return undefined;
  const rule = ruleOf(repeat);
  if (!rule) return undefined;
  try {
    const series = {
      rule: calendar.formatRule(rule, timeZone),
      startsAtLocal: `${start}T${time}`,
      timeZone,
      exceptDays: repeat.exceptDays,
      extra: repeat.extra,
    };
    const first = calendar.firstOccurrence(series);
    if (!first) return intl.formatMessage({ id: 'repeat.no-date' });
    const today = todayIn(timeZone);
    return {
      words: ruleWords(intl, rule, start),
      movedTo: day && first.slice(0, 10) !== day ? first : null,
      ...datesOf({ ...series, startsAtLocal: first }, calendar, { held, from: start > today ? start : today }),
    };
  } catch (error) {
    // Rules that contradict themselves, and days that no calendar has, such as the 31st of February while it is typed.
    if (error instanceof RangeError) return undefined;
    const fault = ruleFault(error);
    if (fault) return intl.formatMessage({ id: fault });
    throw error;
  }
};
