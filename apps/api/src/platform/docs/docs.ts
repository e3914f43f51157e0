import { createRequire } from 'node:module';
import path from 'node:path';
import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { doorCookieName } from '../auth/door-cookie.ts';
import { cookieName } from '../auth/session-cookie.ts';
import type { Config } from '../config/config.schema.ts';
import { openApiOf } from './openapi.ts';

const UI = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const FILES = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js']);

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null });`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rollcall API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="reference"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

/**
 * The reference at `/api/docs`, and what it is drawn from at `/api/openapi.json`. All of it comes from here: the page that
 * Nest would make has script and style within it, which the content security policy refuses.
 */
export async function serveDocs(app: NestFastifyApplication, config: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  let description: string | undefined; // made when it is first asked for: it costs more than a start should take
  server.get('/api/openapi.json', (_request, reply) => {
    description ??= JSON.stringify(openApiOf(app, cookieName(config), doorCookieName(config)));
    return reply.type('application/json').send(description);
  });
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  server.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START));
  await app.register(staticFiles, {
    root: UI,
    prefix: '/api/docs/',
    index: false,
    decorateReply: false,
    allowedPath: (file) => FILES.has(file),
  });
}
