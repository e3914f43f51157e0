import { Injectable } from '@nestjs/common';
import type { CampaignDetail } from '@rollcall/contract/campaigns';
import { type CampaignUpdate, campaignUpdates } from '@rollcall/contract/campaigns/updates';
import { askedInstant, type Page } from '@rollcall/contract/fields';
import { can } from '@rollcall/contract/permissions';
import { z } from 'zod';
import type { Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.service.ts';
import { decodeCursor } from '../../platform/http/cursor.ts';
import { refuseOtherBody } from '../../platform/http/idempotency.ts';
import type { BodyOf } from '../../platform/http/implements.ts';
import { jsonPage, type JsonText } from '../../platform/http/json-text.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { CampaignsService } from '../campaigns.service.ts';
import { changeUpdate, deleteUpdate, getUpdate, insertUpdate, listUpdates, takesPart } from './updates.sql.ts';

type Added = BodyOf<typeof campaignUpdates.add>;
type Changed = BodyOf<typeof campaignUpdates.change>;

const position = z.tuple([askedInstant, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** News of campaigns: of the campaign as a whole by those who plan it, of a branch that takes part by its organizers. */
@Injectable()
export class UpdatesService {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsService,
  ) {}

  /** Latest first. @throws ProblemException 404 `campaign-unknown` */
  async list(
    campaignId: string,
    { limit, cursor }: { limit: number; cursor?: string | undefined },
  ): Promise<JsonText<Page<CampaignUpdate>>> {
    const last = decodeCursor(cursor, position) ?? start;
    const row = await this.database.one(listUpdates, [campaignId, ...last, limit]);
    if (!row || row.items === '[]') await this.campaigns.get(campaignId); // nothing told yet, or nothing there
    return jsonPage(campaignUpdates.list.response, row?.items ?? '[]', row?.last ?? null);
  }

  /** @throws ProblemException 404 `campaign-unknown`; 403 `forbidden`; 409 `branch-takes-no-part` */
  async add(actor: Actor, campaignId: string, wish: Added, id: string): Promise<CampaignUpdate> {
    const campaign = await this.campaigns.get(campaignId);
    const { branchId, title, body } = wish;
    if (!tells(actor, campaign, branchId)) return refuse(403, 'forbidden');
    if (branchId !== null && !(await this.database.one(takesPart, [campaignId, branchId]))?.takesPart) {
      return refuse(409, 'branch-takes-no-part', { path: 'branchId' });
    }
    await refuseOtherBody(this.database, 'campaign_updates', id);
    await this.database.rows(insertUpdate, [id, campaignId, branchId, title, body]);
    return this.#get(campaignId, id);
  }

  /** @throws ProblemException 404 `not-found`; 403 `forbidden`; 412 `version-outdated` with what stands there now */
  async change(
    actor: Actor,
    { campaignId, updateId }: { campaignId: string; updateId: string },
    wish: Changed,
    version: number,
  ): Promise<CampaignUpdate> {
    const current = await this.#told(actor, campaignId, updateId);
    const { title = current.title, body = current.body } = wish;
    const row = await this.database.one(changeUpdate, [updateId, version, title, body]);
    const now = await this.#get(campaignId, updateId);
    return row ? now : refuse(412, 'version-outdated', { current: now });
  }

  /** @throws ProblemException 404 `not-found`; 403 `forbidden` */
  async remove(actor: Actor, campaignId: string, updateId: string): Promise<void> {
    await this.#told(actor, campaignId, updateId);
    await this.database.rows(deleteUpdate, [updateId]);
  }

  async #told(actor: Actor, campaignId: string, updateId: string): Promise<CampaignUpdate> {
    const [campaign, current] = await Promise.all([this.campaigns.get(campaignId), this.#get(campaignId, updateId)]);
    const plans = can(actor, 'campaigns.manage', campaign.branch?.id ?? null);
    return plans || tells(actor, campaign, current.branch?.id ?? null) ? current : refuse(403, 'forbidden');
  }

  async #get(campaignId: string, updateId: string): Promise<CampaignUpdate> {
    return (await this.database.one(getUpdate, [updateId, campaignId]))?.update ?? refuse(404, 'not-found');
  }
}

/** As the campaign as a whole speak those who plan it, as a branch its organizers. */
const tells = (actor: Actor, campaign: CampaignDetail, branchId: string | null): boolean =>
  can(actor, 'campaigns.manage', branchId ?? campaign.branch?.id ?? null);
