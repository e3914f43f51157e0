import { Controller } from '@nestjs/common';
import { signers } from '@rollcall/contract/petitions/signers';
import type { Actor } from '../../../platform/auth/actor.ts';
import {
  CurrentActor,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../../../platform/http/implements.ts';
import { SignersService } from './signers.service.ts';

type Named = ParamsOf<typeof signers.list>;

@Controller()
export class SignersController {
  constructor(private readonly signers: SignersService) {}

  @Implements(signers.list)
  list(
    @CurrentActor() actor: Actor,
    @FromParams(signers.list) { petitionId }: Named,
    @FromQuery(signers.list) page: QueryOf<typeof signers.list>,
  ) {
    return this.signers.list(actor, petitionId, page);
  }

  @Implements(signers.export)
  export(@FromParams(signers.export) { petitionId }: Named) {
    return this.signers.export(petitionId);
  }

  @Implements(signers.figures)
  figures(@FromParams(signers.figures) { petitionId }: Named) {
    return this.signers.figures(petitionId);
  }
}
