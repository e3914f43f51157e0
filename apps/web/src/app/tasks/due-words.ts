import type { Task } from '@rollcall/contract/campaigns/tasks';
import type { IntlShape } from 'react-intl';
import { daysBetween, todayIn } from '../data/days.ts';

type Due = Pick<Task, 'dueOn' | 'dueTime' | 'dueAt' | 'timeZone'>;

/** "today", "tomorrow", "Nov 28"; with the time where there is one, and with its zone where the reader's is another. */
export const dueWords = (intl: IntlShape, { dueOn, dueTime, dueAt, timeZone }: Due, now = Date.now()): string => {
  if (!dueOn) return '';
  const away = daysBetween(todayIn(timeZone, now), dueOn);
  const thisYear = dueOn.slice(0, 4) === todayIn(timeZone, now).slice(0, 4);
  const day =
    Math.abs(away) <= 1
      ? intl.formatRelativeTime(away, 'day', { numeric: 'auto' })
      : intl.formatDate(`${dueOn}T00:00:00Z`, {
          ...(away > 1 && away < 7 ? { weekday: 'short' } : {}),
          ...(thisYear ? {} : { year: 'numeric' }),
          ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
        });
  if (!dueTime || !dueAt) return day;
  const elsewhere = timeZone !== Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = intl.formatTime(dueAt, {
    ...{ timeZone, hour: 'numeric', minute: '2-digit' },
    ...(elsewhere ? { timeZoneName: 'shortGeneric' } : {}),
  });
  return intl.formatMessage({ id: 'tasks.due.at' }, { day, time });
};
