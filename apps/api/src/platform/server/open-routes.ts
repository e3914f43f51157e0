import { publicRoutes } from '../public/site/public-routes.ts';

/**
 * Every route that answers without an endpoint of the contract: pages and files for everybody, and what guards itself.
 * The server refuses to start with any other.
 */
export const openRoutes: readonly string[] = [
  'GET /inbox',
  'GET /inbox/:id',
  'GET /inbox/:id/html',
  'GET /api/metrics',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/docs/start.js',
  'GET /api/docs/*',
  'GET /app',
  'GET /app/*',
  ...publicRoutes,
];
