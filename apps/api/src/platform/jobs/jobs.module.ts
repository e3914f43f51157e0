import { type DynamicModule, Module } from '@nestjs/common';
import { Jobs, JobsOptions } from './jobs.ts';
import { OwnerDatabase } from './owner-database.ts';
import { OwnerPool } from './owner-pool.ts';
import { Repeating } from './repeating.ts';

/** The job queue's worker and the repeating tasks; rooms inject `Jobs` and `Repeating` to bring theirs. */
@Module({})
export class JobsModule {
  /**
   * @param ownerUrl the owner's connection URL
   * @param worker whether this process works by itself; a test drains by hand
   */
  static with({ ownerUrl, worker }: { ownerUrl: string; worker: boolean }): DynamicModule {
    return {
      module: JobsModule,
      global: true,
      providers: [
        { provide: OwnerPool, useFactory: () => new OwnerPool(ownerUrl) },
        { provide: JobsOptions, useValue: new JobsOptions(worker) },
        OwnerDatabase,
        Jobs,
        Repeating,
      ],
      exports: [Jobs, Repeating, OwnerDatabase],
    };
  }
}
