import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type MailList, mailLists, PreferencesService } from '../../outreach/preferences/preferences.service.ts';
import { isLinkExpired } from '../forms/refused.ts';
import { sentText } from '../forms/sent-fields.ts';
import { PageAnswers } from '../site/page-answers.ts';

const listOf = (from: unknown): MailList => mailLists.find((list) => list === from) ?? 'reminders';

/**
 * Where the last line of a reminder leads. To look changes nothing; a form that is sent does, and so does the one click of
 * a mail program (RFC 8058), which sends `List-Unsubscribe=One-Click`, shows nobody the answer, and follows no redirect.
 */
@ApiExcludeController()
@Controller('unsubscribe')
export class UnsubscribePageController {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly pages: PageAnswers,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query('from') from: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const list = listOf(from);
    const wanted = await this.preferences.wantsByToken(token, list);
    if (wanted === null) return this.pages.behindLink(request, reply, { page: 'unsubscribe-expired' });
    await this.pages.behindLink(request, reply, { page: 'unsubscribe', token, list, wanted, isSaved: false });
  }

  @Post(':token')
  @HttpCode(200)
  async send(
    @Param('token') token: string,
    @Query('from') from: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const list = listOf(from);
    const wanted = sentText(body, 'wanted') === 'yes';
    try {
      await this.preferences.setByToken(token, list, wanted);
    } catch (error) {
      if (!isLinkExpired(error)) throw error;
      return this.pages.behindLink(request, reply, { page: 'unsubscribe-expired' });
    }
    await this.pages.behindLink(request, reply, { page: 'unsubscribe', token, list, wanted, isSaved: true });
  }
}
