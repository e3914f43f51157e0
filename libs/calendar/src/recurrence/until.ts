import { Temporal } from 'temporal-polyfill';
import { RuleError } from './rule-error.ts';

const pattern = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/;

/** The local day (`YYYY-MM-DD`) that an UNTIL in any of its three forms falls on: DATE, local DATE-TIME, UTC. */
export const readUntilDay = (text: string, timeZone: string): string => {
  const [, year, month, day, hour, minute, second, utc] = pattern.exec(text) ?? [];
  if (year === undefined) throw new RuleError('UNTIL', `“${text}” is neither a day nor a time.`);
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}`;
  try {
    const local = Temporal.PlainDateTime.from(`${year}-${month}-${day}${time}`, { overflow: 'reject' });
    if (!utc) return local.toPlainDate().toString();
    return local.toZonedDateTime('UTC').withTimeZone(timeZone).toPlainDate().toString();
  } catch (cause) {
    if (cause instanceof RangeError) throw new RuleError('UNTIL', `There is no such time as “${text}”.`);
    throw cause;
  }
};

/** The last second of a local day as an UNTIL in UTC (`YYYYMMDDTHHMMSSZ`). */
export const lastSecondOf = (day: string, timeZone: string): string =>
  Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(timeZone)
    .toInstant()
    .subtract({ seconds: 1 })
    .toString()
    .replace(/[-:]/g, '');

/** Is this a day of the calendar, written `YYYY-MM-DD`? */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};
