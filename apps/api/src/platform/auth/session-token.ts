import { hash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A secret of 256 random bits, for a session's cookie or a one-time link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Whether a text can be one of our tokens; saves asking the database about anything else. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** What the database keeps of a token. */
export const hashOfToken = (token: string): Buffer => hash('sha256', token, 'buffer');
