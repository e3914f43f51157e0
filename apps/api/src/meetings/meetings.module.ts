import { Module } from '@nestjs/common';
import { CalendarsModule } from './calendars/calendars.module.ts';
import { HostsModule } from './hosts/hosts.module.ts';
import { DoorModule } from './door/door.module.ts';
import { LiveModule } from './live/live.module.ts';
import { MeetingsController } from './meetings.controller.ts';
import { MeetingsService } from './meetings.service.ts';
import { RsvpLinksModule } from './rsvp-links/rsvp-links.module.ts';
import { ProgrammeModule } from './programme/programme.module.ts';
import { RepliesModule } from './replies/replies.module.ts';
import { RolesModule } from './roles/roles.module.ts';
import { RsvpsController } from './rsvps/rsvps.controller.ts';
import { RsvpsService } from './rsvps/rsvps.service.ts';
import { SchedulingService } from './scheduling.service.ts';
import { SeriesModule } from './series/series.module.ts';

@Module({
  imports: [
    DoorModule,
    CalendarsModule,
    RepliesModule,
    HostsModule,
    RolesModule,
    LiveModule,
    RsvpLinksModule,
    ProgrammeModule,
    SeriesModule,
  ],
  controllers: [MeetingsController, RsvpsController],
  providers: [MeetingsService, SchedulingService, RsvpsService],
  exports: [MeetingsService, ProgrammeModule, SeriesModule],
})
export class MeetingsModule {}
