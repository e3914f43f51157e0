import { regexes } from 'zod/v4/core';

// What people type, without a schema: scripts of public pages, which must be small, hold it against these rules as well.

// Line breaks and tabs may stay. Halves of a character (Cs) are none: they would be stored as something else.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}]/u;
const lineBreak = /[\r\n\t\u2028\u2029]/;
const visible = /[^\p{Cf}\p{Z}]/u;

/** Without control characters, of which PostgreSQL does not take NUL. */
export const isClean = (text: string): boolean => !control.test(text);

export const isOnOneLine = (text: string): boolean => !lineBreak.test(text);

/** With something to see in it. */
export const isVisible = (text: string): boolean => visible.test(text);

/** Looks like an e-mail address, by the rule of Zod. */
export const looksLikeEmail = (text: string): boolean => text.length <= 254 && regexes.email.test(text);
