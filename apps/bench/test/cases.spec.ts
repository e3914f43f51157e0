import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import { loadDemo } from '@rollcall/demo/load-demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cases } from '../src/cases.ts';
import { requestsOf } from '../src/measure/compare.ts';
import { requireSameRows } from '../src/measure/same-rows.ts';
import { type Site, startSite } from '../src/servers/site.ts';

let database: TestDatabase;
let site: Site;

beforeAll(async () => {
  database = await createTestDatabase();
  await loadDemo(database.ownerUrl, { members: 1000, now: new Date() });
  site = await startSite(database.ownerUrl, 1000, () => null);
});

afterAll(async () => {
  await site?.stop();
  await database?.drop();
});

const requestOf = (name: string) =>
  requestsOf(
    cases.find((one) => one.name === name)!,
    site,
  );

test.each(cases.map(({ name }) => name))('both servers answer the same rows: %s', async (name) => {
  const { ours, bare } = requestOf(name);
  const rows = await requireSameRows(ours, bare);
  if (name.startsWith('national report')) expect(rows).toBe(0);
  else expect(rows).toBeGreaterThan(5);
});

test('different rows are found out', async () => {
  const { ours } = requestOf('campaigns');
  const { bare } = requestOf('priority areas');
  await expect(requireSameRows(ours, bare)).rejects.toThrow('different rows');
});
