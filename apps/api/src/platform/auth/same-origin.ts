import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.schema.ts';
import { refuse } from '../http/problem.exception.ts';
import { cookieName } from './session-cookie.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Where people come by TLS, a page of the same host without it may be anybody's who sits on the line. */
const isOwn = (origin: string, host: string | undefined, config: Config): boolean =>
  origin === config.origin ||
  (host !== undefined && (origin === `https://${host}` || (!config.secure && origin === `http://${host}`)));

/**
 * Refuses a write that another site makes a browser send. Browsers name the origin of every write; where neither Origin
 * nor Sec-Fetch-Site stands there, it is a program: it may write as nobody, but not with a session's cookie.
 */
export function refuseForeignWrite(request: FastifyRequest, config: Config): void {
  if (READS.has(request.method)) return;
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined) {
    if (!isOwn(origin, host, config)) refuse(403, 'foreign-origin');
  } else if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') refuse(403, 'foreign-origin');
  } else if (request.cookies[cookieName(config)] !== undefined) {
    refuse(403, 'foreign-origin');
  }
}
