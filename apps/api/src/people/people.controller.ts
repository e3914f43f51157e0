import { Controller, Headers } from '@nestjs/common';
import { me, people } from '@rollcall/contract/people';
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
import { PeopleService } from './people.service.ts';

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Implements(people.list)
  list(
    @CurrentActor() actor: Actor,
    @FromParams(people.list) { branchId }: ParamsOf<typeof people.list>,
    @FromQuery(people.list) page: QueryOf<typeof people.list>,
  ) {
    return this.people.list(actor, branchId, page);
  }

  @Implements(people.add)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(people.add) { branchId }: ParamsOf<typeof people.add>,
    @FromBody(people.add) wish: BodyOf<typeof people.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.people.add(branchId, wish, idFor(actor, people.add, key, [branchId, wish]));
  }

  @Implements(people.get)
  get(@CurrentActor() actor: Actor, @FromParams(people.get) { personId }: ParamsOf<typeof people.get>) {
    return this.people.get(actor, personId);
  }

  @Implements(people.invite)
  invite(@FromParams(people.invite) { personId }: ParamsOf<typeof people.invite>) {
    return this.people.invite(personId);
  }

  @Implements(me.change)
  choose(@CurrentActor() actor: Actor, @FromBody(me.change) { language }: BodyOf<typeof me.change>) {
    return this.people.chooseLanguage(actor, language);
  }

  @Implements(me.get)
  own(@CurrentActor() actor: Actor) {
    return this.people.own(actor);
  }
}
