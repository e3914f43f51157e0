import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { runAs } from '@rollcall/database/actor-scope';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { refuseForeignWrite } from '../auth/same-origin.ts';
import type { Config } from '../config/config.schema.ts';
import { answerProblem } from '../http/problem.filter.ts';
import type { Metrics } from '../observe/metrics.ts';
import { observeRequests } from '../observe/requests.ts';
import { drainAtClose } from './drain.ts';
import { takeForms } from './forms.ts';
import { noteLanguage, withoutLanguage } from './page-language.ts';
import { watchRoutes } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { endSlowBodies } from './slow-bodies.ts';

const BODY_LIMIT = 256 * 1024; // bytes; the largest body of the contract is a tenth of it
const WORTH_COMPRESSING = 2048; // bytes
const HEAD_MS = 30_000; // for the head of a request, and again for its body
const UPLOAD_MS = 300_000; // for a request with a file: 20 MB by a phone's half a megabit

/**
 * Fastify with what every request needs, whichever route it takes.
 * @param openRoutes routes without an endpoint, as `GET /path`; the server refuses to start with any other
 * @param languages those of the public site, as they stand in its addresses
 */
export async function createServer(
  config: Config,
  log: Logger,
  metrics: Metrics,
  openRoutes: readonly string[],
  languages: readonly string[],
): Promise<FastifyAdapter> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle', // who is being answered is answered to the end
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }); // before any hook
      answerProblem(error, request, reply);
    },
    genReqId: () => randomUUID(),
    requestTimeout: UPLOAD_MS, // in all; what carries no file has less (endSlowBodies)
    http: { headersTimeout: HEAD_MS },
    rewriteUrl: withoutLanguage(languages),
    routerOptions: { ignoreTrailingSlash: true },
    requestIdHeader: false, // an id from outside could be made to look like another's
    trustProxy: config.TRUSTED_PROXIES,
    skipMiddie: true, // no middleware: hooks do the same for less
  });
  const server = adapter.getInstance<FastifyInstance>();
  watchRoutes(server, openRoutes);
  drainAtClose(server);
  server.decorateRequest('actor', null);
  server.decorateRequest('doorLink', null);
  server.decorateRequest('failure', undefined);
  // What is for one person stays with that person; what all may keep says so itself.
  const headers = { ...securityHeaders(config), 'cache-control': 'no-store' };
  server.addHook('onRequest', (request, reply, done) => {
    request.scope = { personId: null };
    reply.headers(headers).header('x-request-id', request.id);
    done();
  });
  noteLanguage(server, languages);
  endSlowBodies(server, HEAD_MS);
  observeRequests(server, log, metrics);
  await server.register(compress, {
    threshold: WORTH_COMPRESSING,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }, // 11, the default, takes a hundred times as long
  });
  await server.register(cookie);
  takeForms(server);
  // After the body was read: its events would leave the actor's context again.
  server.addHook('preHandler', (request, _reply, done) => {
    try {
      refuseForeignWrite(request, config);
    } catch (error) {
      done(error as Error);
      return;
    }
    runAs(request.scope, done);
  });
  return adapter;
}
