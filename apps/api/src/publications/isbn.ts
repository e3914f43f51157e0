import { parse } from 'isbn3';

/** An ISBN as it is kept: thirteen digits, also of one that was written with ten, or with hyphens. Null for what is none. */
export const isbn13 = (written: string): string | null =>
  parse(written.replace(/[\s\u2010-\u2015-]/g, ''))?.isbn13 ?? null;

/** The same with its hyphens, as it is printed. A group that was given out since the list was made stays without. */
export const hyphenated = (isbn: string): string => parse(isbn)?.isbn13h ?? isbn;
