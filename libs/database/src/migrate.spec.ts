import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appRoleUrl } from './app-role.ts';
import { migrate } from './migrate.ts';
import { StartupError } from './startup-error.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let folder: string;

const write = async (name: string, sql: string) => {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, 'migration.sql'), sql);
};

async function query(text: string, url = database.ownerUrl): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const run = () => migrate({ databaseUrl: database.ownerUrl, folder });

beforeEach(async () => {
  database = await createTestDatabase();
  await query('truncate _prisma_migrations');
  folder = await mkdtemp(path.join(os.tmpdir(), 'rollcall-migrations-'));
  await write('20260101000000_add_probe', 'create table probe (id int); insert into probe values (1);');
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('migrate', () => {
  it('applies what is new, in order, and nothing twice', async () => {
    await write('20260102000000_fill_probe', 'insert into probe values (2);');
    expect(await run()).toEqual(['20260101000000_add_probe', '20260102000000_fill_probe']);
    expect(await run()).toEqual([]);
    expect(await query('select id from probe order by id')).toEqual([[1], [2]]);
  });

  it('applies each migration once when many processes start together', async () => {
    const applied = await Promise.all([run(), run(), run(), run()]);
    expect(applied.flat()).toEqual(['20260101000000_add_probe']);
    expect(await query('select count(*)::int from probe')).toEqual([[1]]);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await run();
    await write('20260101000000_add_probe', 'create table probe (id bigint);');
    await expect(run()).rejects.toThrow(/20260101000000_add_probe was edited/);
  });

  it('refuses a schema that is newer than the code', async () => {
    await write('20260102000000_from_tomorrow', 'select 1;');
    await run();
    await rm(path.join(folder, '20260102000000_from_tomorrow'), { recursive: true });
    await expect(run()).rejects.toThrow(/newer than this version.*20260102000000_from_tomorrow/);
  });

  it('rolls a failing migration back whole, and goes on from there once it is mended', async () => {
    await write('20260102000000_break', 'insert into probe values (2); select 1 / 0;');
    await expect(run()).rejects.toThrow(/20260102000000_break failed: division by zero/);
    expect(await query('select id from probe')).toEqual([[1]]);
    await write('20260102000000_break', 'insert into probe values (2);');
    expect(await run()).toEqual(['20260102000000_break']);
  });

  it('lets the app role sign in, as one that owns nothing and passes no wall', async () => {
    await run();
    const role = 'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user';
    expect(await query(role, database.appUrl)).toEqual([[false, false, false, false]]);
    const owned = 'select count(*)::int from pg_class where relowner = current_user::regrole';
    expect(await query(owned, database.appUrl)).toEqual([[0]]);
    await expect(query('create table mine (id int)', database.appUrl)).rejects.toThrow(/permission denied/);
  });

  it('says in one line that a database cannot be reached, without the password', async () => {
    const refused = migrate({ databaseUrl: 'postgres://owner:hidden@127.0.0.1:1/rollcall', folder });
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow(/^The database at 127\.0\.0\.1:1 cannot be reached: [^\n]+$/);
    await expect(refused).rejects.not.toThrow(/hidden/);
  });

  it('does not touch the app role when its URL is given', async () => {
    const applied = await migrate({ databaseUrl: database.ownerUrl, appDatabaseUrl: 'postgres://elsewhere/x', folder });
    expect(applied).toHaveLength(1);
    expect(appRoleUrl(database.ownerUrl)).toBe(database.appUrl);
  });
});
