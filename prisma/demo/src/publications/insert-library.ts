import type pg from 'pg';
import { Chance } from '../chance.ts';
import { DAY } from '../days.ts';
import { LIBRARY } from './library.ts';
import * as sql from './library.sql.ts';
import { publicationRows } from './publication-rows.ts';

/** The catalogue, the reading lists, the circles that read them, and what other meetings read. */
export async function insertLibrary(client: pg.Client, today: number, seed: number): Promise<void> {
  const now = new Date(today * DAY);
  // They refer to nobody who has gone, so they may still be there from the time before.
  await client.query('delete from reading_lists');
  await client.query('delete from publications');
  const rows = publicationRows(today, new Chance(seed, 'publications'));
  await client.query(sql.INSERT_PUBLICATIONS, [JSON.stringify(rows)]);
  const lists = JSON.stringify(LIBRARY.lists);
  await client.query(sql.INSERT_LISTS, [lists, now]);
  await client.query(sql.INSERT_SESSIONS, [lists]);
  await client.query(sql.INSERT_READINGS, [lists]);
  await client.query(sql.INSERT_GROUPS);
  await client.query(sql.CLEAR_PROGRAMMES, [now]);
  await client.query(sql.INSERT_GROUP_PROGRAMMES, [now]);
  await client.query(sql.INSERT_TALKS, [now]);
}
