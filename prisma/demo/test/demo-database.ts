import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import pg from 'pg';
import { type DemoOptions, loadDemo } from '../src/load-demo.ts';

export const NOW = new Date('2026-11-23T18:00:00Z');

/** A database of its own, with the demo in it unless `null` is asked for. */
export async function demoDatabase(options: Partial<DemoOptions> | null = {}) {
  const database: TestDatabase = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  if (options) await loadDemo(database.ownerUrl, { now: NOW, ...options });
  return {
    url: database.ownerUrl,
    rows: async <T extends pg.QueryResultRow>(sql: string) => (await client.query<T>(sql)).rows,
    /** The single number that a statement gives. */
    number: async (sql: string) => {
      const { rows } = await client.query<number[]>({ text: sql, rowMode: 'array' });
      return Number(rows[0]?.[0]);
    },
    close: async () => {
      await client.end();
      await database.drop();
    },
  };
}

export type DemoDatabase = Awaited<ReturnType<typeof demoDatabase>>;
