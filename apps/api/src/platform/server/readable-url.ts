import type { IncomingMessage } from 'node:http';

/**
 * The address as it is routed. One that cannot be read (`/meetings/%`) is taken by its letters: then it is a page that
 * does not exist, and is answered like any other. The API's callers are told that it cannot be read.
 */
export function readableUrl({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  if (!url.includes('%') || url.startsWith('/api/')) return url;
  const [path = '', ...query] = url.split('?');
  return isReadable(path) ? url : [path.replaceAll('%', '%25'), ...query].join('?');
}

const isReadable = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};
