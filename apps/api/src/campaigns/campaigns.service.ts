import { Injectable } from '@nestjs/common';
import {
  type Campaign,
  type CampaignDetail,
  type CampaignOutcome,
  campaigns,
  type PriorityArea,
  priorityAreas,
} from '@rollcall/contract/campaigns';
import { day, type Page } from '@rollcall/contract/fields';
import { z } from 'zod';
import { Database } from '../platform/database/database.service.ts';
import { decodeCursor } from '../platform/http/cursor.ts';
import { jsonPage, JsonText } from '../platform/http/json-text.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { getCampaign, getCampaignBySlug, listAreas, listCampaigns, listPlans } from './campaigns.sql.ts';

/** Which campaigns. `branchId` asks for those of a branch, without the nation's; `takenUpBy` for those it takes part in. */
export type CampaignFilter = {
  priorityAreaId?: string | undefined;
  branchId?: string | undefined;
  takenUpBy?: string | undefined;
  running?: boolean | undefined;
  outcome?: CampaignOutcome | undefined;
} & PageWish;
type PageWish = { limit: number; cursor?: string | undefined };

type CampaignPage = JsonText<Page<Campaign>>;

const position = z.tuple([day, z.uuid()]);
const start = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/** Reads priority areas and campaigns as the current actor. What is published is public; plans are their planners'. */
@Injectable()
export class CampaignsService {
  constructor(private readonly database: Database) {}

  /** In their order. */
  async areas(): Promise<JsonText<{ items: PriorityArea[] }>> {
    const row = await this.database.one(listAreas);
    return new JsonText(`{"items":${row?.items ?? '[]'}}`, priorityAreas.list.response);
  }

  /** Published ones, latest start first. */
  async list(filter: CampaignFilter): Promise<CampaignPage> {
    const { priorityAreaId = null, branchId = null, takenUpBy = null, running = null, outcome = null } = filter;
    const which = [priorityAreaId, branchId, running, takenUpBy, outcome];
    return pageOf(await this.database.one(listCampaigns, [...begin(filter), ...which]));
  }

  /** Not published ones that the actor plans, latest start first. */
  async plans(wish: PageWish): Promise<CampaignPage> {
    return pageOf(await this.database.one(listPlans, begin(wish)));
  }

  /** @throws ProblemException 404 `campaign-unknown`, also for a plan of others */
  async get(campaignId: string): Promise<CampaignDetail> {
    return (await this.database.one(getCampaign, [campaignId]))?.campaign ?? refuse(404, 'campaign-unknown');
  }

  /** @throws ProblemException 404 `campaign-unknown` */
  async getBySlug(slug: string): Promise<CampaignDetail> {
    return (await this.database.one(getCampaignBySlug, [slug]))?.campaign ?? refuse(404, 'campaign-unknown');
  }
}

const begin = ({ limit, cursor }: PageWish) => [...(decodeCursor(cursor, position) ?? start), limit];

const pageOf = (row: { items: string; last: [string, string] | null } | undefined): CampaignPage =>
  jsonPage(campaigns.list.response, row?.items ?? '[]', row?.last ?? null);
