import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.schema.ts';
import { isToken } from './session-token.ts';

const DAYS = 14;
export const SESSION_SECONDS = DAYS * 24 * 60 * 60;

/** Over TLS the `__Host-` prefix keeps subdomains and plain HTTP from setting this cookie. */
export const cookieName = (config: Config): string => (config.secure ? '__Host-rollcall' : 'rollcall');

/** The token that the request carries, or null where there is none that could be ours. */
export const tokenOf = (request: FastifyRequest, config: Config): string | null => {
  const token = request.cookies[cookieName(config)];
  return token !== undefined && isToken(token) ? token : null;
};

const flags = (config: Config) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: config.secure }) as const;

export const giveCookie = (reply: FastifyReply, config: Config, token: string): void => {
  reply.setCookie(cookieName(config), token, { ...flags(config), maxAge: SESSION_SECONDS });
};

export const takeCookie = (reply: FastifyReply, config: Config): void => {
  reply.clearCookie(cookieName(config), flags(config));
};
