import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.schema.ts';
import { isToken } from './session-token.ts';

/** Over TLS the `__Host-` prefix keeps subdomains and plain HTTP from setting this cookie. */
export const doorCookieName = (config: Config): string => (config.secure ? '__Host-door' : 'door');

/** The door link's token that the request carries, or null where there is none that could be ours. */
export const doorTokenOf = (request: FastifyRequest, config: Config): string | null => {
  const token = request.cookies[doorCookieName(config)];
  return token !== undefined && isToken(token) ? token : null;
};

// Strict: no other site's link or form ever comes with it.
const flags = (config: Config) => ({ httpOnly: true, sameSite: 'strict', path: '/', secure: config.secure }) as const;

/** @param until when the link ends at the latest */
export const giveDoorCookie = (reply: FastifyReply, config: Config, token: string, until: Date): void => {
  reply.setCookie(doorCookieName(config), token, { ...flags(config), expires: until });
};

export const takeDoorCookie = (reply: FastifyReply, config: Config): void => {
  reply.clearCookie(doorCookieName(config), flags(config));
};
