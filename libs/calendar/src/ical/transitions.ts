import { Temporal } from 'temporal-polyfill';

/**
 * One change of a zone's clocks. `local` is the wall clock before it, at its instant (`2027-03-14T02:00:00`); offsets
 * as iCalendar writes them (`-0500`), `name` as the zone is called afterwards (`EDT`).
 */
export type Transition = { local: Temporal.PlainDateTime; from: string; to: string; name: string; summer: boolean };

const offsetText = (nanoseconds: number): string => {
  const seconds = Math.abs(Math.round(nanoseconds / 1e9));
  const pair = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const rest = seconds % 60 === 0 ? '' : pair(seconds % 60);
  return `${nanoseconds < 0 ? '-' : '+'}${pair(seconds / 3600)}${pair((seconds % 3600) / 60)}${rest}`;
};

const nameOf = (at: Temporal.ZonedDateTime): string => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: at.timeZoneId, timeZoneName: 'short' });
  const name = parts.formatToParts(at.epochMilliseconds).find(({ type }) => type === 'timeZoneName');
  return name?.value ?? at.timeZoneId;
};

/** Summer time is what lies ahead of the year's other offset, as January and July show it. */
const isSummer = (at: Temporal.ZonedDateTime): boolean => {
  const halves = [1, 7].map((month) => at.with({ month, day: 1, hour: 12 }).offsetNanoseconds);
  return at.offsetNanoseconds > Math.min(...halves);
};

/**
 * What a zone's clocks do from the beginning of one year to the end of another, by the platform's own time zone data:
 * the change in force at the beginning first (a year that begins without one in its last twelve months begins with a
 * change from an offset to itself).
 */
export const transitionsOf = (timeZone: string, fromYear: number, toYear: number): Transition[] => {
  const begin = Temporal.PlainDate.from({ year: fromYear, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const end = Temporal.PlainDate.from({ year: toYear + 1, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const last = begin.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const recent = last !== null && Temporal.ZonedDateTime.compare(last, begin.subtract({ years: 1 })) > 0;
  const first = recent ? last : begin;
  const found: Transition[] = [];
  for (
    let at: Temporal.ZonedDateTime | null = first;
    at && Temporal.ZonedDateTime.compare(at, end) < 0;
    at = at.getTimeZoneTransition('next')
  ) {
    const before = at === begin && !recent ? at.offsetNanoseconds : at.subtract({ nanoseconds: 1 }).offsetNanoseconds;
    const local = at.toPlainDateTime().add({ nanoseconds: before - at.offsetNanoseconds });
    found.push({
      local,
      from: offsetText(before),
      to: offsetText(at.offsetNanoseconds),
      name: nameOf(at),
      summer: isSummer(at),
    });
  }
  return found;
};
