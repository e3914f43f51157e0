import type { FastifyRequest } from 'fastify';
import type { Config } from '../config/config.schema.ts';
import { refuse } from '../http/problem.exception.ts';
import { doorCookieName } from './door-cookie.ts';
import { cookieName } from './session-cookie.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Pages whose address is the right itself, and forms that other sites show: no cookie is looked at, so nothing is gained by
 * making a browser send there. Of the former browsers tell no referrer, and then name the origin of their own forms `null`
 * (Fetch, 3.2.5).
 */
const RIGHT_IN_ADDRESS = /^\/(rsvp|unsubscribe|join|signatures|embed)\//;

/** Where people come by TLS, a page of the same host without it may be anybody's who sits on the line. */
const isOwn = (origin: string, host: string | undefined, config: Config): boolean =>
  origin === config.origin ||
  (host !== undefined && (origin === `https://${host}` || (!config.secure && origin === `http://${host}`)));

/**
 * Refuses a write that another site makes a browser send. Browsers name the origin of every write; where neither Origin
 * nor Sec-Fetch-Site stands there, it is a program: it may write as nobody, but not with a cookie of ours.
 */
export function refuseForeignWrite(request: FastifyRequest, config: Config): void {
  if (READS.has(request.method) || RIGHT_IN_ADDRESS.test(request.url)) return;
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined) {
    if (!isOwn(origin, host, config)) refuse(403, 'foreign-origin');
  } else if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') refuse(403, 'foreign-origin');
  } else if ([cookieName(config), doorCookieName(config)].some((name) => request.cookies[name] !== undefined)) {
    refuse(403, 'foreign-origin');
  }
}
