import { Injectable } from '@nestjs/common';
import type { TaskChange, TaskComment, taskTalk } from '@rollcall/contract/campaigns/task-talk';
import type { TaskPerson } from '@rollcall/contract/campaigns/tasks';
import type { Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { addComment, findPeople, getComment, listChanges, listComments, removeComment } from './talk.sql.ts';

type Asked = { limit: number; cursor?: string | undefined };

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const position = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const name = z.tuple([z.string(), z.string(), z.uuid()]);

/** What is said on a task, whom it mentions, and what happened. */
@Injectable()
export class TaskTalkService {
  constructor(private readonly database: Database) {}

  /** The newest first. @throws ProblemException 404 `task-unknown` */
  async comments(taskId: string, { limit, cursor }: Asked): Promise<Page<TaskComment>> {
    const found = await this.database.one(listComments, [
      taskId,
      limit + 1,
      ...(decodeCursor(cursor, position) ?? LAST),
    ]);
    return found?.known ? pageOf(found.items, limit, (c) => [c.createdAt, c.id]) : refuse(404, 'task-unknown');
  }

  /** @throws ProblemException 404 `task-unknown`; 403; 422 `person-outside` for a mention of who may not see the task */
  async add(taskId: string, { body, mentions }: BodyOf<typeof taskTalk.addComment>, id: string): Promise<TaskComment> {
    await refuseOtherBody(this.database, 'task_comments', id);
    await this.database.one(addComment, [id, taskId, body, mentions]);
    return (await this.database.one(getComment, [id]))?.comment ?? refuse(404, 'not-found');
  }

  /** @throws ProblemException 404 `task-unknown`, `not-found`; 403 for what somebody else said */
  async remove(taskId: string, commentId: string): Promise<void> {
    await this.database.one(removeComment, [taskId, commentId]);
  }

  /** The latest first. @throws ProblemException 404 `task-unknown` */
  async changes(taskId: string, { limit, cursor }: Asked): Promise<Page<TaskChange>> {
    const found = await this.database.one(listChanges, [
      taskId,
      limit + 1,
      ...(decodeCursor(cursor, position) ?? LAST),
    ]);
    return found?.known ? pageOf(found.items, limit, (c) => [c.at, c.id]) : refuse(404, 'task-unknown');
  }

  /** By name. @throws ProblemException 404 `campaign-unknown`, `task-unknown` */
  async people(campaignId: string, query: QueryOf<typeof taskTalk.people>): Promise<Page<TaskPerson>> {
    const { branchId = null, taskId = null, q = null, limit, cursor } = query;
    const after = decodeCursor(cursor, name) ?? ['', '', FIRST];
    const found = await this.database.rows(findPeople, [campaignId, branchId, taskId, q, ...after, limit + 1]);
    return pageOf(found, limit, (p) => [p.familyName, p.givenName, p.personId]);
  }
}
