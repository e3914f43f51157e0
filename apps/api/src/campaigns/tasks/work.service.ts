import { Injectable } from '@nestjs/common';
import type { Task, TaskFile, tasks } from '@rollcall/contract/campaigns/tasks';
import type { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import type { Statement, Value } from '../../platform/database/statement.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { getTask } from './tasks.sql.ts';
import { attachFile, detachFile, getTaskFile, giveBack, moveTask, takeTask, tickCheck } from './work.sql.ts';

/**
 * What those do whose task it is, beside those who manage it. All of it holds whoever does what at the same time, so none
 * of it needs a version. Each throws 404 `task-unknown`, and 403 for who sees the task and may not.
 */
@Injectable()
export class TaskWorkService {
  constructor(private readonly database: Database) {}

  /** Into a column, between two others. */
  move(taskId: string, { status, afterId, beforeId }: BodyOf<typeof tasks.move>): Promise<Task> {
    return this.#do(moveTask, [taskId, status, afterId, beforeId]);
  }

  /** @throws ProblemException 409 `task-taken`, `task-done` */
  take(taskId: string): Promise<Task> {
    return this.#do(takeTask, [taskId]);
  }

  /** @throws ProblemException 409 `task-done` */
  giveBack(taskId: string): Promise<Task> {
    return this.#do(giveBack, [taskId]);
  }

  tick(taskId: string, checkId: string, isDone: boolean): Promise<Task> {
    return this.#do(tickCheck, [taskId, checkId, isDone]);
  }

  /** @throws ProblemException 404 `not-found` for a file of somebody else; 409 `file-in-use`, `too-many-files` */
  async attach(taskId: string, fileId: string): Promise<z.input<typeof tasks.attach.response>> {
    await this.#do(attachFile, [taskId, fileId]);
    const file: TaskFile | undefined = await this.database.one(getTaskFile, [taskId, fileId]);
    return file ?? refuse(404, 'not-found');
  }

  async detach(taskId: string, fileId: string): Promise<void> {
    await this.#do(detachFile, [taskId, fileId]);
  }

  async #do(change: Statement<z.ZodType>, [taskId = null, ...values]: Value[]): Promise<Task> {
    await this.database.one(change, [taskId, ...values]);
    return (await this.database.one(getTask, [taskId]))?.task ?? refuse(404, 'task-unknown');
  }
}
