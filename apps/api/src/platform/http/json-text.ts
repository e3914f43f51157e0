import type { Page } from '@rollcall/contract/fields';
import type { z } from 'zod';
import { encodeCursor } from './cursor.ts';

/**
 * An answer that the database made as JSON, in the shape of the contract: it goes out as it is, without being parsed,
 * checked and written again. Tests hold each against its contract (`Implements`), so that no field leaves undeclared.
 */
export class JsonText<T> {
  constructor(
    readonly text: string,
    private readonly shape: z.ZodType<T>,
  ) {}

  /** The values behind it, for whoever needs more than to send them on. */
  read(): T {
    return this.shape.parse(JSON.parse(this.text));
  }
}

/** A page of a list, from the JSON text of its items and the position of its last row; null where no more follow. */
export const jsonPage = <T>(
  shape: z.ZodType<Page<T>>,
  items: string,
  last: readonly unknown[] | null,
): JsonText<Page<T>> => {
  const nextCursor = last === null ? null : encodeCursor(last);
  return new JsonText(`{"items":${items},"nextCursor":${JSON.stringify(nextCursor)}}`, shape);
};
