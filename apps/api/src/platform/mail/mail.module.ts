import { Module } from '@nestjs/common';
import { CalendarMail } from './calendar/calendar-mail.ts';
import { CONFIG, type Config } from '../config/config.schema.ts';
import { Inbox } from '../inbox/inbox.ts';
import { InboxModule } from '../inbox/inbox.module.ts';
import { MailService } from './mail.service.ts';
import { Mailer } from './mailer.ts';
import { Readers } from './readers.ts';
import { SeriesMail } from './series/series-mail.ts';
import { SignatureMail } from './signatures/signature-mail.ts';
import { openTransport } from './transport.ts';

/** Sends what the job queue holds: to SMTP_URL, or into the inbox of this process where there is none. */
@Module({
  imports: [InboxModule],
  providers: [
    {
      provide: Mailer,
      inject: [CONFIG, Inbox],
      useFactory: async (config: Config, inbox: Inbox) =>
        new Mailer(openTransport(config.SMTP_URL ?? (await inbox.open())), config.MAIL_FROM, config.origin),
    },
    CalendarMail,
    MailService,
    Readers,
    SeriesMail,
    SignatureMail,
  ],
  exports: [Mailer, Readers],
})
export class MailModule {}
