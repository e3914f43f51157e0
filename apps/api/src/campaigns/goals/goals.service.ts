import { Injectable } from '@nestjs/common';
import { plannedOn } from '@rollcall/contract/campaigns/goal-plan';
import type { Goal, GoalProgress, goals } from '@rollcall/contract/campaigns/goals';
import { day, type Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Database, type Queries } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, ParamsOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import {
  type CountedGoal,
  deletePoints,
  getGoal,
  insertGoal,
  insertPoints,
  listGoals,
  maySet,
  removeGoal,
  updateGoal,
} from './goals.sql.ts';
import { getProgress } from './progress.sql.ts';

/** A goal by both ids. */
export type GoalOf = ParamsOf<typeof goals.progress>;

const position = z.tuple([day, z.uuid()]);
const start = ['-infinity', '00000000-0000-0000-0000-000000000000'];

const planned = (goal: CountedGoal): Goal => ({ ...goal, planned: plannedOn(goal, goal.asOf) });

/** What campaigns want to reach, and how far they are. */
@Injectable()
export class GoalsService {
  constructor(private readonly database: Database) {}

  /** The earliest due first. @throws ProblemException 404 `campaign-unknown` */
  async list(campaignId: string, { limit, cursor }: QueryOf<typeof goals.list>): Promise<Page<Goal>> {
    const last = decodeCursor(cursor, position) ?? start;
    const row = await this.database.one(listGoals, [campaignId, ...last, limit + 1]);
    const { items } = row ?? refuse(404, 'campaign-unknown');
    return pageOf(items.map(planned), limit, ({ dueOn, id }) => [dueOn, id]);
  }

  /** @throws ProblemException 404 `goal-unknown` */
  async progress({ campaignId, goalId }: GoalOf): Promise<GoalProgress> {
    const row = (await this.database.one(getProgress, [campaignId, goalId])) ?? refuse(404, 'goal-unknown');
    return { ...row, goal: planned(row.goal) };
  }

  /**
   * Goals of the whole are set by those who plan the campaign, those of a branch by its organizers.
   * @throws ProblemException 404 `campaign-unknown`; 403 `forbidden`; 409 `branch-takes-no-part`
   */
  async set(campaignId: string, wish: BodyOf<typeof goals.set>, id: string): Promise<Goal> {
    const may = (await this.database.one(maySet, [campaignId, wish.branchId])) ?? refuse(404, 'campaign-unknown');
    if (!may.takesPart) refuse(409, 'branch-takes-no-part', { path: 'branchId' });
    if (!may.sets) refuse(403, 'forbidden');
    await refuseOtherBody(this.database, 'goals', id);
    const { branchId, measure, title, unit, target, startsOn, dueOn, points } = wish;
    await this.database.transaction(async (tx) => {
      const values = [id, campaignId, branchId, measure, title, unit, target, startsOn, dueOn];
      if (await tx.one(insertGoal, values)) await bend(tx, id, points);
    });
    return (await this.#found({ campaignId, goalId: id })).goal;
  }

  /**
   * `version` is the one that was seen.
   * @throws ProblemException 404, 403; 412 `version-outdated` with the goal as it stands now; 422 `invalid` for a unit
   * where none belongs
   */
  async change(of: GoalOf, wish: BodyOf<typeof goals.change>, version: number): Promise<Goal> {
    const { measure } = await this.#own(of);
    if ((measure === 'by_hand') !== Boolean(wish.unit)) refuse(422, 'invalid', { path: 'unit' });
    const { title, unit, target, startsOn, dueOn, points } = wish;
    const changed = await this.database.transaction(async (tx) => {
      if (!(await tx.one(updateGoal, [of.goalId, version, title, unit, target, startsOn, dueOn]))) return false;
      await tx.rows(deletePoints, [of.goalId]);
      await bend(tx, of.goalId, points);
      return true;
    });
    const { goal } = await this.#found(of);
    return changed ? goal : refuse(412, 'version-outdated', { current: goal });
  }

  /** Takes a goal off its campaign, or puts it back; once is enough. @throws ProblemException 404, 403 */
  async remove(of: GoalOf, off: boolean): Promise<Goal> {
    await this.#own(of);
    await this.database.rows(removeGoal, [of.goalId, off]);
    return (await this.#found(of)).goal;
  }

  async #found({ campaignId, goalId }: GoalOf): Promise<{ goal: Goal; sets: boolean }> {
    const { goal, sets } = (await this.database.one(getGoal, [campaignId, goalId])) ?? refuse(404, 'goal-unknown');
    return { goal: planned(goal), sets };
  }

  /** 404 for a goal that the actor does not see, 403 for one that somebody else sets. */
  async #own(of: GoalOf): Promise<Goal> {
    const { goal, sets } = await this.#found(of);
    return sets ? goal : refuse(403, 'forbidden');
  }
}

const bend = (tx: Queries, goalId: string, points: Goal['points']) =>
  tx.rows(insertPoints, [goalId, points.map(({ on }) => on), points.map(({ amount }) => amount)]);
