import type { FastifyInstance } from 'fastify';

const LOOK_MS = 50;
const PATIENCE_MS = 5000;

/**
 * Lets the server end soon and in order: connections close as soon as they have their answer, where browsers would keep
 * them open for more, and whatever is not answered by then is cut off.
 */
export function drainAtClose(instance: FastifyInstance): void {
  const { server } = instance;
  instance.addHook('preClose', (done) => {
    const looks = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    const backstop = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    server.once('close', () => {
      clearInterval(looks);
      clearTimeout(backstop);
    });
    for (const timer of [looks, backstop]) timer.unref(); // a server that never listened has no close to wait for
    done();
  });
}
