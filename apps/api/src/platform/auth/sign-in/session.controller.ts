import { Controller, Inject, Req, Res } from '@nestjs/common';
import { sessions } from '@rollcall/contract/session';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config/config.schema.ts';
import { type BodyOf, CurrentActor, FromBody, Implements } from '../../http/implements.ts';
import type { Actor } from '../actor.ts';
import { giveCookie, takeCookie, tokenOf } from '../session-cookie.ts';
import { SignIn } from './sign-in.service.ts';

@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Implements(sessions.open)
  async open(
    @FromBody(sessions.open) credentials: BodyOf<typeof sessions.open>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { token, actor } = await this.signIn.open(credentials, request.ip, tokenOf(request, this.config));
    giveCookie(reply, this.config, token);
    return actor;
  }

  @Implements(sessions.get)
  get(@CurrentActor() actor: Actor) {
    return actor;
  }

  @Implements(sessions.close)
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const token = tokenOf(request, this.config);
    if (token !== null) await this.signIn.close(token);
    takeCookie(reply, this.config);
  }

  @Implements(sessions.closeAll)
  async closeAll(@Res({ passthrough: true }) reply: FastifyReply) {
    await this.signIn.closeAll();
    takeCookie(reply, this.config);
  }
}
