import { Controller, Headers } from '@nestjs/common';
import { campaigns, priorityAreas } from '@rollcall/contract/campaigns';
import type { Actor } from '../platform/auth/actor.ts';
import { ExpectedVersion } from '../platform/http/etag.ts';
import { idFor } from '../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../platform/http/implements.ts';
import { CampaignsService } from './campaigns.service.ts';
import { PlanningService } from './planning.service.ts';

@Controller()
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignsService,
    private readonly planning: PlanningService,
  ) {}

  @Implements(priorityAreas.list)
  areas() {
    return this.campaigns.areas();
  }

  @Implements(campaigns.list)
  list(@FromQuery(campaigns.list) filter: QueryOf<typeof campaigns.list>) {
    return this.campaigns.list(filter);
  }

  @Implements(campaigns.start)
  start(
    @CurrentActor() actor: Actor,
    @FromBody(campaigns.start) wish: BodyOf<typeof campaigns.start>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.planning.start(actor, wish, idFor(actor, campaigns.start, key, wish));
  }

  @Implements(campaigns.plans)
  plans(@FromQuery(campaigns.plans) wish: QueryOf<typeof campaigns.plans>) {
    return this.campaigns.plans(wish);
  }

  @Implements(campaigns.get)
  get(@FromParams(campaigns.get) { campaignId }: ParamsOf<typeof campaigns.get>) {
    return this.campaigns.get(campaignId);
  }

  @Implements(campaigns.getBySlug)
  getBySlug(@FromParams(campaigns.getBySlug) { slug }: ParamsOf<typeof campaigns.getBySlug>) {
    return this.campaigns.getBySlug(slug);
  }

  @Implements(campaigns.change)
  change(
    @CurrentActor() actor: Actor,
    @FromParams(campaigns.change) { campaignId }: ParamsOf<typeof campaigns.change>,
    @FromBody(campaigns.change) wish: BodyOf<typeof campaigns.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.planning.change(actor, campaignId, wish, version);
  }
}
