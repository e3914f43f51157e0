import { Controller, Headers } from '@nestjs/common';
import { roles } from '@rollcall/contract/meetings/roles';
import type { Actor } from '../../platform/auth/actor.ts';
import { idFor } from '../../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  Implements,
  type ParamsOf,
} from '../../platform/http/implements.ts';
import { RolesService } from './roles.service.ts';

@Controller()
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Implements(roles.list)
  list(@FromParams(roles.list) { meetingId }: ParamsOf<typeof roles.list>) {
    return this.roles.list(meetingId);
  }

  @Implements(roles.add)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(roles.add) { meetingId }: ParamsOf<typeof roles.add>,
    @FromBody(roles.add) wish: BodyOf<typeof roles.add>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.roles.add(actor, meetingId, wish, idFor(actor, roles.add, key, [meetingId, wish]));
  }

  @Implements(roles.change)
  change(
    @CurrentActor() actor: Actor,
    @FromParams(roles.change) role: ParamsOf<typeof roles.change>,
    @FromBody(roles.change) wish: BodyOf<typeof roles.change>,
  ) {
    return this.roles.change(actor, role, wish);
  }

  @Implements(roles.remove)
  remove(@CurrentActor() actor: Actor, @FromParams(roles.remove) role: ParamsOf<typeof roles.remove>) {
    return this.roles.remove(actor, role);
  }

  @Implements(roles.signUp)
  signUp(@CurrentActor() { personId }: Actor, @FromParams(roles.signUp) role: ParamsOf<typeof roles.signUp>) {
    return this.roles.take(role, personId);
  }

  @Implements(roles.giveUp)
  giveUp(@CurrentActor() { personId }: Actor, @FromParams(roles.giveUp) role: ParamsOf<typeof roles.giveUp>) {
    return this.roles.leave(role, personId);
  }

  @Implements(roles.putOn)
  putOn(@FromParams(roles.putOn) { personId, ...role }: ParamsOf<typeof roles.putOn>) {
    return this.roles.take(role, personId);
  }

  @Implements(roles.takeOff)
  takeOff(@FromParams(roles.takeOff) { personId, ...role }: ParamsOf<typeof roles.takeOff>) {
    return this.roles.leave(role, personId);
  }

  @Implements(roles.duties)
  duties() {
    return this.roles.duties();
  }
}
