import { Module } from '@nestjs/common';
import { CampaignsController } from './campaigns.controller.ts';
import { CampaignsService } from './campaigns.service.ts';
import { PlanningService } from './planning.service.ts';

@Module({
  controllers: [CampaignsController],
  providers: [CampaignsService, PlanningService],
  exports: [CampaignsService],
})
export class CampaignsModule {}
