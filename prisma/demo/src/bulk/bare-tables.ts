import type pg from 'pg';

type Definition = { table: string; name: string; definition: string };

/** What was taken off the tables, in the order in which it goes back. */
export type Fittings = { tables: string[]; keys: Definition[]; indexes: Definition[]; references: Definition[] };

const CONSTRAINTS = `
  select format('%I.%I', n.nspname, t.relname) as "table", quote_ident(c.conname) as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace`;

/**
 * Empties tables and takes off their triggers, indexes, keys and foreign keys, so that rows go in at full speed. Locks
 * them until the transaction ends: it ends with all of it back (`refit`), or as if nothing had happened.
 */
export async function stripTables(client: pg.Client, tables: string[]): Promise<Fittings> {
  // Tables that refer to these are emptied too, whatever rooms may be added.
  await client.query(`truncate ${tables.join(', ')} cascade`);
  const find = async (sql: string) => (await client.query<Definition>(sql, [tables])).rows;
  const references = await find(
    `${CONSTRAINTS} where c.contype = 'f' and (c.conrelid = any ($1::regclass[]) or c.confrelid = any ($1::regclass[])) order by 1, 2`,
  );
  const keys = await find(
    `${CONSTRAINTS} where c.contype in ('p', 'u', 'x') and c.conrelid = any ($1::regclass[]) order by 1, c.contype <> 'p', 2`,
  );
  const indexes = await find(
    `select i.indrelid::regclass::text as "table", i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i where i.indrelid = any ($1::regclass[])
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid) order by 1, 2`,
  );
  for (const { table, name } of [...references, ...keys]) {
    await client.query(`alter table ${table} drop constraint ${name}`);
  }
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  return { tables, keys, indexes, references };
}

/** Puts everything back. PostgreSQL checks every key and foreign key against the rows that are there now. */
export async function refit(client: pg.Client, fittings: Fittings, onStep: (share: number) => void): Promise<void> {
  const constraint = ({ table, name, definition }: Definition) =>
    `alter table ${table} add constraint ${name} ${definition}`;
  const steps = [
    ...fittings.keys.map(constraint),
    ...fittings.indexes.map(({ definition }) => definition),
    ...fittings.tables.map((table) => `alter table ${table} enable trigger user`),
    // The check of a foreign key is planned by what is known of the tables.
    ...fittings.tables.map((table) => `analyze ${table}`),
    ...fittings.references.map(constraint),
  ];
  for (const [done, sql] of steps.entries()) {
    await client.query(sql);
    onStep((done + 1) / steps.length);
  }
}
