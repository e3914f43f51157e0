import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { Clock, SystemClock } from '../platform/clock/clock.ts';
import type { Config } from '../platform/config/config.schema.ts';
import { readConfig } from '../platform/config/read-config.ts';
import { createLog } from '../platform/observe/log.ts';
import { createApp } from './create-app.ts';
import { openDatabase, type ReadyDatabase } from './databases.ts';
import { loadDemo } from './demo.ts';
import { seeToFirstRows } from './first-rows.ts';
import { type Notice, noticeOf } from './notice.ts';
import { asListenError, refuseTakenPort } from './port.ts';

export type Running = {
  /** What to tell people. */
  notice: string;
  /** Answers what it is answering, then ends everything in order, the embedded database last. */
  stop: () => Promise<void>;
};

/**
 * Starts the server as the environment says.
 * @throws StartupError in one line for people, with everything ended that had been started
 */
export async function start(env: Record<string, string | undefined>): Promise<Running> {
  const config = readConfig(env);
  const log = createLog(config);
  await refuseTakenPort(config.HOST, config.PORT);
  const database = await openDatabase(config, log);
  try {
    return await serve(config, log, database);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serve(config: Config, log: Logger, database: ReadyDatabase): Promise<Running> {
  const clock: Clock = new SystemClock();
  const { ownerUrl, appUrl, movedTo } = database;
  const rows = await seeToFirstRows(database, config, clock, loadDemo);
  const app = await createApp({ config, clock, log, ownerUrl, appUrl, worker: true });
  try {
    await app.listen(config.PORT, config.HOST);
  } catch (error) {
    await app.close();
    throw asListenError(error, config.HOST, config.PORT);
  }
  const notice: Notice = { ...rows, url: urlOf(app, config), inbox: config.SMTP_URL === undefined, movedTo };
  return {
    notice: noticeOf(notice),
    stop: async () => {
      await app.close();
      await database.stop();
    },
  };
}

/** The address for people: as configured, with the port that the system chose where that was left open. */
function urlOf(app: NestFastifyApplication, config: Config): string {
  if (config.PORT !== 0) return config.PUBLIC_URL;
  const address = app.getHttpServer().address() as AddressInfo;
  return `http://localhost:${address.port}`;
}
