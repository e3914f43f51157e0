import { Injectable } from '@nestjs/common';
import type { GoalEntry, goals } from '@rollcall/contract/campaigns/goals';
import { day, type Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, ParamsOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { deleteEntry, getEntry, insertEntry, listEntries, mayEnter } from './entries.sql.ts';
import type { GoalOf } from './goals.service.ts';

type EntryOf = ParamsOf<typeof goals.removeEntry>;

const position = z.tuple([day, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** What people write down for goals that nothing else counts. */
@Injectable()
export class EntriesService {
  constructor(private readonly database: Database) {}

  /** The latest day first. @throws ProblemException 404 `goal-unknown` */
  async list(
    { campaignId, goalId }: GoalOf,
    { limit, cursor }: QueryOf<typeof goals.entries>,
  ): Promise<Page<GoalEntry>> {
    const last = decodeCursor(cursor, position) ?? start;
    const row = await this.database.one(listEntries, [campaignId, goalId, ...last, limit + 1]);
    const { items } = row ?? refuse(404, 'goal-unknown');
    return pageOf(items, limit, (last) => [last.on, last.id]);
  }

  /** @throws ProblemException 404 `goal-unknown`; 409 `goal-counted` where it is not counted by hand; 403 `forbidden` */
  async add(of: GoalOf, wish: BodyOf<typeof goals.addEntry>, id: string): Promise<GoalEntry> {
    const { branchId, on, amount, note } = wish;
    const may = await this.database.one(mayEnter, [of.campaignId, of.goalId, branchId]);
    const { byHand, enters } = may ?? refuse(404, 'goal-unknown');
    if (!byHand) refuse(409, 'goal-counted');
    if (!enters) refuse(403, 'forbidden');
    await refuseOtherBody(this.database, 'goal_entries', id);
    await this.database.rows(insertEntry, [id, of.goalId, branchId, on, amount, note]);
    return this.#get({ ...of, entryId: id });
  }

  /** @throws ProblemException 404 `goal-unknown`, or `not-found` for an entry that the actor does not see; 403 `forbidden` */
  async remove(which: EntryOf): Promise<void> {
    if (!(await this.#get(which)).removable) refuse(403, 'forbidden');
    await this.database.rows(deleteEntry, [which.goalId, which.entryId]);
  }

  async #get({ campaignId, goalId, entryId }: EntryOf): Promise<GoalEntry> {
    const found = await this.database.one(getEntry, [campaignId, goalId, entryId]);
    return (found ?? refuse(404, 'goal-unknown')).entry ?? refuse(404, 'not-found');
  }
}
