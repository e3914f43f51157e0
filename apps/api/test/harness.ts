import 'reflect-metadata';
import { createHash, randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type CallOptions, createApi } from '@rollcall/contract/client';
import type { Endpoint, RequestOf, ResponseOf } from '@rollcall/contract/endpoint';
import { createTestDatabase } from '@rollcall/database/test-database';
import pg from 'pg';
import type { DestinationStream } from 'pino';
import { FixedClock } from '../src/platform/clock/clock.ts';
import { readConfig } from '../src/platform/config/read-config.ts';
import { Inbox, type InboxMail } from '../src/platform/inbox/inbox.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { Repeating } from '../src/platform/jobs/repeating.ts';
import { createLog } from '../src/platform/observe/log.ts';
import { createApp } from '../src/startup/create-app.ts';

export type StartOptions = {
  /** What time it is, ISO 8601; it stands still until `clock.set`. */
  now?: string;
  /** More configuration. */
  env?: Record<string, string>;
  /** Where the log goes; nowhere where it is absent. */
  log?: DestinationStream;
};

/** A typed caller: as one person, or as a visitor. */
export type Caller = <E extends Endpoint>(e: E, input: RequestOf<E>, options?: CallOptions) => Promise<ResponseOf<E>>;

export type TestApi = {
  app: NestFastifyApplication;
  baseUrl: string;
  /** With the owner's rights: no policy binds it. */
  owner: pg.Pool;
  /** The owner's URL of this test's database, and the app role's. */
  databaseUrls: { owner: string; app: string };
  clock: FixedClock;
  /** Calls as this person, by a real session; null calls as a visitor. */
  as: (personId: string | null) => Caller;
  /** Any request, such as one that no caller would send. `as` adds that person's cookie, and Origin where none is given. */
  fetch: (path: string, init?: RequestInit, as?: string | null) => Promise<Response>;
  /** The `name=token` of a new session of this person. */
  cookieOf: (personId: string) => Promise<string>;
  /** Works on the jobs that are due, and does each repeating task once. */
  runJobs: () => Promise<void>;
  /** The mails that were sent, oldest first: they went to the inbox by SMTP. */
  readonly mails: readonly InboxMail[];
  close: () => Promise<void>;
};

/** Starts the API in this process, on a database of its own. Call it in `beforeAll`, and `close` in `afterAll`. */
export async function startApi({ now = '2026-11-23T18:00:00Z', env = {}, log }: StartOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const clock = new FixedClock(now);
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: log ? 'info' : 'silent',
    DATABASE_CONNECTIONS: '5',
    ...env,
  });
  const app = await createApp({
    config,
    clock,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    worker: false,
    log: createLog(config, log ?? { write: () => {} }),
  });
  await app.listen(0, '127.0.0.1');
  const baseUrl = (await app.getUrl()).replace('[::1]', 'localhost');
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 3 });
  owner.on('error', () => {}); // dropping the database may overtake the end of an idle connection

  const cookies = new Map<string, Promise<string>>();
  const cookieOf = async (personId: string) => {
    const token = randomBytes(32).toString('base64url');
    await owner.query('insert into sessions (token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)', [
      createHash('sha256').update(token).digest(),
      personId,
      clock.now(),
      new Date(clock.now().getTime() + 14 * 24 * 3600 * 1000),
    ]);
    return `${config.secure ? '__Host-rollcall' : 'rollcall'}=${token}`;
  };
  const origin = config.secure ? config.origin : baseUrl; // as a browser would name it
  const headersOf = async (personId: string | null) => {
    if (personId === null) return { origin };
    if (!cookies.has(personId)) cookies.set(personId, cookieOf(personId));
    return { origin, cookie: await cookies.get(personId)! };
  };

  return {
    app,
    baseUrl,
    owner,
    databaseUrls: { owner: database.ownerUrl, app: database.appUrl },
    clock,
    cookieOf,
    as: (personId) => async (e, input, options) =>
      createApi(baseUrl, { headers: await headersOf(personId) })(e, input, options),
    fetch: async (path, init = {}, as) =>
      fetch(`${baseUrl}${path}`, {
        redirect: 'manual',
        ...init,
        headers: { ...(as === undefined ? {} : await headersOf(as)), ...(init.headers as Record<string, string>) },
      }),
    runJobs: async () => {
      await app.get(Jobs, { strict: false }).drain();
      await app.get(Repeating, { strict: false }).runAll();
    },
    get mails() {
      return app.get(Inbox, { strict: false }).list().toReversed();
    },
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}
