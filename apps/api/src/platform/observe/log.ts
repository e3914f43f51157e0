import pino, { type DestinationStream, type Logger } from 'pino';
import type { Config } from '../config/config.schema.ts';

const FLUSH_MS = 1000;
const BUFFER = 8192; // bytes

/**
 * Names of fields that may hold something personal or secret. Nothing of ours logs them: this is the second belt, for a
 * library or a line written in haste.
 */
const PRIVATE = [
  'password',
  'currentPassword',
  'passwordHash',
  'token',
  'cookie',
  'authorization',
  'email',
  'givenName',
  'familyName',
  'phone',
  'body',
  'headers',
  'req',
  'res',
  'query',
  'params',
  'values',
  'detail',
];
const paths = PRIVATE.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** JSON lines on standard output, written together: a line waits a second at most, and pino writes the rest at the end. */
export function createLog(config: Pick<Config, 'LOG_LEVEL'>, stream?: DestinationStream): Logger {
  const options = { level: config.LOG_LEVEL, base: null, redact: { paths, censor: '[removed]' } };
  if (stream) return pino(options, stream);
  const destination = pino.destination({ dest: 1, sync: false, minLength: BUFFER });
  setInterval(() => destination.flush(), FLUSH_MS).unref();
  return pino(options, destination);
}
