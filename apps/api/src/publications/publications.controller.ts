import { Controller, Headers } from '@nestjs/common';
import { publications } from '@rollcall/contract/publications';
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
import { CataloguingService } from './cataloguing.service.ts';
import { PublicationsService } from './publications.service.ts';

const { list, get, add, change, remove, discussions } = publications;

@Controller()
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly cataloguing: CataloguingService,
  ) {}

  @Implements(list)
  list(@FromQuery(list) filter: QueryOf<typeof list>) {
    return this.publications.list(filter);
  }

  @Implements(get)
  get(@FromParams(get) { publicationId }: ParamsOf<typeof get>) {
    return this.publications.get(publicationId);
  }

  @Implements(add)
  add(@CurrentActor() actor: Actor, @FromBody(add) wish: BodyOf<typeof add>, @Headers('idempotency-key') key?: string) {
    return this.cataloguing.add(wish, idFor(actor, add, key, wish));
  }

  @Implements(change)
  change(
    @FromParams(change) { publicationId }: ParamsOf<typeof change>,
    @FromBody(change) wish: BodyOf<typeof change>,
    @ExpectedVersion() version: number,
  ) {
    return this.cataloguing.change(publicationId, wish, version);
  }

  @Implements(remove)
  remove(@FromParams(remove) { publicationId }: ParamsOf<typeof remove>) {
    return this.cataloguing.remove(publicationId);
  }

  @Implements(discussions)
  discussions(
    @FromParams(discussions) { publicationId }: ParamsOf<typeof discussions>,
    @FromQuery(discussions) page: QueryOf<typeof discussions>,
  ) {
    return this.publications.discussions(publicationId, page);
  }
}
