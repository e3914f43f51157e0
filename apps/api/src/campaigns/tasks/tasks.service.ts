import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Task, type TaskDetail, type tasks, taskStatuses } from '@rollcall/contract/campaigns/tasks';
import type { Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { OwnerDatabase } from '../../platform/jobs/owner-database.ts';
import { Repeating } from '../../platform/jobs/repeating.ts';
import {
  addTask,
  changeTask,
  forgetTasks,
  getDetail,
  listBoard,
  listDueOfBranch,
  listDueOfCampaign,
  listDueOfPerson,
  removeTask,
} from './tasks.sql.ts';

type Filter = Partial<Pick<QueryOf<typeof tasks.list>, 'status' | 'open' | 'assignee' | 'dueUntil'>>;
type OfOne = Filter & { limit: number; cursor?: string | undefined };

const FIRST = '00000000-0000-0000-0000-000000000000';
const FORGET_EVERY = 60 * 60 * 1000; // milliseconds
const place = z.tuple([z.enum(taskStatuses), z.string().regex(/^-?\d+(\.\d+)?$/), z.uuid()]);
const due = z.tuple([z.union([z.iso.datetime({ offset: true }), z.literal('infinity')]), z.uuid()]);

/** Tasks: what there is to do, whose it is, and until when. */
@Injectable()
export class TasksService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly owner: OwnerDatabase,
    private readonly repeating: Repeating,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.repeating.every(FORGET_EVERY, 'tasks.forget', () => this.owner.one(forgetTasks, [this.clock.now()]));
  }

  /** @throws ProblemException 404 `campaign-unknown` */
  async list(actor: Actor, campaignId: string, query: QueryOf<typeof tasks.list>): Promise<Page<Task>> {
    const { limit, cursor, branch, order } = query;
    const where = [
      campaignId,
      limit + 1,
      ...filterOf(query, actor),
      idIn(branch, 'nation'),
      branch === 'nation' || null,
    ];
    if (order === 'due') {
      const found = await this.database.one(listDueOfCampaign, [...where, ...dueAfter(cursor)]);
      return found?.known ? pageByDue(found.items, limit) : refuse(404, 'campaign-unknown');
    }
    const found = await this.database.one(listBoard, [
      ...where,
      ...(decodeCursor(cursor, place) ?? ['todo', '-1e30', FIRST]),
    ]);
    if (!found?.known) return refuse(404, 'campaign-unknown');
    return pageOf(found.items, limit, ({ status, id }) => [status, found.ranks?.[limit - 1], id]);
  }

  /** @throws ProblemException 404 `branch-unknown`; 403 for who does not share the branch's inner life */
  async ofBranch(actor: Actor, branchId: string, query: OfOne): Promise<Page<Task>> {
    const values = [branchId, query.limit + 1, ...filterOf(query, actor), ...dueAfter(query.cursor)];
    const found = await this.database.one(listDueOfBranch, values);
    if (!found?.known) return refuse(404, 'branch-unknown');
    return found.own ? pageByDue(found.items, query.limit) : refuse(403, 'forbidden');
  }

  /** The actor's own. */
  async mine(actor: Actor, query: OfOne): Promise<Page<Task>> {
    const values = [actor.personId, query.limit + 1, ...filterOf(query, actor), ...dueAfter(query.cursor)];
    return pageByDue((await this.database.one(listDueOfPerson, values))?.items ?? [], query.limit);
  }

  /** @throws ProblemException 404 `task-unknown` */
  async get(taskId: string): Promise<TaskDetail> {
    return (await this.database.one(getDetail, [taskId]))?.task ?? refuse(404, 'task-unknown');
  }

  /**
   * At the end of what is to do.
   * @throws ProblemException 404 `campaign-unknown`; 403; 409 `campaign-elsewhere`; 422 `person-outside`
   */
  async add(campaignId: string, { branchId, ...wish }: BodyOf<typeof tasks.add>, id: string): Promise<TaskDetail> {
    await refuseOtherBody(this.database, 'tasks', id);
    await this.database.one(addTask, [id, campaignId, branchId, JSON.stringify(wish)]);
    return this.get(id);
  }

  /**
   * Changes what is named. `version` is the one that was seen.
   * @throws ProblemException 404 `task-unknown`; 403; 422 `person-outside`; 412 with what stands there now
   */
  async change(taskId: string, wish: BodyOf<typeof tasks.change>, version: number): Promise<TaskDetail> {
    const changed = await this.database.one(changeTask, [taskId, version, JSON.stringify(wish)]);
    const current = await this.get(taskId);
    return changed?.version ? current : refuse(412, 'version-outdated', { current });
  }

  /** @throws ProblemException 404 `task-unknown`; 403 */
  async remove(taskId: string): Promise<void> {
    await this.database.one(removeTask, [taskId, true]);
  }

  /** @throws ProblemException 404 `task-unknown`, also where it was taken away more than 30 days ago; 403 */
  async restore(taskId: string): Promise<TaskDetail> {
    await this.database.one(removeTask, [taskId, false]);
    return this.get(taskId);
  }
}

const idIn = (value: string | undefined, ...words: string[]): string | null =>
  value === undefined || words.includes(value) ? null : value;

const filterOf = ({ status, open, assignee, dueUntil }: Filter, { personId }: Actor) => [
  status ?? null,
  open ?? null,
  assignee === 'me' ? personId : idIn(assignee, 'nobody'),
  assignee === 'nobody' || null,
  dueUntil ?? null,
];

const dueAfter = (cursor: string | undefined) => decodeCursor(cursor, due) ?? ['-infinity', FIRST];

const pageByDue = (found: Task[], limit: number): Page<Task> =>
  pageOf(found, limit, ({ dueAt, id }) => [dueAt ?? 'infinity', id]);
