import { Module } from '@nestjs/common';
import { TaskTemplatesController } from './task-templates.controller.ts';
import { TaskTemplatesService } from './task-templates.service.ts';

@Module({ controllers: [TaskTemplatesController], providers: [TaskTemplatesService] })
export class TaskTemplatesModule {}
