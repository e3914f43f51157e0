import { Injectable } from '@nestjs/common';
import { type CampaignBranch, campaignBranches } from '@rollcall/contract/campaigns/branches';
import type { Page } from '@rollcall/contract/fields';
import { can } from '@rollcall/contract/permissions';
import { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor } from '../../platform/http/cursor.ts';
import { jsonPage, type JsonText } from '../../platform/http/json-text.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { CampaignsService } from '../campaigns.service.ts';
import { deleteBranch, getBranch, insertBranch, listBranches } from './branches.sql.ts';

const position = z.tuple([z.string(), z.uuid()]);
const start = ['', '00000000-0000-0000-0000-000000000000'];

/** Branches that take part in campaigns: organizers take a national one up for theirs, and add what they do in it. */
@Injectable()
export class CampaignBranchesService {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsService,
  ) {}

  /** By name. @throws ProblemException 404 `campaign-unknown` */
  async list(
    campaignId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<JsonText<Page<CampaignBranch>>> {
    const last = decodeCursor(cursor, position) ?? start;
    const row = await this.database.one(listBranches, [campaignId, ...last, limit]);
    if (!row || row.items === '[]') await this.campaigns.get(campaignId); // nobody takes part yet, or nothing is there
    return jsonPage(campaignBranches.list.response, row?.items ?? '[]', row?.last ?? null);
  }

  /** @throws ProblemException 404 `campaign-unknown`, 403 `forbidden`, 409 `campaign-not-national`, 422 `invalid` */
  async adopt(actor: Actor, campaignId: string, branchId: string): Promise<CampaignBranch> {
    await this.#mayDecide(actor, campaignId, branchId);
    await this.database.rows(insertBranch, [campaignId, branchId]);
    const row = await this.database.one(getBranch, [campaignId, '', branchId, 1]);
    const [taking] = jsonPage(campaignBranches.list.response, row?.items ?? '[]', null).read().items;
    return taking ?? refuse(404, 'not-found');
  }

  /** What the branch did in the campaign stays. @throws ProblemException 404 `campaign-unknown`, 403 `forbidden` */
  async leave(actor: Actor, campaignId: string, branchId: string): Promise<void> {
    await this.#mayDecide(actor, campaignId, branchId);
    await this.database.rows(deleteBranch, [campaignId, branchId]);
  }

  async #mayDecide(actor: Actor, campaignId: string, branchId: string): Promise<void> {
    await this.campaigns.get(campaignId);
    if (!can(actor, 'campaigns.manage', branchId)) refuse(403, 'forbidden');
  }
}
