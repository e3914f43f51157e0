import type { IncomingHttpHeaders } from 'node:http';

const weak = (tag: string): string => tag.trim().replace(/^W\//, '');

/**
 * Whether a caller has this already (RFC 9110, 13.2.2): by its ETags, and only where it names none, by its time. HTTP dates
 * know seconds only.
 */
export function isUnchanged(
  headers: Pick<IncomingHttpHeaders, 'if-none-match' | 'if-modified-since'>,
  { etag, modifiedAt = null }: { etag: string; modifiedAt?: Date | null },
): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.trim() === '*' || tags.split(',').some((tag) => weak(tag) === weak(etag));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return modifiedAt !== null && Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since;
}
