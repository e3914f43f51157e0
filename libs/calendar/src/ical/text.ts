import { escape } from 'ical-generator';

// iCalendar text holds no control characters but tab and line break (RFC 5545 3.1).
// eslint-disable-next-line no-control-regex -- these are the very characters to take out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text without what iCalendar cannot carry: control characters, halves of characters, other kinds of line break. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(controls, '');

/** Text escaped as a value (RFC 5545 3.3.11), for the few places where the library writes it as it is. */
export const escapedText = (text: string): string => escape(plainText(text), false);

/**
 * An address in one line. The library escapes `,` and `;` as in a text, which an address must not have: they are
 * percent-encoded before.
 * @throws TypeError for what is no address
 */
export const plainUrl = (url: string): string => new URL(url).href.replace(/[,;]/g, encodeURIComponent);
