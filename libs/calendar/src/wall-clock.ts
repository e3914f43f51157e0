import { Temporal } from 'temporal-polyfill';

/** One of the instants that a wall-clock time means in a zone. `startsAt` is ISO 8601 in UTC, `offset` like `-05:00`. */
export type Reading = { startsAt: string; offset: string };

/**
 * The instants that a wall-clock time (`YYYY-MM-DDTHH:MM`) means in an IANA zone, first one first: one on ordinary
 * days, none in the hour that the start of daylight saving skips, two in the hour that its end repeats.
 * @throws RangeError for a zone or a time that does not exist in any calendar (30 February)
 */
export const readWallClock = (local: string, timeZone: string): Reading[] => {
  const plain = Temporal.PlainDateTime.from(local, { overflow: 'reject' });
  const candidates = (['earlier', 'later'] as const)
    .map((disambiguation) => plain.toZonedDateTime(timeZone, { disambiguation }))
    .filter((zoned) => zoned.toPlainDateTime().equals(plain))
    .map((zoned) => ({ startsAt: zoned.toInstant().toString(), offset: zoned.offset }));
  return candidates.filter(({ startsAt }, i) => candidates.findIndex((c) => c.startsAt === startsAt) === i);
};

/** The wall clock (`YYYY-MM-DDTHH:MM`) of an instant in a zone. */
export const wallClockOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** Does the runtime's time zone data know this IANA name? */
export const isTimeZone = (name: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
  } catch {
    return false;
  }
};
