import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../app.module.ts';
import { serveDocs } from '../docs/docs.ts';
import { serveDashboard } from '../server/dashboard.ts';
import { serveAssets } from '../public/site/assets.ts';
import { createServer } from '../server/server.ts';
import { Metrics } from '../observe/metrics.ts';
import { NestLog } from '../observe/nest-log.ts';
import type { PlatformOptions } from '../platform.module.ts';

/** Puts the application together; it does not listen yet. */
export async function createApp(options: PlatformOptions): Promise<NestFastifyApplication> {
  const { config, log } = options;
  const metrics = new Metrics();
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(options, metrics),
    await createServer(config, log, metrics),
    { logger: new NestLog(log), abortOnError: false },
  );
  await serveDocs(app, config);
  await serveDashboard(app.getHttpAdapter().getInstance());
  await serveAssets(app.getHttpAdapter().getInstance());
  return app.init();
}
