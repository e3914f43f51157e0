import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.ts';
import { serveDocs } from '../platform/docs/docs.ts';
import { serveDashboard } from '../platform/server/dashboard.ts';
import { serveAssets } from '../public/site/assets.ts';
import { publicRoutes } from '../public/site/public-routes.ts';
import { siteLanguages } from '../public/site/site-languages.ts';
import { openRoutes } from '../platform/server/open-routes.ts';
import { createServer } from '../platform/server/server.ts';
import { Metrics } from '../platform/observe/metrics.ts';
import { NestLog } from '../platform/observe/nest-log.ts';
import type { PlatformOptions } from '../platform/platform.module.ts';

/** Puts the application together; it does not listen yet. */
export async function createApp(options: PlatformOptions): Promise<NestFastifyApplication> {
  const { config, log } = options;
  const metrics = new Metrics();
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(options, metrics),
    await createServer(config, log, metrics, [...openRoutes, ...publicRoutes], await siteLanguages()),
    { logger: new NestLog(log), abortOnError: false },
  );
  await serveDocs(app, config);
  await serveDashboard(app.getHttpAdapter().getInstance());
  await serveAssets(app.getHttpAdapter().getInstance());
  return app.init();
}
