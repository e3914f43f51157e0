import { Injectable } from '@nestjs/common';
import { type Campaign, type campaigns, type PriorityArea, priorityAreas } from '@rollcall/contract/campaigns';
import { day, type Page } from '@rollcall/contract/fields';
import { can } from '@rollcall/contract/permissions';
import { z } from 'zod';
import type { Actor } from '../platform/auth/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.ts';
import { refuseOtherBody } from '../platform/http/idempotency.ts';
import type { BodyOf } from '../platform/http/implements.ts';
import { JsonText } from '../platform/http/json-text.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { getCampaign, insertCampaign, listAreas, listCampaigns } from './campaigns.sql.ts';

/** Which campaigns. `branchId` asks for those of a branch, without the nation's. */
export type CampaignFilter = {
  priorityAreaId?: string | undefined;
  branchId?: string | undefined;
  running?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
};

const position = z.tuple([day, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Priority areas and campaigns: both public. */
@Injectable()
export class CampaignsService {
  constructor(private readonly database: Database) {}

  /** In their order. */
  async areas(): Promise<JsonText<{ items: PriorityArea[] }>> {
    const row = await this.database.one(listAreas);
    return new JsonText(`{"items":${row?.items ?? '[]'}}`, priorityAreas.list.response);
  }

  /** Latest start first. */
  async list(filter: CampaignFilter): Promise<Page<Campaign>> {
    const { priorityAreaId = null, branchId = null, running = null, limit, cursor } = filter;
    const last = decodeCursor(cursor, position) ?? start;
    const values = [...last, limit + 1, priorityAreaId, branchId, running];
    const items = (await this.database.one(listCampaigns, values))?.items ?? [];
    const shown = items.slice(0, limit);
    const end = shown.at(-1);
    return { items: shown, nextCursor: items.length > limit && end ? encodeCursor([end.startsOn, end.id]) : null };
  }

  /**
   * An organizer starts campaigns of the own branches, national staff any, and those of the nation.
   * @throws ProblemException 403 `forbidden`; 422 `invalid` for an area or branch that does not exist
   */
  async start(actor: Actor, wish: BodyOf<typeof campaigns.start>, id: string): Promise<Campaign> {
    if (!can(actor, 'campaigns.manage', wish.branchId)) return refuse(403, 'forbidden');
    await refuseOtherBody(this.database, 'campaigns', id);
    const { priorityAreaId, branchId, title, summary, startsOn, endsOn } = wish;
    await this.database.rows(insertCampaign, [id, priorityAreaId, branchId, title, summary, startsOn, endsOn]);
    return (await this.database.one(getCampaign, [id]))?.campaign ?? refuse(404, 'not-found');
  }
}
