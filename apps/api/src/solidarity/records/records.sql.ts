import { z } from 'zod';
import { type Statement, statement, type Value } from '../../platform/database/statement.ts';

type RecordTable = 'sister_exchanges' | 'sister_statements';

/** How rows that hang on a sister organization are told and written. */
type RecordRows<R, W> = {
  /** In names of statements. */
  name: string;
  table: RecordTable;
  /** The column of the day by which they are listed, and the property that tells it. */
  day: { column: string; of: (record: R) => string };
  /** What is told of the row `s`: names and values for `json_build_object`. */
  shown: string;
  joins?: string;
  /** What of them is written, and from what. */
  columns: { [column: string]: (wish: W) => Value };
  shape: z.ZodType<R>;
};

/** The statements for records of one sort. */
export type RecordStatements<R, W> = {
  table: RecordTable;
  dayOf: (record: R) => string;
  /** All that is written, in order. */
  valuesOf: (wish: W) => Value[];
  /** Values: the organization, day and id of the last row before this page, number of rows. Latest first. */
  list: Statement<z.ZodType<{ items: R[] }>>;
  /** $1 the record, $2 the organization. */
  get: Statement<z.ZodType<{ record: R }>>;
  /** Values: record, organization, all that is written. The same id again (Idempotency-Key) adds nothing. */
  insert: Statement<z.ZodType>;
  /** Values as above, and the version that is changed. */
  update: Statement<z.ZodType>;
  /** $1 the record, $2 the organization. */
  remove: Statement<z.ZodType>;
};

export function recordStatements<R, W>(rows: RecordRows<R, W>): RecordStatements<R, W> {
  const { name, table, day, shown, joins = '', shape } = rows;
  const columns = Object.keys(rows.columns).join(', ');
  const values = Object.keys(rows.columns).map((_, i) => `$${i + 3}`);
  const done = z.object({ id: z.uuid() });
  return {
    table,
    dayOf: day.of,
    valuesOf: (wish) => Object.values(rows.columns).map((of) => of(wish)),
    list: statement({
      name: `solidarity.list-${name}`,
      text: `
        select coalesce(json_agg(json_build_object(${shown}) order by s.${day.column} desc, s.id desc), '[]') as items
          from (select * from ${table}
                 where organization_id = $1 and (${day.column}, id) < ($2, $3)
                 order by ${day.column} desc, id desc limit $4) s ${joins}`,
      row: z.object({ items: z.array(shape) }),
    }),
    get: statement({
      name: `solidarity.get-${name}`,
      text: `select json_build_object(${shown}) as record from ${table} s ${joins} where s.id = $1 and s.organization_id = $2`,
      row: z.object({ record: shape }),
    }),
    insert: statement({
      name: `solidarity.insert-${name}`,
      text: `
        insert into ${table} (id, organization_id, ${columns}, updated_at) values ($1, $2, ${values.join(', ')}, app.now())
        on conflict (id) do nothing returning id`,
      row: done,
    }),
    update: statement({
      name: `solidarity.update-${name}`,
      text: `
        update ${table} set (${columns}) = (${values.join(', ')}), updated_at = app.now(), version = version + 1
         where id = $1 and organization_id = $2 and version = $${values.length + 3} returning id`,
      row: done,
    }),
    remove: statement({
      name: `solidarity.remove-${name}`,
      text: `delete from ${table} where id = $1 and organization_id = $2 returning id`,
      row: done,
    }),
  };
}
