import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { NAME_GROUPS } from '../data.ts';
import { DAY } from '../days.ts';
import { COUNT_SIGNATURES, INSERT_CONSENTS, INSERT_PETITIONS, INSERT_SIGNATURES } from './petitions.sql.ts';

const WORDS = readFileSync(new URL('../../data/petitions.json', import.meta.url), 'utf8');

/** Petitions of the campaigns that run, a form, and who signed them up to this morning. Ids follow from what they are about. */
export async function insertPetitions(client: pg.Client, today: number): Promise<void> {
  const now = new Date(today * DAY);
  const names = (of: 'given' | 'family') => NAME_GROUPS.flatMap((group) => group[of]);
  await client.query(INSERT_PETITIONS, [now, WORDS]);
  // Counted at once instead of one by one.
  await client.query('alter table petition_signatures disable trigger signature_counted');
  await client.query(INSERT_SIGNATURES, [now, names('given'), names('family')]);
  await client.query('alter table petition_signatures enable trigger signature_counted');
  await client.query(COUNT_SIGNATURES);
  await client.query(INSERT_CONSENTS);
}
