import type pg from 'pg';
import { Chance } from '../chance.ts';
import { DAY } from '../days.ts';
import { INSERT_ENTRIES, INSERT_GOALS, INSERT_POINTS, READ_CAMPAIGNS } from './goals.sql.ts';
import { planGoals, type Running } from './plan-goals.ts';

/** Goals of campaigns, near what their meetings and petitions reached up to this morning, and doors that branches wrote down. */
export async function insertGoals(client: pg.Client, today: number, seed: number): Promise<void> {
  const now = new Date(today * DAY);
  const { rows } = await client.query<Running>(READ_CAMPAIGNS, [now]);
  const { goals, points, entries } = planGoals(rows, today, new Chance(seed, 'goals'), seed);
  await client.query(INSERT_GOALS, [JSON.stringify(goals)]);
  await client.query(INSERT_POINTS, [JSON.stringify(points)]);
  await client.query(INSERT_ENTRIES, [JSON.stringify(entries)]);
}
