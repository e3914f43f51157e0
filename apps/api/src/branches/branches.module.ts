import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { BranchesController } from './branches.controller.ts';
import { BranchesService } from './branches.service.ts';
import { HomeService } from './home/home.service.ts';
import { OfficesController } from './offices/offices.controller.ts';
import { OfficesService } from './offices/offices.service.ts';
import { SettingsController } from './settings/settings.controller.ts';
import { SettingsService } from './settings/settings.service.ts';

@Module({
  imports: [MeetingsModule],
  controllers: [BranchesController, OfficesController, SettingsController],
  providers: [BranchesService, HomeService, OfficesService, SettingsService],
  exports: [BranchesService],
})
export class BranchesModule {}
