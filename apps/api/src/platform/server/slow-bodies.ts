import type { FastifyInstance } from 'fastify';

/**
 * Hangs up on whoever sends a body by drops, which would keep a connection for ever. Files may take their time on a phone:
 * for them holds what the server itself waits for a request.
 * @param ms from the last byte of the head to the last of the body
 */
export function endSlowBodies(server: FastifyInstance, ms: number): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { headers, raw, routeOptions } = request;
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (hasBody && !routeOptions.config.endpoint?.upload) {
      const timer = setTimeout(() => raw.destroy(), ms);
      const stop = () => clearTimeout(timer);
      raw.once('end', stop).once('close', stop);
    }
    done();
  });
}
