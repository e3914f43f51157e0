/** Why the server cannot start, as one line for people: it is printed as it stands, without a stack trace. */
export class StartupError extends Error {
  override name = 'StartupError';
}

/** The message of anything thrown, for use inside a longer sentence. An AggregateError of two refused addresses has none. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
};
