import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { DAY } from '../days.ts';
import * as sql from './solidarity.sql.ts';

const WORDS = readFileSync(new URL('../../data/solidarity.json', import.meta.url), 'utf8');

/** Sister organizations abroad with what was done and said together, joint meetings and campaigns, and who convenes each area. */
export async function insertSolidarity(client: pg.Client, today: number): Promise<void> {
  const now = new Date(today * DAY);
  // They refer to nobody who has gone, so they may still be there from the time before.
  await client.query('delete from sister_organizations');
  for (const statement of [sql.INSERT_SISTERS, sql.INSERT_CONTACTS, sql.INSERT_EXCHANGES, sql.INSERT_STATEMENTS]) {
    await client.query(statement, [now, WORDS]);
  }
  await client.query(sql.INSERT_JOINT_MEETINGS, [now]);
  await client.query(sql.INSERT_JOINT_CAMPAIGNS);
  await client.query(sql.INSERT_CONVENERS, [now]);
}
