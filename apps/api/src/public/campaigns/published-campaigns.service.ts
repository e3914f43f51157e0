import { Injectable } from '@nestjs/common';
import type { Campaign } from '@rollcall/contract/campaigns';
import { type CampaignPublicPage, campaignShows } from '@rollcall/contract/public-campaigns';
import { asNobody } from '@rollcall/database/actor-scope';
import { CampaignBranchesService } from '../../campaigns/branches/branches.service.ts';
import { CampaignsService } from '../../campaigns/campaigns.service.ts';
import { PetitionsService } from '../../campaigns/petitions/petitions.service.ts';
import { UpdatesService } from '../../campaigns/updates/updates.service.ts';
import { MeetingsService } from '../../meetings/meetings.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { PublishedAreas } from '../areas/published-areas.service.ts';
import { Published } from '../pages/published.service.ts';
import { PublishedSisters } from '../solidarity/published-sisters.service.ts';

const PER_PAGE = 20;
const VICTORIES = 100;
const SHOWN = 20; // of each list on a campaign's page

type PageOf<Kind> = Extract<CampaignPublicPage, { page: Kind }>;

/** Campaigns as a visitor reads them, whoever asks: plans are not among them. */
@Injectable()
export class PublishedCampaigns {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly updates: UpdatesService,
    private readonly branches: CampaignBranchesService,
    private readonly petitions: PetitionsService,
    private readonly meetings: MeetingsService,
    private readonly areas: PublishedAreas,
    private readonly published: Published,
    private readonly sisters: PublishedSisters,
    private readonly clock: Clock,
  ) {}

  /** Of all areas, or of one; latest start first. What makes no sense in the address is left out. */
  list(query: Record<string, unknown>): Promise<PageOf<'campaigns'>> {
    return asNobody(async () => {
      const areas = await this.areas.all();
      const area = areas.find(({ slug }) => slug === query['area']) ?? null;
      const show = campaignShows.find((one) => one === query['show']) ?? 'running';
      const cursor = typeof query['cursor'] === 'string' && query['cursor'] ? query['cursor'] : undefined;
      const of = area ? { priorityAreaId: area.id } : {};
      const { items, nextCursor } =
        show === 'won'
          ? { items: await this.#won(of), nextCursor: null }
          : (
              await this.campaigns.list({ ...of, running: show === 'running' || undefined, limit: PER_PAGE, cursor })
            ).read();
      const campaigns = await this.areas.named(items, areas);
      return { page: 'campaigns', areas, area: area?.slug ?? null, show, campaigns, nextCursor, isFirst: !cursor };
    });
  }

  /** @throws ProblemException 404 `campaign-unknown`, also for a plan */
  page(slug: string): Promise<PageOf<'campaign'>> {
    return asNobody(async () => {
      const { publishedAt: _, version: __, ...found } = await this.campaigns.getBySlug(slug);
      const [[campaign = found], updates, branches, meetings, petitions, sisters] = await Promise.all([
        this.areas.named([found]),
        this.updates.list(found.id, { limit: SHOWN }),
        this.branches.list(found.id, { limit: 100 }),
        this.meetings.listOfCampaign(found.id, { order: 'asc', limit: SHOWN }),
        this.petitions.list({ campaignId: found.id, state: 'open', limit: SHOWN }),
        this.sisters.of('campaign', found.id),
      ]);
      return {
        page: 'campaign',
        campaign,
        updates: updates.read().items,
        branches: branches.read().items,
        meetings: await this.published.withBranches(meetings.read().items),
        petitions: petitions.items,
        sisters,
        today: this.clock.now().toISOString().slice(0, 10),
      };
    });
  }

  async #won(of: { priorityAreaId?: string }): Promise<Campaign[]> {
    const [wholly, partly] = await Promise.all(
      (['won', 'partly_won'] as const).map(
        async (outcome) => (await this.campaigns.list({ ...of, outcome, limit: VICTORIES })).read().items,
      ),
    );
    return [...(wholly ?? []), ...(partly ?? [])].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  }
}
