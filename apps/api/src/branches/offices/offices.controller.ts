import { Controller, Headers } from '@nestjs/common';
import { offices } from '@rollcall/contract/branches';
import type { Actor } from '../../platform/auth/actor.ts';
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
import { OfficesService } from './offices.service.ts';

@Controller()
export class OfficesController {
  constructor(private readonly offices: OfficesService) {}

  @Implements(offices.list)
  list(@FromQuery(offices.list) page: QueryOf<typeof offices.list>) {
    return this.offices.list(page);
  }

  @Implements(offices.give)
  give(
    @CurrentActor() actor: Actor,
    @FromBody(offices.give) wish: BodyOf<typeof offices.give>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.offices.give(wish, idFor(actor, offices.give, key, wish));
  }

  @Implements(offices.end)
  end(@FromParams(offices.end) { officeId }: ParamsOf<typeof offices.end>) {
    return this.offices.end(officeId);
  }
}
