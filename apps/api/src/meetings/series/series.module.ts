import { Module } from '@nestjs/common';
import { SeriesChangesService } from './changes/series-changes.service.ts';
import { SeriesSchedulingService } from './series-scheduling.service.ts';
import { ExtensionService } from './extension/extension.service.ts';
import { SeriesController } from './series.controller.ts';
import { SeriesService } from './series.service.ts';

@Module({
  controllers: [SeriesController],
  providers: [SeriesService, SeriesSchedulingService, SeriesChangesService, ExtensionService],
  exports: [SeriesSchedulingService],
})
export class SeriesModule {}
