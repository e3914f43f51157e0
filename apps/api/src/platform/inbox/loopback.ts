import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;
const NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const PROXIED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request comes from this very machine: by its socket, to a name of loopback, and not through a proxy that
 * runs here. The name keeps out other sites' pages that were made to resolve to this machine.
 */
export function isFromThisMachine({ socket, headers }: Pick<FastifyRequest, 'socket' | 'headers'>): boolean {
  const host = URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '';
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') && NAMES.has(host) && PROXIED.every((name) => headers[name] === undefined)
  );
}
