import type { Ids } from '../society/ids.ts';

/** An id of a list of ids as text. */
export const idAt = ({ bytes }: Ids, index: number): string =>
  Buffer.from(bytes.subarray(index * 16, index * 16 + 16))
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
