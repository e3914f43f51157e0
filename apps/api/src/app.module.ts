import { type DynamicModule, Module } from '@nestjs/common';
import { BranchesModule } from './branches/branches.module.ts';
import { CampaignsModule } from './campaigns/campaigns.module.ts';
import { MeetingsModule } from './meetings/meetings.module.ts';
import { OutreachModule } from './outreach/outreach.module.ts';
import { PeopleModule } from './people/people.module.ts';
import type { Metrics } from './platform/observe/metrics.ts';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.ts';
import { PublicationsModule } from './publications/publications.module.ts';
import { PublicModule } from './public/public.module.ts';
import { ReportsModule } from './reports/reports.module.ts';
import { SolidarityModule } from './solidarity/solidarity.module.ts';

/** The rooms on their ground floor. */
@Module({})
export class AppModule {
  static with(options: PlatformOptions, metrics: Metrics): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(options, metrics),
        BranchesModule,
        PeopleModule,
        MeetingsModule,
        CampaignsModule,
        OutreachModule,
        PublicationsModule,
        ReportsModule,
        SolidarityModule,
        PublicModule,
      ],
    };
  }
}
