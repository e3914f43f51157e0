import { Module } from '@nestjs/common';
import { InboxController } from './inbox.controller.ts';
import { Inbox } from './inbox.ts';

/** The mail inbox of an installation without a mail server. */
@Module({ controllers: [InboxController], providers: [Inbox], exports: [Inbox] })
export class InboxModule {}
