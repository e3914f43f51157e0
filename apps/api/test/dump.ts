import type { TestApi } from './harness.ts';

/** What the whole database holds, table by table, as one hash each, and where each sequence stands. */
export async function dumpOf({ owner }: Pick<TestApi, 'owner'>): Promise<Record<string, string>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const dump: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ hash: string }>(
      `select md5(coalesce(string_agg(row::text, e'\\n' order by row::text), '')) as hash from ${name} row`,
    );
    dump[name] = rows[0]?.hash ?? '';
  }
  const { rows: sequences } = await owner.query<{ name: string; at: string | null }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as at from pg_sequences`,
  );
  for (const { name, at } of sequences) dump[name] = at ?? '';
  return dump;
}
