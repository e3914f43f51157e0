import type { Endpoint } from '@rollcall/contract/endpoint';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { tagVersion } from '../http/etag.ts';

/** A route as it was bound. Without an endpoint it is one of the open routes. */
export type BoundRoute = { method: string; url: string; endpoint: Endpoint | undefined };

declare module 'fastify' {
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
  interface FastifyInstance {
    /** Every route of the server, in the order in which they were bound: what a test of permissions walks. */
    boundRoutes: BoundRoute[];
  }
}

/** Notes each route as it is bound, and refuses one that nobody said a rule for: neither an endpoint, nor open to all. */
export function watchRoutes(server: FastifyInstance, openRoutes: readonly string[]): void {
  server.decorate('boundRoutes', []);
  server.addHook('onRoute', (route: RouteOptions) => {
    const { endpoint } = route.config ?? {};
    for (const method of [route.method].flat()) {
      if (method === 'HEAD') continue; // Fastify answers it as GET, by the same handler
      if (!endpoint && !openRoutes.includes(`${method} ${route.url}`)) {
        throw new Error(`${method} ${route.url} has neither an endpoint nor a place among the open routes`);
      }
      server.boundRoutes.push({ method, url: route.url, endpoint });
    }
    if (endpoint?.versioned) route.preSerialization = [route.preSerialization ?? [], tagVersion].flat();
  });
}
