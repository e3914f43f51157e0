import { Injectable } from '@nestjs/common';
import { instant, type Page } from '@rollcall/contract/fields';
import type { FollowUp } from '@rollcall/contract/outreach';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { getFollowUp, listDone, listOpen, settle } from './follow-ups.sql.ts';

type Span = { completed: boolean; limit: number; cursor?: string | undefined };

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const openPosition = z.tuple([z.uuid()]);
const donePosition = z.tuple([instant, z.uuid()]);

/** Newcomers whom somebody of the branch should speak with. */
@Injectable()
export class FollowUpsService {
  constructor(private readonly database: Database) {}

  async list(branchId: string, { completed, limit, cursor }: Span): Promise<Page<FollowUp>> {
    const page = completed
      ? await this.database.one(listDone, [
          branchId,
          ...(decodeCursor(cursor, donePosition) ?? ['infinity', LAST]),
          limit + 1,
        ])
      : await this.database.one(listOpen, [branchId, ...(decodeCursor(cursor, openPosition) ?? [FIRST]), limit + 1]);
    return pageOf(page?.items ?? [], limit, ({ completedAt, id }) => (completed ? [completedAt, id] : [id]));
  }

  /** @throws ProblemException 404 `not-found`, also for one of another branch */
  async settle(followUpId: string, done: boolean): Promise<FollowUp> {
    if (!(await this.database.one(settle, [followUpId, done]))) refuse(404, 'not-found');
    const found = await this.database.one(getFollowUp, [followUpId]);
    return found?.followUp ?? refuse(404, 'not-found');
  }
}
