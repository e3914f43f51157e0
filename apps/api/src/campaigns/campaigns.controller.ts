import { Controller, Headers } from '@nestjs/common';
import { campaigns, priorityAreas } from '@rollcall/contract/campaigns';
import type { Actor } from '../platform/auth/actor.ts';
import { idFor } from '../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromQuery,
  Implements,
  type QueryOf,
} from '../platform/http/implements.ts';
import { CampaignsService } from './campaigns.service.ts';

@Controller()
export class CampaignsController {
  constructor(private readonly campaigns: CampaignsService) {}

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
    return this.campaigns.start(actor, wish, idFor(actor, campaigns.start, key, wish));
  }
}
