import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { linkToken } from '@rollcall/contract/fields';
import type { PublicPage } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Passwords } from '../../platform/auth/passwords/passwords.service.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { isLinkExpired, refused } from './refused.ts';
import { checkEmail, checkFamilyName, checkGivenName, checkNewPassword, errorsOf, sentText } from './sent-fields.ts';

type Form = Extract<PublicPage, { page: 'first-administrator' }>['form'];

/** Where the link leads that the log of a new installation prints. */
@ApiExcludeController()
@Controller('first-administrator')
export class FirstAdministratorPageController {
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
    const values = {
      givenName: sentText(body, 'givenName').trim(),
      familyName: sentText(body, 'familyName').trim(),
      email: sentText(body, 'email').trim(),
    };
    const errors = errorsOf({
      givenName: checkGivenName(values.givenName),
      familyName: checkFamilyName(values.familyName),
      email: checkEmail(values.email),
      password: checkNewPassword(password),
    });
    if (Object.keys(errors).length > 0 || !linkToken.safeParse(token).success) {
      return this.#answer(request, reply, token, { values, errors });
    }
    try {
      await this.passwords.claimFirstAdministrator({ token, password, ...values });
    } catch (error) {
      if (isLinkExpired(error)) return this.pages.once(request, reply, { page: 'link-expired' });
      return this.#answer(request, reply, token, { values, ...refused(error) });
    }
    await this.pages.seeOther(reply, '/sign-in?done=administrator-made');
  }

  async #answer(request: FastifyRequest, reply: FastifyReply, token: unknown, form: Form): Promise<void> {
    const known = linkToken.safeParse(token);
    if (!known.success || (await this.passwords.purposeOf(known.data)) !== 'first_administrator') {
      return this.pages.once(request, reply, { page: 'link-expired' });
    }
    await this.pages.once(request, reply, { page: 'first-administrator', token: known.data, form });
  }
}
