import path from 'node:path';
import { appRoleUrl } from '@rollcall/database/app-role';
import { startEmbeddedServer } from '@rollcall/database/embedded-server';
import { migrate } from '@rollcall/database/migrate';
import type { Logger } from 'pino';
import type { Config } from '../platform/config/config.schema.ts';

/** A migrated database, and how to end it where it is ours. */
export type ReadyDatabase = {
  ownerUrl: string;
  appUrl: string;
  embedded: boolean;
  /** Where the embedded server keeps its data, when that is not where it was told to. */
  movedTo: string | null;
  stop: () => Promise<void>;
};

/**
 * Finds the database of DATABASE_URL, or starts the embedded one, and brings it to the schema of this code.
 * @throws StartupError
 */
export async function openDatabase(config: Config, log: Logger): Promise<ReadyDatabase> {
  const { DATABASE_URL: given, APP_DATABASE_URL: appGiven } = config;
  if (given) {
    await migrate({ databaseUrl: given, appDatabaseUrl: appGiven });
    return {
      ownerUrl: given,
      appUrl: appGiven ?? appRoleUrl(given),
      embedded: false,
      movedTo: null,
      stop: async () => {},
    };
  }
  const wished = path.resolve(config.DATA_DIR);
  const server = await startEmbeddedServer({ dataDir: wished, log: (line) => log.debug({ line }, 'postgres') });
  try {
    await migrate({ databaseUrl: server.url });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ownerUrl: server.url,
    appUrl: appRoleUrl(server.url),
    embedded: true,
    movedTo: server.dataDir === wished ? null : server.dataDir,
    stop: () => server.stop(),
  };
}
