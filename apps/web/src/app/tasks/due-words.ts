import type { Task } from '@rollcall/contract/campaigns/tasks';
import type { IntlShape } from 'react-intl';

type Due = Pick<Task, 'dueOn' | 'dueTime' | 'dueAt' | 'timeZone'>;

const DAY = 86_400_000;

/** Today in a zone, `YYYY-MM-DD`. */
export const todayIn = (timeZone: string, now = Date.now()): string => {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
};

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);

/** A day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

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
