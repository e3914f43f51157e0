import { Module } from '@nestjs/common';
import { MeetingsController } from './meetings.controller.ts';
import { MeetingsService } from './meetings.service.ts';
import { RsvpsController } from './rsvps/rsvps.controller.ts';
import { RsvpsService } from './rsvps/rsvps.service.ts';
import { SchedulingService } from './scheduling.service.ts';

@Module({
  controllers: [MeetingsController, RsvpsController],
  providers: [MeetingsService, SchedulingService, RsvpsService],
  exports: [MeetingsService],
})
export class MeetingsModule {}
