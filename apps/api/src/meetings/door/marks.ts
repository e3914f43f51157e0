import { type CheckIn, checkIn, type CheckInResult, readCode } from '@rollcall/contract/meetings/door';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { z } from 'zod';

type Mark = z.output<typeof checkIn>;
/** A mark as `app.check_in` takes it. */
type Row = Record<string, unknown> & { id: string };

/** A mark that can be given to the database, or why not. `code` is to be looked up yet. */
export type Read = { id: string } & ({ row: Row } | { code: string; row: Row } | { refused: CheckInResult });

const COUNTRY = 'US'; // of a number without a country's code

export const refused = (id: string, refusal: CheckInResult['refusal'], path: string | null = null): CheckInResult => ({
  id,
  settled: false,
  personId: null,
  refusal,
  path,
});

/** A telephone number as E.164, or null where it is none that could be called. */
export const phoneOf = (typed: string): string | null => {
  const phone = parsePhoneNumberFromString(typed, COUNTRY);
  return phone?.isPossible() ? phone.number : null;
};

/** Reads one mark. What a device got wrong is its own fault only: the others of the same request are read all the same. */
export function readMark(item: CheckIn | { id: string }): Read {
  const { id } = item;
  const parsed = checkIn.safeParse(item);
  if (!parsed.success) return { id, refused: refused(id, 'invalid', faultOf(parsed.error)) };
  return rowOf(parsed.data);
}

function rowOf(mark: Mark): Read {
  const { id, at, way } = mark;
  switch (way) {
    case 'list':
      return { id, row: { id, at, way, person: mark.personId } };
    case 'back':
      return { id, row: { id, at, person: mark.personId, takes_back: mark.takesBack } };
    case 'code': {
      const code = readCode(mark.code);
      return code === null ? { id, refused: refused(id, 'code-unknown', 'code') } : { id, code, row: { id, at, way } };
    }
    case 'walk_in': {
      const phone = mark.phone === undefined ? null : phoneOf(mark.phone);
      if (mark.phone !== undefined && phone === null) return { id, refused: refused(id, 'invalid', 'phone') };
      const name = { given_name: mark.givenName, family_name: mark.familyName };
      return { id, row: { id, at, way, ...name, email: mark.email, phone, wording: mark.consent } };
    }
  }
}

/** The field of the mark that was meant: of the union's branches, the one that got furthest. */
function faultOf(error: z.ZodError): string | null {
  const [issue] = error.issues;
  if (!issue) return null;
  if (issue.code !== 'invalid_union') return issue.path.join('.') || null;
  const best = issue.errors.find((issues) => issues.every(({ path }) => path[0] !== 'way' && path.length > 0));
  return best?.[0]?.path.join('.') ?? null;
}
