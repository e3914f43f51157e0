import { Injectable } from '@nestjs/common';
import type { GoalEntry, goals } from '@rollcall/contract/campaigns/goals';
import { day, type Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, ParamsOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { deleteEntry, getEntry, insertEntry, listEntries, mayEnter } from './entries.sql.ts';
import type { GoalOf } from './goals.service.ts';
import { getGoal } from './goals.sql.ts';

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
    const shown = items.slice(0, limit);
    const end = shown.at(-1);
    return { items: shown, nextCursor: items.length > limit && end ? encodeCursor([end.on, end.id]) : null };
  }

  /** @throws ProblemException 404 `goal-unknown`; 409 `goal-counted` where it is not counted by hand; 403 `forbidden` */
  async add(of: GoalOf, wish: BodyOf<typeof goals.addEntry>, id: string): Promise<GoalEntry> {
    const { branchId, on, amount, note } = wish;
    await this.#enters(of, branchId);
    await refuseOtherBody(this.database, 'goal_entries', id);
    await this.database.rows(insertEntry, [id, of.goalId, branchId, on, amount, note]);
    return (await this.database.one(getEntry, [of.goalId, id]))?.entry ?? refuse(404, 'not-found');
  }

  /** @throws ProblemException 404 `goal-unknown`, or `not-found` for an entry that the actor does not see; 403 `forbidden` */
  async remove({ entryId, ...of }: ParamsOf<typeof goals.removeEntry>): Promise<void> {
    await this.#goal(of);
    const found = (await this.database.one(getEntry, [of.goalId, entryId])) ?? refuse(404, 'not-found');
    await this.#enters(of, found.entry.branch?.id ?? null);
    await this.database.rows(deleteEntry, [of.goalId, entryId]);
  }

  async #goal({ campaignId, goalId }: GoalOf) {
    return (await this.database.one(getGoal, [campaignId, goalId])) ?? refuse(404, 'goal-unknown');
  }

  async #enters(of: GoalOf, branchId: string | null): Promise<void> {
    const { goal } = await this.#goal(of);
    if (goal.measure !== 'by_hand') refuse(409, 'goal-counted');
    if (!(await this.database.one(mayEnter, [of.goalId, branchId]))?.enters) refuse(403, 'forbidden');
  }
}
