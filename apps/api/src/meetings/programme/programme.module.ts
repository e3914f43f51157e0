import { Module } from '@nestjs/common';
import { AgendaService } from './agenda.service.ts';
import { CopiesService } from './copies.service.ts';
import { MinutesService } from './minutes.service.ts';
import { ProgrammeController } from './programme.controller.ts';

/** What a meeting deals with, and what came of it. */
@Module({
  controllers: [ProgrammeController],
  providers: [AgendaService, MinutesService, CopiesService],
  exports: [AgendaService],
})
export class ProgrammeModule {}
