import { Module } from '@nestjs/common';
import { CalendarsController } from './calendars.controller.ts';
import { FeedsController } from './feeds.controller.ts';
import { FeedsService } from './feeds.service.ts';

/** Calendars to subscribe to. */
@Module({ controllers: [CalendarsController, FeedsController], providers: [FeedsService] })
export class CalendarsModule {}
