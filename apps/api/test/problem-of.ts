import { ApiError } from '@rollcall/contract/client';
import type { Problem } from '@rollcall/contract/problem';

/** The problem that a call is answered with. Fails where the call succeeds, so that a refusal cannot be missed. */
export const problemOf = async (call: Promise<unknown>): Promise<Problem> => {
  const outcome = await call.then(
    () => new Error('expected a refusal, and the call succeeded'),
    (error: unknown) => error,
  );
  if (outcome instanceof ApiError) return outcome.problem;
  throw outcome;
};
