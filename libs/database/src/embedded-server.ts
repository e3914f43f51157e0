import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { findBinaries } from './embedded/binaries.ts';
import { ensureCluster, ensureDatabase } from './embedded/cluster.ts';
import { prepareDataFolder, SHARED_FOLDER } from './embedded/data-folder.ts';
import { clearLeftover, type Postmaster, startPostmaster } from './embedded/postmaster.ts';
import { NOT_DURABLE, SETTINGS } from './embedded/settings.ts';
import { holdFolder } from './embedded/single-start.ts';
import { findServerUser } from './embedded/system-user.ts';
import { reasonOf, StartupError } from './startup-error.ts';

export type EmbeddedServerOptions = {
  dataDir: string;
  /** Default: a free one, chosen anew at every start. */
  port?: number;
  /** Gets every line that PostgreSQL says. */
  log?: (line: string) => void;
  /** False: faster, and not safe against a power cut. For tests. */
  durable?: boolean;
  /** More or other settings of PostgreSQL. */
  settings?: Record<string, string>;
};

export type EmbeddedServer = {
  /** The owner's URL of the database. It stays the same when the server has to be started again. */
  url: string;
  /** The folder in use: not the wished one where the server's user cannot reach that. */
  dataDir: string;
  /** How often the server died and was started again. */
  readonly restarts: number;
  /** Ends the server in order: open transactions roll back, all that was committed is on disk. */
  stop: () => Promise<void>;
};

const RESTART_PAUSE = 100; // milliseconds; the backends of a killed server need a moment to notice, and refuse a new one

/**
 * Runs a real PostgreSQL 18 from the packages, and starts it again when it dies.
 * @throws StartupError when the folder is in use, unwritable, or the server does not start
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const log = options.log ?? (() => {});
  const user = findServerUser();
  const data = await prepareDataFolder(options.dataDir, user);
  const letGo = await holdFolder(data.folder);
  try {
    const binaries = await findBinaries(user, SHARED_FOLDER);
    await ensureCluster(data, binaries, user);
    await clearLeftover(data.cluster);
    const settings = { ...SETTINGS, ...(options.durable === false ? NOT_DURABLE : {}), ...options.settings };
    const port = options.port ?? (await freePort());
    const start = () => startPostmaster({ binaries, cluster: data.cluster, port, user, settings, log });
    const keeper = keepRunning(await start(), start, log);
    const url = await ensureDatabase(port, data.password);
    return {
      url,
      dataDir: data.folder,
      get restarts() {
        return keeper.restarts();
      },
      stop: async () => {
        await keeper.stop();
        await letGo();
      },
    };
  } catch (error) {
    await letGo();
    if (error instanceof StartupError) throw error;
    throw new StartupError(`The embedded PostgreSQL does not start: ${reasonOf(error)}`, { cause: error });
  }
}

/** Watches a server: one that ends unasked is started again until it stays. */
function keepRunning(first: Postmaster, start: () => Promise<Postmaster>, log: (line: string) => void) {
  let current = first;
  let restarts = 0;
  let stopping = false;
  // The backstop for an exit that nobody announced; what is killed without a word is cleared at the next start.
  const onExit = () => void current.process.kill('SIGINT');
  process.once('exit', onExit);

  const watch = async () => {
    for (;;) {
      await current.ended;
      if (stopping) return;
      log('rollcall: PostgreSQL ended unexpectedly and is started again');
      for (;;) {
        try {
          current = await start();
          restarts += 1;
          break;
        } catch (error) {
          log(`rollcall: not yet: ${reasonOf(error)}`);
          if (stopping) return;
          await wait(RESTART_PAUSE);
        }
      }
      if (stopping) current.process.kill('SIGINT');
    }
  };
  const watching = watch();

  return {
    restarts: () => restarts,
    stop: async () => {
      stopping = true;
      current.process.kill('SIGINT'); // fast shutdown
      await watching;
      process.removeListener('exit', onExit);
    },
  };
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
