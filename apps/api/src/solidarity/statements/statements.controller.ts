import { Controller, Headers } from '@nestjs/common';
import { sisterStatements } from '@rollcall/contract/solidarity/statements';
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
import { StatementsService } from './statements.service.ts';

@Controller()
export class StatementsController {
  constructor(private readonly statements: StatementsService) {}

  @Implements(sisterStatements.list)
  list(
    @FromParams(sisterStatements.list) { organizationId }: ParamsOf<typeof sisterStatements.list>,
    @FromQuery(sisterStatements.list) page: QueryOf<typeof sisterStatements.list>,
  ) {
    return this.statements.list(organizationId, page);
  }

  @Implements(sisterStatements.add)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(sisterStatements.add) { organizationId }: ParamsOf<typeof sisterStatements.add>,
    @FromBody(sisterStatements.add) wish: BodyOf<typeof sisterStatements.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.statements.add(organizationId, wish, idFor(actor, sisterStatements.add, key, [organizationId, wish]));
  }

  @Implements(sisterStatements.write)
  write(
    @FromParams(sisterStatements.write) { organizationId, statementId }: ParamsOf<typeof sisterStatements.write>,
    @FromBody(sisterStatements.write) wish: BodyOf<typeof sisterStatements.write>,
    @ExpectedVersion() version: number,
  ) {
    return this.statements.write(organizationId, statementId, wish, version);
  }

  @Implements(sisterStatements.remove)
  remove(
    @FromParams(sisterStatements.remove) { organizationId, statementId }: ParamsOf<typeof sisterStatements.remove>,
  ) {
    return this.statements.remove(organizationId, statementId);
  }
}
