import { Controller, Headers } from '@nestjs/common';
import { sisterOrganizations } from '@rollcall/contract/solidarity';
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
import { SisterOrganizationsService } from './organizations.service.ts';

@Controller()
export class SisterOrganizationsController {
  constructor(private readonly organizations: SisterOrganizationsService) {}

  @Implements(sisterOrganizations.list)
  list(@FromQuery(sisterOrganizations.list) filter: QueryOf<typeof sisterOrganizations.list>) {
    return this.organizations.list(filter);
  }

  @Implements(sisterOrganizations.get)
  get(@FromParams(sisterOrganizations.get) { organizationId }: ParamsOf<typeof sisterOrganizations.get>) {
    return this.organizations.get(organizationId);
  }

  @Implements(sisterOrganizations.add)
  add(
    @CurrentActor() actor: Actor,
    @FromBody(sisterOrganizations.add) wish: BodyOf<typeof sisterOrganizations.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.organizations.add(wish, idFor(actor, sisterOrganizations.add, key, wish));
  }

  @Implements(sisterOrganizations.change)
  change(
    @FromParams(sisterOrganizations.change) { organizationId }: ParamsOf<typeof sisterOrganizations.change>,
    @FromBody(sisterOrganizations.change) wish: BodyOf<typeof sisterOrganizations.change>,
    @ExpectedVersion() version: number,
  ) {
    return this.organizations.change(organizationId, wish, version);
  }
}
