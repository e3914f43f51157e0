/** PostgreSQL is not there, is starting, or is shutting down: worth trying again soon. The API answers 503. */
export class DatabaseUnavailableError extends Error {
  override name = 'DatabaseUnavailableError';
}

const SQL_STATES = new Set(['57P01', '57P02', '57P03', '53300']);
const SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
// pg gives these no code; the texts are those of the pinned version, and a test holds them.
const MESSAGES = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
];

const codeOf = (error: object): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** Whether an error, or what caused it, means that the server was gone rather than that the statement was wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (error instanceof DatabaseUnavailableError) return true;
  const code = codeOf(error);
  if (SYSTEM_CODES.has(code) || SQL_STATES.has(code) || code.startsWith('08')) return true;
  if (error instanceof Error && MESSAGES.some((text) => error.message.startsWith(text))) return true;
  return error instanceof Error && isDatabaseUnavailable(error.cause);
}

/** Turns an error of a lost connection into `DatabaseUnavailableError`; gives back any other as it is. */
export const asUnavailable = (error: unknown): unknown =>
  isDatabaseUnavailable(error) && !(error instanceof DatabaseUnavailableError)
    ? new DatabaseUnavailableError('The database is not available', { cause: error })
    : error;
