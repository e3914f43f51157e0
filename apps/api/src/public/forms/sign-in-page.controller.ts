import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { PublicPage } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { giveCookie, tokenOf } from '../../platform/auth/session-cookie.ts';
import { SignIn } from '../../platform/auth/sign-in/sign-in.service.ts';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { ownPath } from './own-path.ts';
import { refused } from './refused.ts';
import { checkEmail, checkPassword, errorsOf, sentText } from './sent-fields.ts';

type SignInPage = Extract<PublicPage, { page: 'sign-in' }>;

const HOME = '/app/';
const notices: readonly unknown[] = ['password-set', 'administrator-made'] satisfies SignInPage['notice'][];

/** The way in, without a script: the same service as the API's, behind a plain form. */
@ApiExcludeController()
@Controller('sign-in')
export class SignInPageController {
  constructor(
    private readonly signIn: SignIn,
    private readonly pages: PageAnswers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(
    @Query('next') next: unknown,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.actor) return this.pages.seeOther(reply, ownPath(next) ?? HOME);
    const notice = notices.includes(done) ? (done as SignInPage['notice']) : null;
    await this.#answer(request, reply, { next: ownPath(next), notice, form: { values: {}, errors: {} } });
  }

  @Post()
  async send(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const next = ownPath(sentText(body, 'next'));
    const email = sentText(body, 'email').trim();
    const password = sentText(body, 'password');
    const values = { email };
    const errors = errorsOf({ email: checkEmail(email), password: checkPassword(password) });
    if (Object.keys(errors).length > 0) {
      return this.#answer(request, reply, { next, notice: null, form: { values, errors } });
    }
    try {
      const { token } = await this.signIn.open({ email, password }, request.ip, tokenOf(request, this.config));
      giveCookie(reply, this.config, token);
    } catch (error) {
      return this.#answer(request, reply, { next, notice: null, form: { values, ...refused(error) } });
    }
    await this.pages.seeOther(reply, next ?? HOME);
  }

  async #answer(request: FastifyRequest, reply: FastifyReply, page: Omit<SignInPage, 'page'>): Promise<void> {
    await this.pages.once(request, reply, { page: 'sign-in', ...page });
  }
}
