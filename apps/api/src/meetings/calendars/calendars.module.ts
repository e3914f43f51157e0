import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.ts';
import { CalendarsController } from './calendars.controller.ts';
import { FeedsController } from './feeds.controller.ts';
import { FeedsService } from './feeds.service.ts';

/** Calendars to subscribe to. */
@Module({ imports: [MailModule], controllers: [CalendarsController, FeedsController], providers: [FeedsService] })
export class CalendarsModule {}
