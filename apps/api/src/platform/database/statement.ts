import { z } from 'zod';

/** One SQL statement with the shape of its rows. */
export type Statement<R extends z.ZodType> = {
  /** Unique; PostgreSQL keeps it prepared under this name. */
  name: string;
  text: string;
  /** Holds all rows against the shape of one. */
  rows: z.ZodType<z.output<R>[]>;
};

type Definition<R extends z.ZodType> = Omit<Statement<R>, 'rows'> & { row: R };

const texts = new Map<string, string>();

/**
 * The only way to write plain SQL: in a `*.sql.ts` beside the service. Values are `$1`, `$2`…, never part of the text.
 * Dates (`date`) come as `YYYY-MM-DD`, wall clocks (`timestamp`) as `YYYY-MM-DDTHH:MM`, instants as Date, bigint as text.
 */
export function statement<R extends z.ZodType>({ name, text, row }: Definition<R>): Statement<R> {
  const known = texts.get(name);
  if (known !== undefined && known !== text) {
    throw new Error(`Two statements are called ${name}: PostgreSQL would take one for the other`);
  }
  texts.set(name, text);
  return { name, text, rows: z.compile(z.array(row)) };
}

/** A value of a statement. Objects and arrays of objects go as JSON text: stringify them. */
export type Value = string | number | boolean | bigint | Date | Buffer | null | readonly Value[];
