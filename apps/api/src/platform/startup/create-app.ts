import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../app.module.ts';
import { createServer } from '../http/server.ts';
import type { PlatformOptions } from '../platform.module.ts';

/** Puts the application together; it neither listens nor works off jobs yet. */
export async function createApp(options: PlatformOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(options),
    await createServer(options.config),
    {
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  return app.init();
}
