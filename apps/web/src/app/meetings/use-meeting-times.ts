import type { Meeting } from '@rollcall/contract/meetings';
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';

type When = Pick<Meeting, 'startsAt' | 'endsAt' | 'timeZone'>;

/** A wall clock (`YYYY-MM-DDTHH:MM`) as an instant that is to be formatted in UTC. */
const wall = (local: string) => Date.parse(`${local}:00Z`);

/** Dates and times of meetings in words, by the clock of the branch that holds them. */
export const meetingTimes = (intl: IntlShape) => {
  const part = (at: string, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    intl.formatDate(at, { ...options, timeZone });
  return {
    /** For the leaf of a calendar. */
    tile: ({ startsAt, timeZone }: When) => ({
      weekday: part(startsAt, timeZone, { weekday: 'short' }),
      day: part(startsAt, timeZone, { day: 'numeric' }),
      month: part(startsAt, timeZone, { month: 'short' }),
    }),
    /** "Tuesday, November 24"; with the year where it is another one than now. */
    day: ({ startsAt, timeZone }: When) => {
      const year = { year: 'numeric' } as const;
      const thisYear = part(startsAt, timeZone, year) === part(new Date().toISOString(), timeZone, year);
      return part(startsAt, timeZone, { weekday: 'long', day: 'numeric', month: 'long', ...(thisYear ? {} : year) });
    },
    /** "7:00 – 9:00 PM"; with the zone where meetings of many branches stand together. */
    hours: ({ startsAt, endsAt, timeZone }: When, withZone = false) => {
      const time: Intl.DateTimeFormatOptions = {
        hour: 'numeric',
        minute: '2-digit',
        ...(withZone ? { timeZoneName: 'shortGeneric' } : {}),
      };
      const dayOf = (at: string) => part(at, timeZone, { dateStyle: 'short' });
      if (dayOf(startsAt) === dayOf(endsAt)) {
        return intl.formatDateTimeRange(Date.parse(startsAt), Date.parse(endsAt), { ...time, timeZone });
      }
      // Over midnight a range would spell out both dates; the day of the start stands beside it already.
      const end = part(endsAt, timeZone, { weekday: 'short', month: 'short', day: 'numeric', ...time });
      return intl.formatMessage({ id: 'meeting.hours.overnight' }, { from: part(startsAt, timeZone, time), end });
    },
    /** "in 2 days", "tomorrow", "in 3 hours". */
    fromNow: ({ startsAt }: When) => {
      const hours = (Date.parse(startsAt) - Date.now()) / 3_600_000;
      if (Math.abs(hours) < 1) return intl.formatRelativeTime(Math.round(hours * 60), 'minute');
      if (Math.abs(hours) < 24) return intl.formatRelativeTime(Math.round(hours), 'hour');
      return intl.formatRelativeTime(Math.round(hours / 24), 'day', { numeric: 'auto' });
    },
    /** "Nov 10", of a wall clock. */
    shortDay: (local: string) => intl.formatDate(wall(local), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    /** "November 2026", of a wall clock. */
    month: (local: string) => intl.formatDate(wall(local), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    /** "Central Time". */
    zone: (timeZone: string) => zoneName(intl, timeZone),
  };
};

/** The name of a zone as people say it: "Central Time". */
export const zoneName = (intl: IntlShape, timeZone: string): string =>
  intl.formatDateToParts(Date.now(), { timeZone, timeZoneName: 'longGeneric' }).find((p) => p.type === 'timeZoneName')
    ?.value ?? timeZone;

/** A day (`YYYY-MM-DD`) in words. */
export const dayWords = (intl: IntlShape, day: string): string =>
  intl.formatDate(`${day}T00:00:00Z`, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export const useMeetingTimes = () => {
  const intl = useIntl();
  return useMemo(() => meetingTimes(intl), [intl]);
};
