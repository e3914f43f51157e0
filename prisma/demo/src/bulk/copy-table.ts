import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CopyRows } from './copy-rows.ts';

/** Writes all rows of a table; yields what it writes to after each row, so that it can be sent when it is full. */
export type RowSource = (rows: CopyRows) => Iterable<CopyRows>;

/**
 * Fills a table that was emptied in the same transaction: so PostgreSQL needs no log for it (`wal_level` minimal), and
 * marks the rows as seen by all (`freeze`).
 * @param columns the columns that the source writes, in their order
 */
export async function copyTable(client: pg.Client, table: string, columns: string[], source: RowSource): Promise<void> {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format binary, freeze)`));
  await pipeline(Readable.from(chunksOf(source), { objectMode: false, highWaterMark: 1024 * 1024 }), stream);
}

function* chunksOf(source: RowSource): Generator<Buffer> {
  const rows = new CopyRows();
  for (const { isFull } of source(rows)) if (isFull) yield rows.take();
  yield rows.finish();
}
