import { Module } from '@nestjs/common';
import { LiveModule } from './live/live.module.ts';
import { MeetingsController } from './meetings.controller.ts';
import { MeetingsService } from './meetings.service.ts';
import { RsvpsController } from './rsvps/rsvps.controller.ts';
import { RsvpsService } from './rsvps/rsvps.service.ts';
import { SchedulingService } from './scheduling.service.ts';

@Module({
  imports: [LiveModule],
  controllers: [MeetingsController, RsvpsController],
  providers: [MeetingsService, SchedulingService, RsvpsService],
  exports: [MeetingsService],
})
export class MeetingsModule {}
