import { Controller, Headers } from '@nestjs/common';
import { goals } from '@rollcall/contract/campaigns/goals';
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
import { EntriesService } from './entries.service.ts';
import { GoalsService } from './goals.service.ts';

@Controller()
export class GoalsController {
  constructor(
    private readonly goals: GoalsService,
    private readonly written: EntriesService,
  ) {}

  @Implements(goals.list)
  list(
    @FromParams(goals.list) { campaignId }: ParamsOf<typeof goals.list>,
    @FromQuery(goals.list) page: QueryOf<typeof goals.list>,
  ) {
    return this.goals.list(campaignId, page);
  }

  @Implements(goals.set)
  set(
    @CurrentActor() actor: Actor,
    @FromParams(goals.set) { campaignId }: ParamsOf<typeof goals.set>,
    @FromBody(goals.set) wish: BodyOf<typeof goals.set>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.goals.set(campaignId, wish, idFor(actor, goals.set, key, [campaignId, wish]));
  }

  @Implements(goals.change)
  change(
    @FromParams(goals.change) of: ParamsOf<typeof goals.change>,
    @FromBody(goals.change) wish: BodyOf<typeof goals.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.goals.change(of, wish, version);
  }

  @Implements(goals.remove)
  remove(@FromParams(goals.remove) of: ParamsOf<typeof goals.remove>) {
    return this.goals.remove(of, true);
  }

  @Implements(goals.putBack)
  putBack(@FromParams(goals.putBack) of: ParamsOf<typeof goals.putBack>) {
    return this.goals.remove(of, false);
  }

  @Implements(goals.progress)
  progress(@FromParams(goals.progress) of: ParamsOf<typeof goals.progress>) {
    return this.goals.progress(of);
  }

  @Implements(goals.entries)
  entries(
    @FromParams(goals.entries) of: ParamsOf<typeof goals.entries>,
    @FromQuery(goals.entries) page: QueryOf<typeof goals.entries>,
  ) {
    return this.written.list(of, page);
  }

  @Implements(goals.addEntry)
  addEntry(
    @CurrentActor() actor: Actor,
    @FromParams(goals.addEntry) of: ParamsOf<typeof goals.addEntry>,
    @FromBody(goals.addEntry) wish: BodyOf<typeof goals.addEntry>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.written.add(of, wish, idFor(actor, goals.addEntry, key, [of, wish]));
  }

  @Implements(goals.removeEntry)
  removeEntry(@FromParams(goals.removeEntry) of: ParamsOf<typeof goals.removeEntry>) {
    return this.written.remove(of);
  }
}
