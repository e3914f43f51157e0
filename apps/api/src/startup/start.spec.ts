import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { StartupError } from '@rollcall/database/startup-error';
import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { start } from './start.ts';

let database: TestDatabase;
beforeEach(async () => (database = await createTestDatabase()));
afterEach(() => database.drop());

const env = (more: Record<string, string> = {}) => ({
  PORT: '0',
  LOG_LEVEL: 'silent',
  DATABASE_URL: database.ownerUrl,
  ...more,
});
const urlIn = (notice: string) => /http:\/\/localhost:\d+/.exec(notice)![0];
const query = async (sql: string) => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
};
/** The one line that people get. */
const refusal = async (variables: Record<string, string>) => {
  const outcome = await start(variables).then(
    ({ stop }) => stop().then(() => 'started'),
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(StartupError);
  const { message } = outcome as StartupError;
  expect(message).not.toContain('\n');
  return message;
};

describe('a start on a database of its own', () => {
  it('serves, says where, and lets the first administrator in by a link that works once', async () => {
    const { notice, stop } = await start(env());
    const url = urlIn(notice);
    const token = /first-administrator\?token=([\w-]{43})/.exec(notice)![1];
    const claim = () =>
      fetch(`${url}/api/first-administrator`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          token,
          givenName: 'A',
          familyName: 'B',
          email: 'a@b.example',
          password: 'nine lanterns over the weir',
        }),
      });
    expect([(await claim()).status, (await claim()).status]).toEqual([204, 410]);
    await stop();
    await expect(fetch(url)).rejects.toThrow();
    const again = await start(env());
    expect(again.notice).not.toContain('first-administrator');
    expect(again.notice).not.toContain('rollcall-demo');
    await again.stop();
  });

  it('runs beside another on the same database', async () => {
    const [one, two] = await Promise.all([start(env()), start(env())]);
    const ready = await Promise.all([one, two].map(({ notice }) => fetch(`${urlIn(notice)}/api/health/ready`)));
    expect(ready.map(({ status }) => status)).toEqual([200, 200]);
    await Promise.all([one.stop(), two.stop()]);
  });

  it('shows the inbox only where there is no mail server', async () => {
    const { notice, stop } = await start(env());
    expect(notice).toContain('/inbox');
    await stop();
    const other = await start(env({ SMTP_URL: 'smtp://127.0.0.1:1' }));
    expect(other.notice).not.toContain('/inbox');
    expect((await fetch(`${urlIn(other.notice)}/inbox`)).status).toBe(404);
    await other.stop();
  });
});

describe('a start that cannot be', () => {
  it('says that the port is taken', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as net.AddressInfo;
    expect(await refusal(env({ PORT: String(port) }))).toBe(
      `Port ${port} is taken: end what uses it, or set PORT to another.`,
    );
    other.close();
  });

  it('says that the address is not of this machine', async () => {
    expect(await refusal(env({ HOST: '192.0.2.1' }))).toContain('192.0.2.1 is not an address of this machine');
  });

  it('names the variables that are wrong, without what was in them', async () => {
    const message = await refusal(
      env({ PORT: 'seventy', METRICS_TOKEN: 'short-secret', DATABASE_URL: 'mysql://u:secret@h/d' }),
    );
    for (const name of ['PORT', 'METRICS_TOKEN', 'DATABASE_URL']) expect(message).toContain(name);
    expect(message).not.toContain('secret');
  });

  it('says that the database cannot be reached, without its password', async () => {
    const message = await refusal(env({ DATABASE_URL: 'postgres://owner:secret@127.0.0.1:1/rollcall' }));
    expect(message).toContain('127.0.0.1:1 cannot be reached');
    expect(message).not.toContain('secret');
  });

  it('says that the schema is newer than the code', async () => {
    await query(`insert into _prisma_migrations (id, checksum, finished_at, migration_name)
                 values ('x', 'x', now(), '29991231000000_add_tomorrow')`);
    expect(await refusal(env())).toContain('29991231000000_add_tomorrow');
  });

  it('says that the data folder cannot be used', async () => {
    const file = path.join(os.tmpdir(), `rollcall-no-folder-${process.pid}`);
    await writeFile(file, '');
    expect(await refusal({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: path.join(file, 'data') })).toContain(file);
  });
});
