import { Module } from '@nestjs/common';
import { EntriesService } from './entries.service.ts';
import { GoalsController } from './goals.controller.ts';
import { GoalsService } from './goals.service.ts';

/** What campaigns want to reach, and how far they are. */
@Module({ controllers: [GoalsController], providers: [GoalsService, EntriesService] })
export class GoalsModule {}
