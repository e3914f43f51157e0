import { Module } from '@nestjs/common';
import { MeetingsModule } from '../meetings/meetings.module.ts';
import { CataloguingService } from './cataloguing.service.ts';
import { PublicationsController } from './publications.controller.ts';
import { PublicationsService } from './publications.service.ts';
import { ReadingListsController } from './reading-lists/reading-lists.controller.ts';
import { ReadingListsService } from './reading-lists/reading-lists.service.ts';
import { StudyGroupsService } from './reading-lists/study-groups.service.ts';

/** What there is to read, and who reads it together. */
@Module({
  imports: [MeetingsModule],
  controllers: [PublicationsController, ReadingListsController],
  providers: [PublicationsService, CataloguingService, ReadingListsService, StudyGroupsService],
  exports: [PublicationsService],
})
export class PublicationsModule {}
