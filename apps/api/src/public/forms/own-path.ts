const SOMEWHERE = 'http://own.invalid';

/**
 * The path of ours that a link asks to go on to; null for anything that leads elsewhere, or that a browser could read so:
 * `//host`, `/\host`, `https:host`, line breaks between.
 */
export const ownPath = (next: unknown): string | null => {
  if (typeof next !== 'string' || next.length > 2000 || !/^\/(?![/\\])/.test(next)) return null;
  const url = URL.parse(next, SOMEWHERE);
  if (url?.origin !== SOMEWHERE || /^\/[/\\]|^\/api(\/|$)/.test(url.pathname)) return null;
  return `${url.pathname}${url.search}${url.hash}`;
};
