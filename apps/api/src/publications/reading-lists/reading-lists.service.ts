import { Injectable } from '@nestjs/common';
import { askedInstant, type Page } from '@rollcall/contract/fields';
import { can } from '@rollcall/contract/permissions';
import type { ReadingList, ReadingListDetail, readingLists } from '@rollcall/contract/publications/reading-lists';
import { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import {
  deleteReadingList,
  getReadingList,
  insertReadingList,
  listReadingLists,
  setSessions,
  updateReadingList,
} from './reading-lists.sql.ts';

const position = z.tuple([askedInstant, z.uuid()]);
const latest = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** Reading lists: read by all members, kept by the organizers of their branch or by national staff. */
@Injectable()
export class ReadingListsService {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async list(filter: QueryOf<typeof readingLists.list>): Promise<Page<ReadingList>> {
    const { branchId = null, priorityAreaId = null, limit, cursor } = filter;
    const last = decodeCursor(cursor, position) ?? latest;
    const rows = await this.database.rows(listReadingLists, [...last, limit + 1, branchId, priorityAreaId]);
    const { items, nextCursor } = pageOf(rows, limit, ({ at, item }) => [at, item.id]);
    return { items: items.map(({ item }) => item), nextCursor };
  }

  /** @throws ProblemException 404 `reading-list-unknown` */
  async get(id: string): Promise<ReadingListDetail> {
    return (await this.database.one(getReadingList, [id]))?.list ?? refuse(404, 'reading-list-unknown');
  }

  /** @throws ProblemException 403 `forbidden`; 422 `publication-unknown` at the reading, `invalid` for an area */
  async start(actor: Actor, wish: BodyOf<typeof readingLists.start>, id: string): Promise<ReadingListDetail> {
    const { branchId, title, about, priorityAreaId, sessions } = wish;
    if (!can(actor, 'reading-lists.manage', branchId)) return refuse(403, 'forbidden');
    await refuseOtherBody(this.database, 'reading_lists', id);
    await this.database.transaction(async (tx) => {
      const inserted = await tx.one(insertReadingList, [id, branchId, title, about, priorityAreaId]);
      if (inserted) await tx.rows(setSessions, [id, JSON.stringify(sessions)]);
    });
    return this.get(id);
  }

  /**
   * Writes all of it. Meetings that were made from it stay as they are.
   * @throws ProblemException as `start`; 404; 412 `version-outdated` with the list as it stands now
   */
  async write(
    actor: Actor,
    id: string,
    { title, about, priorityAreaId, sessions }: BodyOf<typeof readingLists.write>,
    version: number,
  ): Promise<ReadingListDetail> {
    await this.kept(actor, id);
    const written = await this.database.transaction(async (tx) => {
      const updated = await tx.one(updateReadingList, [id, version, title, about, priorityAreaId]);
      if (updated) await tx.rows(setSessions, [id, JSON.stringify(sessions)]);
      return updated;
    });
    const current = await this.get(id);
    return written ? current : refuse(412, 'version-outdated', { current });
  }

  /** @throws ProblemException 403, 404 */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.kept(actor, id);
    await this.database.rows(deleteReadingList, [id]);
  }

  /** A list that the actor may write: one that is not seen is 404, else 403. */
  private async kept(actor: Actor, id: string): Promise<ReadingListDetail> {
    const list = await this.get(id);
    return can(actor, 'reading-lists.manage', list.branch?.id ?? null) ? list : refuse(403, 'forbidden');
  }
}
