import { once } from 'node:events';
import type http from 'node:http';
import { endpoint } from '@rollcall/contract/endpoint';
import { sessions } from '@rollcall/contract/session';
import { fastify } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type TestApi } from '../../../test/harness.ts';
import { addAccount, addBranch, addPerson } from '../../../test/world.ts';
import { watchRoutes } from './routes.ts';

describe('a route', () => {
  const rule = endpoint({ method: 'GET', path: '/rooms', summary: 'Rooms', access: 'session', response: z.object({}) });

  it('is refused at the start when nobody said who may call it', () => {
    const server = fastify();
    watchRoutes(server, ['GET /inbox']);
    expect(() => server.get('/api/rooms', () => ({}))).toThrow('GET /api/rooms has neither an endpoint nor a place');
    expect(() => server.get('/inbox', () => ({}))).not.toThrow();
    expect(() => server.post('/inbox', () => ({}))).toThrow('POST /inbox');
  });

  it('is bound with its endpoint, and noted', () => {
    const server = fastify();
    watchRoutes(server, ['GET /inbox']);
    server.get('/api/rooms', { config: { endpoint: rule } }, () => ({}));
    expect(server.boundRoutes).toEqual([{ method: 'GET', url: '/api/rooms', endpoint: rule }]);
  });
});

describe('the server', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
    const branch = await addBranch(api);
    for (let i = 0; i < 20; i++) await addPerson(api, { branch });
  });
  afterAll(() => api.close());

  it('tells browsers to load, frame and send nothing but from here', async () => {
    const { headers } = await api.fetch('/api/regions');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;object-src 'none';base-uri 'none';" +
        "form-action 'self';frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('does so also where it refuses', async () => {
    const { headers } = await api.fetch('/api/nothing');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it('does so as far as it can where an address cannot even be read', async () => {
    const { headers } = await api.fetch('/api/%');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('lets no cache keep what is for one person', async () => {
    const person = await addPerson(api);
    for (const path of ['/api/session', '/api/me', '/api/meetings', '/api/nothing']) {
      expect((await api.fetch(path, {}, person)).headers.get('cache-control')).toBe('no-store');
    }
  });

  it('waits half a minute for the head of a request, and five for one with a file to come in whole', () => {
    const { headersTimeout, requestTimeout } = api.app.getHttpServer() as http.Server;
    expect([headersTimeout, requestTimeout]).toEqual([30_000, 300_000]);
  });

  it.each(['br', 'gzip'])('compresses a long answer for who takes %s, and a short one for nobody', async (encoding) => {
    const headers = { 'accept-encoding': encoding };
    const long = await api.fetch('/api/openapi.json', { headers });
    expect(long.headers.get('content-encoding')).toBe(encoding);
    expect(((await long.json()) as { openapi: string }).openapi).toBe('3.1.0');
    expect((await api.fetch('/api/health/live', { headers })).headers.get('content-encoding')).toBeNull();
  });

  it('answers to the end who asked before it was told to stop', async () => {
    const short = await startApi();
    const credentials = { email: 'ada@people.example', password: 'a meadow of seventeen larks' };
    const ada = await addAccount(short, credentials);
    const arrived = once(short.app.getHttpServer() as NodeJS.EventEmitter, 'request');
    const answer = short.as(null)(sessions.open, { body: credentials });
    await arrived;
    const closed = short.close();
    expect(await answer).toMatchObject({ personId: ada });
    await closed;
  });
});
