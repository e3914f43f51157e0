import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDashboard } from './dashboard.ts';

let folder: string;
let server: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'rollcall-dashboard-'));
  await mkdir(path.join(folder, 'app/assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'nothing for the web');
  await writeFile(path.join(folder, 'app/index.html'), '<!doctype html><title>Dashboard</title>');
  await writeFile(path.join(folder, 'app/icon.svg'), '<svg/>');
  await writeFile(path.join(folder, 'app/assets/main-4f2a.js'), 'export {}');
  server = fastify();
  await serveDashboard(server, path.join(folder, 'app'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = async (url: string) => {
  const { statusCode, headers, body } = await server.inject(url);
  return { status: statusCode, cache: headers['cache-control'], type: headers['content-type'], body };
};

describe('the dashboard', () => {
  it.each(['/app/', '/app/branches/0198-x/meetings?from=2026-01-01', '/app/index.html'])(
    'answers %s with its one page, asked for anew each time',
    async (url) => {
      expect(await get(url)).toMatchObject({ status: 200, cache: 'no-cache', type: 'text/html; charset=utf-8' });
    },
  );

  it('lets files that are named by their content be kept for ever, and others not', async () => {
    expect(await get('/app/assets/main-4f2a.js')).toMatchObject({
      status: 200,
      cache: 'public, max-age=31536000, immutable',
      body: 'export {}',
    });
    expect(await get('/app/icon.svg')).toMatchObject({ status: 200, cache: 'no-cache', type: 'image/svg+xml' });
  });

  it('does not answer with a page where a script of another build is asked for', async () => {
    expect(await get('/app/assets/main-0000.js')).toMatchObject({
      status: 404,
      type: 'application/problem+json; charset=utf-8',
    });
  });

  it('gives nothing from outside of its folder', async () => {
    for (const url of [
      '/app/../secret.txt',
      '/app/%2e%2e/secret.txt',
      '/app/..%2fsecret.txt',
      '/app/assets/..%2f..%2fsecret.txt',
    ]) {
      expect((await get(url)).body).not.toContain('nothing for the web');
    }
  });

  it('is not there before it is built', async () => {
    const other = fastify();
    await serveDashboard(other, path.join(folder, 'nowhere'));
    expect((await other.inject('/app/')).statusCode).toBe(404);
    await other.close();
  });
});
