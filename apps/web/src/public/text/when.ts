import { Temporal } from 'temporal-polyfill';
import type { IntlShape } from 'react-intl';

// Intl parts hours by narrow spaces, which in our face are hardly any. A line may break after a comma, not before PM, nor
// after the dash between two hours.
const together = (text: string) => text.replace(/(?<!,)\s/g, '\u00a0').replaceAll('–', '–\u2060');

export type Span = { startsAt: string; endsAt: string; timeZone: string };

/** A span of time in the words of the place where it is held. */
export const whenOf = (intl: IntlShape, { startsAt, endsAt, timeZone }: Span) => {
  const zoneName = (style: 'longGeneric' | 'shortGeneric') =>
    intl.formatDateToParts(startsAt, { timeZone, timeZoneName: style }).find((part) => part.type === 'timeZoneName')
      ?.value ?? timeZone;
  return {
    weekday: intl.formatDate(startsAt, { timeZone, weekday: 'short' }),
    day: intl.formatDate(startsAt, { timeZone, day: 'numeric' }),
    month: intl.formatDate(startsAt, { timeZone, month: 'short' }),
    monthAndYear: intl.formatDate(startsAt, { timeZone, month: 'long', year: 'numeric' }),
    /** `Tuesday, November 24, 2026` */
    date: intl.formatDate(startsAt, { timeZone, weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }),
    start: together(intl.formatTime(startsAt, { timeZone, hour: 'numeric', minute: '2-digit' })),
    end: together(intl.formatTime(endsAt, { timeZone, hour: 'numeric', minute: '2-digit' })),
    /** `7:00 – 9:00 PM`; with days where it ends on another one. */
    hours: together(
      intl.formatDateTimeRange(new Date(startsAt), new Date(endsAt), { timeZone, hour: 'numeric', minute: '2-digit' }),
    ),
    /** `Central Time` and `CT`: the name that holds in summer and in winter. */
    zone: zoneName('longGeneric'),
    zoneShort: zoneName('shortGeneric'),
  };
};

/** An instant as schema.org and `<time>` want it: the wall clock with its offset, `2026-11-24T19:00:00-06:00`. */
export const withOffset = (instant: string, timeZone: string) =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });

/** A day of the calendar, `YYYY-MM-DD`, in words. */
export const dayInWords = (intl: IntlShape, day: string) =>
  intl.formatDate(`${day}T00:00:00Z`, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** The last day of something that is over on `endsOn`: the record holds the first day without, people count the last with. */
export const lastDayOf = (endsOn: string) => new Date(Date.parse(endsOn) - 86_400_000).toISOString().slice(0, 10);
