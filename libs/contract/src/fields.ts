import { z } from 'zod';
import { isClean, isOnOneLine, isVisible } from './typed-text.ts';

/** An instant: a Date or text from the database, ISO 8601 in UTC on the wire. */
export const instant = z
  .preprocess((v) => (v instanceof Date ? v.toISOString() : v), z.iso.datetime({ offset: true }))
  .meta({ description: 'Instant, ISO 8601' }) as unknown as z.ZodType<string, Date | string>;

// PostgreSQL, JavaScript and ISO 8601 do not agree on what comes before the year 1 and after 9999.
const YEARS = /^(?:19|20|21)/;
const withinYears = 'must be in the years 1900 to 2199';

/** An instant that a caller names. */
export const askedInstant = z.iso
  .datetime({ offset: true })
  .regex(YEARS, withinYears)
  .meta({ description: 'Instant, ISO 8601' });

/** A day, `YYYY-MM-DD`. */
export const day = z
  .preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), z.iso.date().regex(YEARS, withinYears))
  .meta({ description: 'Day, YYYY-MM-DD' }) as unknown as z.ZodType<string, Date | string>;

/** A wall-clock time without a zone, `YYYY-MM-DDTHH:MM`; the zone stands beside it. */
export const wallClock = z
  .string()
  .regex(
    /^(?:19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/,
    'must look like 2026-11-24T19:00, in the years 1900 to 2199',
  )
  .meta({ description: 'Wall-clock time, YYYY-MM-DDTHH:MM' });

/** Text that people typed: trimmed, no control characters (PostgreSQL takes no NUL), `max` characters at most. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `must have at most ${max} characters`)
    .refine(isClean, 'must not contain control characters');

/** The same on one line. */
export const optionalLine = (max: number) => text(max).refine(isOnOneLine, 'must be on one line');

/** The same with something to see in it. */
export const line = (max: number) => optionalLine(max).refine(isVisible, 'must not be empty');

export const email = z.string().trim().max(254).pipe(z.email('must be an e-mail address'));

/** A language by its code (BCP 47, the language alone): `en`, `es`. */
export const language = z.string().regex(/^[a-z]{2,3}$/, 'must be a language code such as en');

/** At least 12 characters (ASVS 5.0, 6.2.1 asks for 8), at most 128 so that hashing stays bounded; any character counts. */
export const newPassword = z.string().min(12, 'must have at least 12 characters').max(128);

/** The secret of a mailed one-time link: 256 random bits, base64url. */
export const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a link of ours');

export const page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  /** The `nextCursor` of the page before; opaque. */
  cursor: z.string().max(500).optional(),
};

/** A page of a list. `nextCursor` is null on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
export type Page<T> = { items: T[]; nextCursor: string | null };
