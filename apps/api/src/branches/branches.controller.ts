import { Controller, Headers } from '@nestjs/common';
import { branches } from '@rollcall/contract/branches';
import type { Actor } from '../platform/auth/actor.ts';
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
import { BranchesService } from './branches.service.ts';
import { HomeService } from './home/home.service.ts';

@Controller()
export class BranchesController {
  constructor(
    private readonly branches: BranchesService,
    private readonly homes: HomeService,
  ) {}

  @Implements(branches.list)
  list(@FromQuery(branches.list) page: QueryOf<typeof branches.list>) {
    return this.branches.list(page);
  }

  @Implements(branches.get)
  get(@FromParams(branches.get) { branchId }: ParamsOf<typeof branches.get>) {
    return this.branches.get(branchId);
  }

  @Implements(branches.home)
  home(@FromParams(branches.home) { branchId }: ParamsOf<typeof branches.home>) {
    return this.homes.get(branchId);
  }

  @Implements(branches.add)
  add(
    @CurrentActor() actor: Actor,
    @FromBody(branches.add) wish: BodyOf<typeof branches.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.branches.add(wish, idFor(actor, branches.add, key, wish));
  }

  @Implements(branches.regions)
  async regions() {
    return { items: await this.branches.regions() };
  }
}
