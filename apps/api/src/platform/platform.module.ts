import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './auth/access.guard.ts';
import { Sessions } from './auth/sessions.service.ts';
import { Clock } from './clock/clock.ts';
import { CONFIG, type Config } from './config/config.schema.ts';
import { Database, DATABASE_OPTIONS, type DatabaseOptions } from './database/database.service.ts';
import { ContractPipe } from './http/contract.pipe.ts';
import { ProblemFilter } from './http/problem.filter.ts';

/** What differs from one start to another. */
export type PlatformOptions = {
  config: Config;
  clock: Clock;
  /** The app role's URL. */
  appUrl: string;
  /** The owner's URL, for the jobs. */
  ownerUrl: string;
};

/** What every room stands on. */
@Module({})
export class PlatformModule {
  static with({ config, clock, appUrl }: PlatformOptions): DynamicModule {
    const database: DatabaseOptions = {
      url: appUrl,
      connections: config.DATABASE_CONNECTIONS,
      onLostConnection: () => {},
    };
    return {
      module: PlatformModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: DATABASE_OPTIONS, useValue: database },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ContractPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Database,
        Sessions,
      ],
      exports: [CONFIG, Clock, Database, Sessions],
    };
  }
}
