import type { ICalDateTimeValue } from 'ical-generator';

/**
 * A wall clock (`YYYY-MM-DDTHH:MM`) as the library takes dates of Luxon: it is written as it is, beside its zone. A plain
 * date-time of Temporal would be turned into an instant and back, which is most of the work of a feed.
 */
export const wallClockValue = (local: string): ICalDateTimeValue => {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(local) ?? [];
  if (year === undefined || Number.isNaN(Date.parse(`${local}Z`))) throw new RangeError(`${local} is no wall clock`);
  const written: Record<string, string> = { yyyyLLdd: `${year}${month}${day}`, HHmmss: `${hour}${minute}00` };
  const value = {
    isValid: true,
    zone: { type: 'iana' },
    setZone: () => value,
    toFormat: (format: string) => written[format] ?? '',
    // Only asked whether the end is before the start.
    toJSDate: () => new Date(`${local}Z`),
    toJSON: () => local,
  };
  return value;
};
