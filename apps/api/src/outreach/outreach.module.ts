import { Module } from '@nestjs/common';
import { MailModule } from '../platform/mail/mail.module.ts';
import { FollowUpsController } from './follow-ups/follow-ups.controller.ts';
import { FollowUpsService } from './follow-ups/follow-ups.service.ts';
import { JoinMail } from './joining/join-mail.ts';
import { Joining } from './joining/joining.service.ts';
import { PreferencesController } from './preferences/preferences.controller.ts';
import { PreferencesService } from './preferences/preferences.service.ts';
import { RemindersService } from './reminders/reminders.service.ts';

/** What goes out to people around a meeting, and who wants it. */
@Module({
  imports: [MailModule],
  controllers: [PreferencesController, FollowUpsController],
  providers: [RemindersService, PreferencesService, FollowUpsService, Joining, JoinMail],
  exports: [PreferencesService, Joining],
})
export class OutreachModule {}
