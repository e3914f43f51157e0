import { HttpException } from '@nestjs/common';
import { isDatabaseUnavailable } from '@rollcall/database/database-unavailable';
import type { ProblemCode } from '@rollcall/contract/problem';
import { ProblemException } from '../problem.exception.ts';
import { databaseErrorIn } from './database-error.ts';
import { problemOfDatabase } from './problem-of-database.ts';

const CODES: Record<number, ProblemCode> = {
  400: 'malformed',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-attempts',
};

const RETRY_SECONDS = '2';

/** What to answer for anything thrown. Errors that are nobody's fault but ours say nothing of what happened. */
export function problemOf(error: unknown): ProblemException {
  if (error instanceof ProblemException) return error;
  if (isDatabaseUnavailable(error)) {
    return new ProblemException(503, 'unavailable', { headers: { 'retry-after': RETRY_SECONDS }, cause: error });
  }
  const found = databaseErrorIn(error);
  const refusal = found && problemOfDatabase(found);
  if (refusal) return refusal;
  const status = statusOf(error);
  const code = status === undefined ? undefined : CODES[status];
  return status !== undefined && code
    ? new ProblemException(status, code, { cause: error })
    : new ProblemException(500, 'internal', { cause: error });
}

/** The status that Nest, Fastify or one of its plugins gave the error. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  return undefined;
}
