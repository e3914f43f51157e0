import { Controller, Headers } from '@nestjs/common';
import { campaignUpdates } from '@rollcall/contract/campaigns/updates';
import type { Actor } from '../../platform/auth/actor.ts';
import { ExpectedVersion } from '../../platform/http/etag.ts';
import { idFor } from '../../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../../platform/http/implements.ts';
import { UpdatesService } from './updates.service.ts';

@Controller()
export class UpdatesController {
  constructor(private readonly updates: UpdatesService) {}

  @Implements(campaignUpdates.list)
  list(
    @FromParams(campaignUpdates.list) { campaignId }: ParamsOf<typeof campaignUpdates.list>,
    @FromQuery(campaignUpdates.list) wish: QueryOf<typeof campaignUpdates.list>,
  ) {
    return this.updates.list(campaignId, wish);
  }

  @Implements(campaignUpdates.add)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(campaignUpdates.add) { campaignId }: ParamsOf<typeof campaignUpdates.add>,
    @FromBody(campaignUpdates.add) wish: BodyOf<typeof campaignUpdates.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.updates.add(actor, campaignId, wish, idFor(actor, campaignUpdates.add, key, [campaignId, wish]));
  }

  @Implements(campaignUpdates.change)
  change(
    @CurrentActor() actor: Actor,
    @FromParams(campaignUpdates.change) which: ParamsOf<typeof campaignUpdates.change>,
    @FromBody(campaignUpdates.change) wish: BodyOf<typeof campaignUpdates.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.updates.change(actor, which, wish, version);
  }

  @Implements(campaignUpdates.remove)
  remove(
    @CurrentActor() actor: Actor,
    @FromParams(campaignUpdates.remove) { campaignId, updateId }: ParamsOf<typeof campaignUpdates.remove>,
  ) {
    return this.updates.remove(actor, campaignId, updateId);
  }
}
