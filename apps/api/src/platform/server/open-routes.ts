/**
 * The platform's routes that answer without an endpoint of the contract: files for everybody, and what guards itself. The
 * server refuses to start with any other than these and those of the public site.
 */
export const openRoutes: readonly string[] = [
  'GET /inbox',
  'GET /inbox/:id',
  'GET /inbox/:id/html',
  'GET /calendars/:file',
  'GET /files/:fileId/:name',
  'GET /api/metrics',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/docs/start.js',
  'GET /api/docs/*',
  'GET /app',
  'GET /app/*',
];
