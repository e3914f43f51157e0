import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { EmbeddedServer } from '@rollcall/database/embedded-server';
import { StartupError } from '@rollcall/database/startup-error';
import pg from 'pg';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const FILLED = 'filled by the demo generator';

/**
 * A database with an organization of this many members, by the demo generator, on the embedded server. One that is
 * there and was filled to the end is used again.
 * @returns the owner's URL
 */
export async function organizationOf(server: EmbeddedServer, members: number, fresh: boolean): Promise<string> {
  const name = `members_${members}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ note: string | null }>(
      `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
      [name],
    );
    if (!fresh && rows[0]?.note === FILLED) return url.href;
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
    await fill(url.href, members);
    await analyze(url.href);
    await admin.query(`comment on database ${name} is '${FILLED}'`);
  } finally {
    await admin.end();
  }
  return url.href;
}

/** A copy of a database that nobody is connected to. Gives its URL. */
export async function copyOf(adminUrl: string, databaseUrl: string, name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name} template ${new URL(databaseUrl).pathname.slice(1)}`);
  } finally {
    await admin.end();
  }
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function fill(databaseUrl: string, members: number): Promise<void> {
  const args = ['tools/demo.mjs', '--members', String(members), '--database-url', databaseUrl];
  const [code] = (await once(spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }), 'close')) as [number];
  if (code !== 0) throw new StartupError(`The demo generator could not fill the database of ${members} members.`);
}

/** As autovacuum does after a while: without it, the first minutes would be measured with no statistics. */
async function analyze(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('vacuum (analyze)').finally(() => client.end());
}
