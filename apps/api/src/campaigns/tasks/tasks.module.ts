import { Module } from '@nestjs/common';
import { TaskTalkController } from './talk.controller.ts';
import { TaskTalkService } from './talk.service.ts';
import { TasksController } from './tasks.controller.ts';
import { TasksService } from './tasks.service.ts';
import { TaskWorkController } from './work.controller.ts';
import { TaskWorkService } from './work.service.ts';

/** What there is to do in campaigns, and who does it. */
@Module({
  controllers: [TasksController, TaskWorkController, TaskTalkController],
  providers: [TasksService, TaskWorkService, TaskTalkService],
  exports: [TasksService],
})
export class TasksModule {}
