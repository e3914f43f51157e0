import { once } from 'node:events';
import net from 'node:net';
import { appRoleUrl } from '@rollcall/database/app-role';
import { createTestDatabase, type TestDatabase } from '@rollcall/database/test-database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SystemClock } from '../platform/clock/clock.ts';
import { readConfig } from '../platform/config/read-config.ts';
import { createLog } from '../platform/observe/log.ts';
import { createApp } from './create-app.ts';

/** A way to the database that can be cut, and mended. */
class Wire {
  #server = net.createServer();
  readonly #sockets = new Set<net.Socket>();
  #port = 0;

  constructor(private readonly target: { host: string; port: number }) {}

  async mend(): Promise<number> {
    this.#server = net.createServer((near) => {
      const far = net.connect(this.target);
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as net.AddressInfo).port;
    return this.#port;
  }

  async cut(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

let database: TestDatabase;
let wire: Wire;
let app: NestFastifyApplication;

beforeAll(async () => {
  database = await createTestDatabase();
  const url = new URL(appRoleUrl(database.ownerUrl));
  wire = new Wire({ host: url.hostname, port: Number(url.port) });
  url.host = `127.0.0.1:${await wire.mend()}`;
  const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', INBOUND_SMTP_PORT: 'off' });
  const log = createLog(config, { write: () => {} });
  app = await createApp({
    config,
    clock: new SystemClock(),
    appUrl: url.href,
    ownerUrl: database.ownerUrl,
    worker: false,
    log,
  });
  await app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await wire.cut();
  await database.drop();
});

const ask = async (path: string) => {
  const response = await fetch(`${await app.getUrl()}${path}`);
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
};

describe('while the database is away', () => {
  it('lives, is not ready, answers 503 to who needs it, and serves again by itself when it is back', async () => {
    expect(await ask('/api/health/ready')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await ask('/api/regions')).toMatchObject({ status: 200 });
    await wire.cut();
    expect(await ask('/api/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
    for (const path of ['/api/health/ready', '/api/regions', '/api/branches']) {
      expect(await ask(path)).toMatchObject({
        status: 503,
        retryAfter: '2',
        body: { code: 'unavailable', status: 503 },
      });
    }
    await wire.mend();
    expect(await ask('/api/health/ready')).toMatchObject({ status: 200 });
    expect(await ask('/api/regions')).toMatchObject({ status: 200 });
  });
});
