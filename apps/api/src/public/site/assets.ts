import path from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { SITE } from './renderer.ts';

/** Serves what the pages name: fonts and pictures, for ever, since every name carries the hash of what it names. */
export async function serveAssets(server: FastifyInstance, folder = path.join(SITE, 'assets')): Promise<void> {
  await server.register(staticFiles, {
    root: folder,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: '365d',
  });
}
