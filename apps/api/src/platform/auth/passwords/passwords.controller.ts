import { Controller, Inject, Req } from '@nestjs/common';
import { passwords } from '@rollcall/contract/session';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config/config.schema.ts';
import { type BodyOf, CurrentActor, FromBody, Implements } from '../../http/implements.ts';
import { refuse } from '../../http/problem.exception.ts';
import type { Actor } from '../actor.ts';
import { tokenOf } from '../session-cookie.ts';
import { Passwords } from './passwords.service.ts';

@Controller()
export class PasswordsController {
  constructor(
    private readonly passwords: Passwords,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Implements(passwords.requestReset)
  async requestReset(
    @FromBody(passwords.requestReset) { email }: BodyOf<typeof passwords.requestReset>,
    @Req() request: FastifyRequest,
  ) {
    await this.passwords.requestReset(email, request.ip);
    return { sent: true as const };
  }

  @Implements(passwords.redeem)
  redeem(@FromBody(passwords.redeem) { token, password }: BodyOf<typeof passwords.redeem>) {
    return this.passwords.redeem(token, password);
  }

  @Implements(passwords.change)
  change(
    @CurrentActor() actor: Actor,
    @FromBody(passwords.change) { currentPassword, password }: BodyOf<typeof passwords.change>,
    @Req() request: FastifyRequest,
  ) {
    const token = tokenOf(request, this.config) ?? refuse(401, 'unauthenticated');
    return this.passwords.change(actor, token, currentPassword, password, request.ip);
  }

  @Implements(passwords.claimFirstAdministrator)
  claimFirstAdministrator(
    @FromBody(passwords.claimFirstAdministrator) claim: BodyOf<typeof passwords.claimFirstAdministrator>,
  ) {
    return this.passwords.claimFirstAdministrator(claim);
  }
}
