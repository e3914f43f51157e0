import { Module } from '@nestjs/common';
import { MailModule } from '../../platform/mail/mail.module.ts';
import { TaskMailsService } from './mails/task-mails.service.ts';
import { TaskTalkController } from './talk.controller.ts';
import { TaskTalkService } from './talk.service.ts';
import { TasksController } from './tasks.controller.ts';
import { TasksService } from './tasks.service.ts';
import { TaskWorkController } from './work.controller.ts';
import { TaskWorkService } from './work.service.ts';

/** What there is to do in campaigns, and who does it. */
@Module({
  imports: [MailModule],
  controllers: [TasksController, TaskWorkController, TaskTalkController],
  providers: [TasksService, TaskWorkService, TaskTalkService, TaskMailsService],
})
export class TasksModule {}
