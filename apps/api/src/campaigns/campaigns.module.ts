import { Module } from '@nestjs/common';
import { AreasModule } from './areas/areas.module.ts';
import { CampaignBranchesController } from './branches/branches.controller.ts';
import { CampaignBranchesService } from './branches/branches.service.ts';
import { CampaignsController } from './campaigns.controller.ts';
import { CampaignsService } from './campaigns.service.ts';
import { GoalsModule } from './goals/goals.module.ts';
import { PetitionsModule } from './petitions/petitions.module.ts';
import { PlanningService } from './planning.service.ts';
import { TaskTemplatesModule } from './task-templates/task-templates.module.ts';
import { TasksModule } from './tasks/tasks.module.ts';
import { UpdatesController } from './updates/updates.controller.ts';
import { UpdatesService } from './updates/updates.service.ts';

@Module({
  imports: [AreasModule, GoalsModule, PetitionsModule, TasksModule, TaskTemplatesModule],
  controllers: [CampaignsController, CampaignBranchesController, UpdatesController],
  providers: [CampaignsService, CampaignBranchesService, PlanningService, UpdatesService],
  exports: [AreasModule, PetitionsModule, CampaignsService, CampaignBranchesService, UpdatesService],
})
export class CampaignsModule {}
