import { problemCodes, type ProblemCode } from '@rollcall/contract/problem';
import { ProblemException } from '../problem.exception.ts';
import type { DatabaseError } from './database-error.ts';
import { titles } from './titles.ts';

type Rule = { status: 409 | 422; code: ProblemCode; path: string; message?: string };

/** Constraints that people can run into, by name: what they are told, and at which field. */
const RULES: Record<string, Rule> = {
  people_email_key: { status: 409, code: 'email-taken', path: 'email' },
  branches_slug_key: { status: 409, code: 'slug-taken', path: 'slug' },
  one_office_of_a_kind_at_a_time: { status: 409, code: 'office-held', path: 'role' },
  one_membership_at_a_time: { status: 409, code: 'membership-overlaps', path: 'memberSince' },
  publication_has_a_true_isbn: { status: 422, code: 'isbn-invalid', path: 'isbn' },
  publication_isbn_once: { status: 409, code: 'isbn-taken', path: 'isbn' },
  meeting_capacity_holds: { status: 409, code: 'capacity-below-going', path: 'capacity' },
  meeting_online_capacity_holds: { status: 409, code: 'capacity-below-going', path: 'onlineCapacity' },
  no_more_take_a_role_than_wanted: { status: 409, code: 'wanted-below-taken', path: 'wanted' },
  other_role_has_a_title: invalid('title', 'say what is to be done'),
  cohost_is_another_branch: invalid('branchId', 'must be another branch'),
  meeting_is_held_by_few_branches: invalid('branchId', 'at most 20 branches hold a meeting together'),
  meeting_ends_after_start: invalid('durationMinutes', 'must end after the start'),
  meeting_lasts_at_most_a_week: invalid('durationMinutes', 'must be at most a week'),
  meeting_has_a_place: invalid('placeName', 'name a place, or a link for those online'),
  petitions_slug_key: { status: 409, code: 'slug-taken', path: 'slug' },
  campaigns_slug_key: { status: 409, code: 'slug-taken', path: 'slug' },
  campaign_ends_after_start: invalid('endsOn', 'must be after the start'),
  membership_ends_after_start: invalid('endsOn', 'must be after the start'),
  office_scope_fits_role: invalid('role', 'does not fit the place'),
  office_scope_names_its_place: invalid('branchId', 'does not fit the scope'),
};

function invalid(path: string, message: string): Rule {
  return { status: 422, code: 'invalid', path, message };
}

const isCode = (text: string): text is ProblemCode => (problemCodes as readonly string[]).includes(text);

const problem = (error: DatabaseError, { status, code, path, message = titles[code] }: Rule) =>
  new ProblemException(status, code, { errors: [{ path, message }], cause: error });

/** The problem behind an error of PostgreSQL, where it is one of the request; undefined where it is ours. */
export function problemOfDatabase(error: DatabaseError): ProblemException | undefined {
  if (error.code.startsWith('RC')) return refusalOf(error);
  const rule = error.constraint === undefined ? undefined : RULES[error.constraint];
  if (rule) return problem(error, rule);
  switch (error.code) {
    case '23503': // a row that is referred to is not there
      return problem(error, invalid(referenceIn(error.constraint), 'does not exist'));
    case '22021': // a byte that text cannot hold
      return new ProblemException(400, 'invalid', { cause: error });
    case '40001': // lost a race with another transaction
    case '40P01':
    case '57014': // took too long
      return new ProblemException(503, 'unavailable', { headers: { 'retry-after': '1' }, cause: error });
    case '42501': // a policy refused the row; a missing grant has another text, and is a fault of ours
      return error.message.includes('row-level security')
        ? new ProblemException(403, 'forbidden', { cause: error })
        : undefined;
    default:
      return undefined;
  }
}

/** A refusal of our own functions: SQLSTATE RC and the status, the code as message, the field as hint. */
function refusalOf(error: DatabaseError): ProblemException | undefined {
  if (!isCode(error.message)) return undefined;
  const errors = error.hint ? { errors: [{ path: error.hint, message: titles[error.message] }] } : {};
  const placesLeft = /^\d+$/.test(error.detail ?? '') ? { placesLeft: Number(error.detail) } : {};
  return new ProblemException(Number(error.code.slice(2)), error.message, { ...errors, ...placesLeft, cause: error });
}

/** `campaigns_priority_area_id_fkey` → `priorityAreaId`, by PostgreSQL's own naming of foreign keys. */
function referenceIn(constraint = ''): string {
  const column =
    /(?:^|_)((?:priority_area|branch|region|campaign|person|meeting|file)_id)_/.exec(`${constraint}_`)?.[1] ?? '';
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
