import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { describeFailure } from '../jobs/failure.ts';
import type { Metrics } from './metrics.ts';

/**
 * One line and one observation a request. By the pattern of the route, never by its URL: that may hold an id, a name that
 * was searched for, or a link's token.
 */
export function observeRequests(server: FastifyInstance, log: Logger, metrics: Metrics): void {
  const plain = log.child({}, { redact: [] }); // these five fields hold nothing private, and looking for it takes time
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method, id, failure } = request;
    const status = reply.statusCode;
    const ms = reply.elapsedTime;
    if (!request.routeOptions.config.endpoint?.stream) metrics.observe(method, route, status, ms); // lasts as long as somebody looks
    const line = { id, method, route, status, ms: Math.round(ms * 10) / 10 };
    if (status >= 500)
      log.error(failure === undefined ? line : { ...line, failure: describeFailure(failure) }, 'request');
    else plain.info(line, 'request');
    done();
  });
}
