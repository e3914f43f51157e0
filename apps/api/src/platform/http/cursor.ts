import type { Page } from '@rollcall/contract/fields';
import type { z } from 'zod';
import { refuse } from './problem.exception.ts';

/** Makes the `nextCursor` of a page: the values of the last row that the order goes by. Dates become instants. */
export const encodeCursor = (values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** A page of so many of the rows that were found, where one more than that was asked for. `keyOf`: what the order goes by. */
export function pageOf<T>(found: readonly T[], limit: number, keyOf: (last: T) => readonly unknown[]): Page<T> {
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { items: found.slice(0, limit), nextCursor: last === undefined ? null : encodeCursor(keyOf(last)) };
}

/**
 * Reads a cursor back. Whatever is not one of ours is refused: it comes from outside.
 * @param shape the values in order, such as `z.tuple([z.iso.datetime(), z.uuid()])`
 */
export function decodeCursor<S extends z.ZodType>(cursor: string | undefined, shape: S): z.output<S> | null {
  if (cursor === undefined) return null;
  const result = shape.safeParse(jsonOf(cursor));
  if (!result.success || holdsNul(result.data)) {
    refuse(400, 'invalid', { path: 'cursor', in: 'query', message: 'is not a cursor of this list' });
  }
  return result.data;
}

/** PostgreSQL takes no NUL, and no text of ours holds one. */
const holdsNul = (values: unknown): boolean =>
  [values].flat().some((value) => typeof value === 'string' && value.includes('\0'));

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined; // no shape takes it
  }
}
