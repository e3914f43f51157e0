import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { linkToken } from '@rollcall/contract/fields';
import type { PublicPage } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Passwords } from '../../platform/auth/passwords/passwords.service.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { isLinkExpired, refused } from './refused.ts';
import { checkNewPassword, errorsOf, sentText } from './sent-fields.ts';

type Form = Extract<PublicPage, { page: 'set-password' }>['form'];

/** Where the mailed links of invitations and forgotten passwords lead. Looking does not use a link up. */
@ApiExcludeController()
@Controller('set-password')
export class SetPasswordPageController {
  constructor(
    private readonly passwords: Passwords,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  show(@Query('token') token: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer(request, reply, token, { values: {}, errors: {} });
  }

  @Post()
  async send(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const token = sentText(body, 'token');
    const password = sentText(body, 'password');
    const errors = errorsOf({ password: checkNewPassword(password) });
    if (errors.password || !linkToken.safeParse(token).success) {
      return this.#answer(request, reply, token, { values: {}, errors });
    }
    try {
      await this.passwords.redeem(token, password);
    } catch (error) {
      if (isLinkExpired(error)) return this.pages.once(request, reply, { page: 'link-expired' });
      const { errors } = refused(error);
      return this.#answer(request, reply, token, { values: {}, errors });
    }
    await this.pages.seeOther(reply, '/sign-in?done=password-set');
  }

  async #answer(request: FastifyRequest, reply: FastifyReply, token: unknown, form: Form): Promise<void> {
    const known = linkToken.safeParse(token);
    const purpose = known.success ? await this.passwords.purposeOf(known.data) : null;
    if (!known.success || purpose === null || purpose === 'first_administrator') {
      return this.pages.once(request, reply, { page: 'link-expired' });
    }
    await this.pages.once(request, reply, { page: 'set-password', token: known.data, purpose, form });
  }
}
