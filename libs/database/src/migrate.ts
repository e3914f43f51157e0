import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Logger, runMigrations as runWorkerMigrations } from 'graphile-worker';
import pg from 'pg';
import { APP_ROLE, appRoleUrl } from './app-role.ts';
import { reasonOf, StartupError } from './startup-error.ts';

const PRISMA_MIGRATE_LOCK = 72707369; // the advisory lock that Prisma Migrate itself takes
const OLDEST_SERVER = 180000; // uuidv7() and virtual generated columns came with PostgreSQL 18
const silent = new Logger(() => () => {});

export type MigrateOptions = {
  /** The owner's connection URL. */
  databaseUrl: string;
  /** Set when the app role is kept by hand: then it is neither created nor given a password here. */
  appDatabaseUrl?: string | undefined;
  /** Folder of `<name>/migration.sql`; default: `prisma/migrations` of the repository. */
  folder?: string;
};

type Migration = { name: string; sql: string; checksum: string };

/**
 * Brings a database to the schema of this code and gives the names of the migrations that were applied. Keeps Prisma
 * Migrate's own ledger, so that `prisma migrate status` agrees. Any number of processes may call it at once.
 * @throws StartupError when the server is unreachable or too old, or the schema and the code do not belong together
 */
export async function migrate({ databaseUrl, appDatabaseUrl, folder = defaultFolder() }: MigrateOptions) {
  const migrations = await readMigrations(folder);
  const client = await connect(databaseUrl);
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [PRISMA_MIGRATE_LOCK]);
    const fresh = unapplied(migrations, await readLedger(client));
    if (!appDatabaseUrl) await ensureAppRole(client, databaseUrl);
    // The job queue first: our own migrations may speak of its tables.
    await runWorkerMigrations({ connectionString: databaseUrl, logger: silent });
    for (const migration of fresh) await apply(client, migration);
    return fresh.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const defaultFolder = () => fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const names = entries.map(({ name }) => name).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${folder}/${name}/migration.sql`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function connect(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // the statement that was running gets the same error, and throws it
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { host } = new URL(databaseUrl);
    throw new StartupError(`The database at ${host} cannot be reached: ${reasonOf(error)}`, { cause: error });
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  const server = rows[0];
  if (!server || server.number < OLDEST_SERVER) {
    throw new StartupError(`PostgreSQL ${server?.version} is too old: Rollcall needs PostgreSQL 18 or newer.`);
  }
}

async function readLedger(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create table if not exists _prisma_migrations (
    id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
    migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
    started_at timestamptz not null default now(), applied_steps_count int not null default 0)`);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function unapplied(migrations: Migration[], ledger: Map<string, string>): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const [name, checksum] of ledger) {
    if (!known.has(name)) {
      throw new StartupError(`The database is newer than this version: it holds the unknown migration ${name}.`);
    }
    if (known.get(name) !== checksum) {
      throw new StartupError(`The migration ${name} was edited after it was applied: write a new one instead.`);
    }
  }
  return migrations.filter(({ name }) => !ledger.has(name));
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new StartupError(`The migration ${name} failed: ${reasonOf(error)}`, { cause: error });
  }
}

/** Lets the app role sign in with its derived password. Writes only when that does not work yet. */
async function ensureAppRole(client: pg.Client, databaseUrl: string): Promise<void> {
  const appUrl = appRoleUrl(databaseUrl);
  const { rows } = await client.query<{ login: boolean }>(
    'select rolcanlogin as login from pg_roles where rolname = $1',
    [APP_ROLE],
  );
  if (rows[0]?.login && (await canConnect(appUrl))) return;
  const password = client.escapeLiteral(new URL(appUrl).password);
  await client.query(`${rows[0] ? 'alter' : 'create'} role ${APP_ROLE} login password ${password}`);
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false; // the password is then set anew, and that statement tells what else may be wrong
  } finally {
    await client.end();
  }
}
