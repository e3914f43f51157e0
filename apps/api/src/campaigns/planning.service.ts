import { Injectable } from '@nestjs/common';
import type { CampaignDetail, campaigns } from '@rollcall/contract/campaigns';
import { can } from '@rollcall/contract/permissions';
import type { Actor } from '../platform/auth/actor.ts';
import { Database, type Queries } from '../platform/database/database.service.ts';
import { refuseOtherBody } from '../platform/http/idempotency.ts';
import type { BodyOf } from '../platform/http/implements.ts';
import { refuse } from '../platform/http/problem.exception.ts';
import { CampaignsService } from './campaigns.service.ts';
import { campaignLists, insertCampaign, updateCampaign } from './planning.sql.ts';

type Started = BodyOf<typeof campaigns.start>;
type Changed = BodyOf<typeof campaigns.change>;

/** Writes of those who plan campaigns: organizers for their branches, national staff for any and for the nation. */
@Injectable()
export class PlanningService {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsService,
  ) {}

  /** @throws ProblemException 403 `forbidden`; 422 `invalid` for an area or branch that does not exist */
  async start(actor: Actor, wish: Started, id: string): Promise<CampaignDetail> {
    if (!can(actor, 'campaigns.manage', wish.branchId)) return refuse(403, 'forbidden');
    await refuseOtherBody(this.database, 'campaigns', id);
    const { priorityAreaId, branchId, title, summary, story, startsOn, endsOn, isPublished } = wish;
    const values = [id, priorityAreaId, branchId, title, summary, story, startsOn, endsOn, isPublished];
    await this.database.transaction(async (tx) => {
      if (await tx.one(insertCampaign, values)) await addLists(tx, id, wish);
    });
    return this.campaigns.get(id);
  }

  /**
   * Changes what is named, all of it or nothing. `version` is the one that was seen.
   * @throws ProblemException 404 `campaign-unknown`; 403 `forbidden`; 409 `slug-taken`; 412 `version-outdated` with the
   * campaign as it stands now
   */
  async change(actor: Actor, campaignId: string, wish: Changed, version: number): Promise<CampaignDetail> {
    const current = await this.campaigns.get(campaignId);
    if (!can(actor, 'campaigns.manage', current.branch?.id ?? null)) return refuse(403, 'forbidden');
    const changed = await this.database.transaction(async (tx) => {
      const row = await tx.one(updateCampaign, [campaignId, version, ...columnsOf(current, wish)]);
      if (row) {
        await clearLists(tx, campaignId, wish);
        await addLists(tx, campaignId, wish);
      }
      return row;
    });
    const now = await this.campaigns.get(campaignId);
    return changed ? now : refuse(412, 'version-outdated', { current: now });
  }
}

const columnsOf = (was: CampaignDetail, wish: Changed) => {
  const {
    title = was.title,
    summary = was.summary,
    story = was.story,
    startsOn = was.startsOn,
    endsOn = was.endsOn,
    priorityAreaId = was.priorityArea.id,
    isPublished = was.publishedAt !== null,
  } = wish;
  const ended =
    was.outcome && was.outcomeOn ? { outcome: was.outcome, text: was.outcomeText, on: was.outcomeOn } : null;
  const { outcome, text, on } = (wish.outcome === undefined ? ended : wish.outcome) ?? {
    outcome: null,
    text: '',
    on: null,
  };
  const what = [wish.slug ?? null, priorityAreaId, title, summary, story, startsOn, endsOn, isPublished];
  return [...what, outcome, text, on];
};

type Lists = Partial<Pick<Changed, keyof typeof campaignLists>>;
const listNames = Object.keys(campaignLists) as (keyof typeof campaignLists)[];

const clearLists = async (tx: Queries, campaignId: string, wish: Lists) => {
  for (const name of listNames) if (wish[name]) await tx.rows(campaignLists[name].clear, [campaignId]);
};

const addLists = async (tx: Queries, campaignId: string, wish: Lists) => {
  for (const name of listNames) {
    const items = name === 'phases' ? wish.phases?.toSorted(byStart) : wish[name];
    if (items?.length) await tx.rows(campaignLists[name].add, [campaignId, JSON.stringify(items)]);
  }
};

const byStart = (a: { startsOn: string }, b: { startsOn: string }) => (a.startsOn < b.startsOn ? -1 : 1);
