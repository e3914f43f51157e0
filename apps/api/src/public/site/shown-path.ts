const SLASH = '/';
/** At its start browsers take all of these for slashes, or leave them out: `/\\other.example` is another site. */
const lead = /^[/\\\t\f\r\n]+/;

/**
 * The path of a page as its own links name it, whatever was asked for: with one slash at its start, so that it cannot be
 * read as another site's, and none at its end, with which the router takes it too.
 * @param path of the address, without language and query
 */
export function shownPath(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === SLASH) end -= 1; // a pattern would begin anew at each slash of a long row
  return SLASH + path.slice(0, end).replace(lead, '');
}
