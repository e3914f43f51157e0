import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessGuard } from './auth/access.guard.ts';
import { AuthModule } from './auth/auth.module.ts';
import { Clock } from './clock/clock.ts';
import { CONFIG, type Config } from './config/config.schema.ts';
import { Database, DATABASE_OPTIONS, type DatabaseOptions } from './database/database.service.ts';
import { FilesModule } from './files/files.module.ts';
import { HealthController } from './health/health.controller.ts';
import { ContractPipe } from './http/contract.pipe.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { JobsModule } from './jobs/jobs.module.ts';
import { LinksModule } from './links/links.module.ts';
import { MailModule } from './mail/mail.module.ts';
import { Metrics } from './observe/metrics.ts';
import { MetricsController } from './observe/metrics.controller.ts';
import { PlacesModule } from './places/places.module.ts';

/** What differs from one start to another. */
export type PlatformOptions = {
  config: Config;
  clock: Clock;
  /** The app role's URL. */
  appUrl: string;
  /** The owner's URL, for the jobs. */
  ownerUrl: string;
  /** Whether this process works off jobs by itself. */
  worker: boolean;
  log: Logger;
};

/** What every room stands on. */
@Module({})
export class PlatformModule {
  static with(options: PlatformOptions, metrics: Metrics): DynamicModule {
    const { config, clock, appUrl, log } = options;
    const database: DatabaseOptions = {
      url: appUrl,
      connections: config.DATABASE_CONNECTIONS,
      onLostConnection: () => log.warn('a connection to the database was lost'),
    };
    return {
      module: PlatformModule,
      global: true,
      imports: [AuthModule, FilesModule, JobsModule.with(options), LinksModule, MailModule, PlacesModule],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Metrics, useValue: metrics },
        { provide: DATABASE_OPTIONS, useValue: database },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ContractPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Database,
      ],
      exports: [CONFIG, Clock, Database, DATABASE_OPTIONS, AuthModule],
    };
  }
}
