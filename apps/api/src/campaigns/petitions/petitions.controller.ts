import { Controller, Headers } from '@nestjs/common';
import { petitions } from '@rollcall/contract/petitions';
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
import { PetitionsService } from './petitions.service.ts';

type Named = ParamsOf<typeof petitions.get>;

@Controller()
export class PetitionsController {
  constructor(private readonly petitions: PetitionsService) {}

  @Implements(petitions.list)
  list(@FromQuery(petitions.list) filter: QueryOf<typeof petitions.list>) {
    return this.petitions.list(filter);
  }

  @Implements(petitions.start)
  start(
    @CurrentActor() actor: Actor,
    @FromBody(petitions.start) wish: BodyOf<typeof petitions.start>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.petitions.start(actor, wish, idFor(actor, petitions.start, key, wish));
  }

  @Implements(petitions.get)
  get(@FromParams(petitions.get) { petitionId }: Named) {
    return this.petitions.get(petitionId);
  }

  @Implements(petitions.change)
  change(
    @CurrentActor() actor: Actor,
    @FromParams(petitions.change) { petitionId }: Named,
    @FromBody(petitions.change) wish: BodyOf<typeof petitions.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.petitions.change(actor, petitionId, wish, version);
  }

  @Implements(petitions.remove)
  remove(@CurrentActor() actor: Actor, @FromParams(petitions.remove) { petitionId }: Named) {
    return this.petitions.remove(actor, petitionId);
  }

  @Implements(petitions.publish)
  publish(@CurrentActor() actor: Actor, @FromParams(petitions.publish) { petitionId }: Named) {
    return this.petitions.move(actor, petitionId, ['draft'], 'open');
  }

  @Implements(petitions.unpublish)
  unpublish(@CurrentActor() actor: Actor, @FromParams(petitions.unpublish) { petitionId }: Named) {
    return this.petitions.move(actor, petitionId, ['open', 'closed'], 'draft');
  }

  @Implements(petitions.close)
  close(@CurrentActor() actor: Actor, @FromParams(petitions.close) { petitionId }: Named) {
    return this.petitions.move(actor, petitionId, ['draft', 'open'], 'closed');
  }

  @Implements(petitions.reopen)
  reopen(@CurrentActor() actor: Actor, @FromParams(petitions.reopen) { petitionId }: Named) {
    return this.petitions.move(actor, petitionId, ['closed'], 'open');
  }
}
