import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Passwords } from '../../platform/auth/passwords/passwords.service.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { refused } from './refused.ts';
import { checkEmail, errorsOf, sentText } from './sent-fields.ts';

/** Asks for a link to set a new password. */
@ApiExcludeController()
@Controller('forgot-password')
export class ForgotPasswordPageController {
  constructor(
    private readonly passwords: Passwords,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async show(@Query('sent') sent: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = { values: {}, errors: {} };
    await this.pages.once(request, reply, { page: 'forgot-password', sent: sent === '1', form });
  }

  @Post()
  async send(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const email = sentText(body, 'email').trim();
    const values = { email };
    const errors = errorsOf({ email: checkEmail(email) });
    if (errors.email) {
      return this.pages.once(request, reply, { page: 'forgot-password', sent: false, form: { values, errors } });
    }
    try {
      await this.passwords.requestReset(email, request.ip);
    } catch (error) {
      const form = { values, ...refused(error) };
      return this.pages.once(request, reply, { page: 'forgot-password', sent: false, form });
    }
    await this.pages.seeOther(reply, '/forgot-password?sent=1');
  }
}
