import { Injectable } from '@nestjs/common';
import type { TaskTemplate, TaskTemplateDetail, taskTemplates } from '@rollcall/contract/campaigns/task-templates';
import type { Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor, pageOf } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf, QueryOf } from '../../platform/http/implements.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import {
  getLayout,
  getTemplate,
  layOut,
  listTemplates,
  removeTemplate,
  takeBack,
  writeTemplate,
} from './task-templates.sql.ts';

const position = z.tuple([z.string(), z.uuid()]);
const FIRST = ['', '00000000-0000-0000-0000-000000000000'];

/** Templates of tasks, and laying them out backward from a day. */
@Injectable()
export class TaskTemplatesService {
  constructor(private readonly database: Database) {}

  /** By title. */
  async list(query: QueryOf<typeof taskTemplates.list>): Promise<Page<TaskTemplate>> {
    const { branchId = null, language = null, limit, cursor } = query;
    const values = [limit + 1, branchId, language, ...(decodeCursor(cursor, position) ?? FIRST)];
    const items = (await this.database.one(listTemplates, values))?.items ?? [];
    return pageOf(items, limit, ({ title, id }) => [title, id]);
  }

  /** @throws ProblemException 404 `not-found` */
  async get(templateId: string): Promise<TaskTemplateDetail> {
    return (await this.database.one(getTemplate, [templateId]))?.template ?? refuse(404, 'not-found');
  }

  /** @throws ProblemException 403 for another branch, and for the nation's but by national staff */
  async add({ branchId, ...wish }: BodyOf<typeof taskTemplates.add>, id: string): Promise<TaskTemplateDetail> {
    await refuseOtherBody(this.database, 'task_templates', id);
    await this.database.one(writeTemplate, [id, 0, branchId, JSON.stringify(wish)]);
    return this.get(id);
  }

  /** @throws ProblemException 404 `not-found`; 403; 412 with what stands there now */
  async change(id: string, wish: BodyOf<typeof taskTemplates.change>, version: number): Promise<TaskTemplateDetail> {
    // The database takes 0 for a new one; none that is there has that version.
    const seen = version === 0 ? -1 : version;
    const written = await this.database.one(writeTemplate, [id, seen, null, JSON.stringify(wish)]);
    const current = await this.get(id);
    return written?.version ? current : refuse(412, 'version-outdated', { current });
  }

  /** @throws ProblemException 404 `not-found`; 403 */
  async remove(id: string): Promise<void> {
    await this.database.one(removeTemplate, [id]);
  }

  /**
   * Lays out all tasks of a template, also those whose date has passed.
   * @throws ProblemException 404 `campaign-unknown`; 403; 409 `campaign-elsewhere`; 422 for a template that is not there
   */
  async layOut(campaignId: string, wish: BodyOf<typeof taskTemplates.layOut>, id: string) {
    await refuseOtherBody(this.database, 'task_layouts', id);
    await this.database.one(layOut, [id, campaignId, wish.templateId, wish.branchId, wish.on]);
    return (await this.database.one(getLayout, [id])) ?? refuse(404, 'not-found');
  }

  /** @throws ProblemException 404 `not-found` */
  async takeBack(id: string): Promise<{ removed: number; kept: number }> {
    return (await this.database.one(takeBack, [id])) ?? refuse(404, 'not-found');
  }
}
