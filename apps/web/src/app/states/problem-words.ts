import { ApiError } from '@rollcall/contract/client';
import type { ProblemCode } from '@rollcall/contract/problem';
import type { IntlShape } from 'react-intl';

/** The code of what went wrong; whatever is not an answer of the API is `internal`. */
export const codeOf = (error: unknown): ProblemCode => (error instanceof ApiError ? error.problem.code : 'internal');

/** What went wrong, in words. */
export const problemWords = (intl: IntlShape, error: unknown): string => {
  const problem = error instanceof ApiError ? error.problem : undefined;
  return intl.formatMessage({ id: `problem.${codeOf(error)}` }, { placesLeft: problem?.placesLeft ?? 0 });
};
