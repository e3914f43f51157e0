import { Controller, Headers } from '@nestjs/common';
import { exchanges } from '@rollcall/contract/solidarity/exchanges';
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
import { ExchangesService } from './exchanges.service.ts';

@Controller()
export class ExchangesController {
  constructor(private readonly exchanges: ExchangesService) {}

  @Implements(exchanges.list)
  list(
    @FromParams(exchanges.list) { organizationId }: ParamsOf<typeof exchanges.list>,
    @FromQuery(exchanges.list) page: QueryOf<typeof exchanges.list>,
  ) {
    return this.exchanges.list(organizationId, page);
  }

  @Implements(exchanges.add)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(exchanges.add) { organizationId }: ParamsOf<typeof exchanges.add>,
    @FromBody(exchanges.add) wish: BodyOf<typeof exchanges.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.exchanges.add(organizationId, wish, idFor(actor, exchanges.add, key, [organizationId, wish]));
  }

  @Implements(exchanges.write)
  write(
    @FromParams(exchanges.write) { organizationId, exchangeId }: ParamsOf<typeof exchanges.write>,
    @FromBody(exchanges.write) wish: BodyOf<typeof exchanges.write>,
    @ExpectedVersion() version: number,
  ) {
    return this.exchanges.write(organizationId, exchangeId, wish, version);
  }

  @Implements(exchanges.remove)
  remove(@FromParams(exchanges.remove) { organizationId, exchangeId }: ParamsOf<typeof exchanges.remove>) {
    return this.exchanges.remove(organizationId, exchangeId);
  }
}
