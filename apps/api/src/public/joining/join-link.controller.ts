import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { PublicPage } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Joining } from '../../outreach/joining/joining.service.ts';
import { isLinkExpired } from '../forms/refused.ts';
import { sentText } from '../forms/sent-fields.ts';
import { Published } from '../pages/published.service.ts';
import { closed, PageAnswers } from '../site/page-answers.ts';

/** The page behind the mailed link: to look at it changes nothing, so that a scanner that fetches links does no harm. */
@ApiExcludeController()
@Controller('join')
export class JoinLinkController {
  constructor(
    private readonly joining: Joining,
    private readonly published: Published,
    private readonly pages: PageAnswers,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.behindLink(request, reply, await this.#pageOf(token));
  }

  @Post(':token')
  async send(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (sentText(body, 'answer') === 'no') {
      // Sent after all from a page of before: what was confirmed is not forgotten, and not said to be.
      if ((await this.joining.open(token))?.isConfirmed) return this.show(token, request, reply);
      await this.joining.withdraw(token);
      return this.pages.behindLink(request, reply, { page: 'join-forgotten' });
    }
    try {
      await this.joining.confirm(token);
    } catch (error) {
      if (!isLinkExpired(error)) throw error;
      return this.pages.behindLink(request, reply, { page: 'join-expired' });
    }
    await this.pages.seeOther(closed(reply), `/join/${token}`);
  }

  async #pageOf(token: string): Promise<PublicPage> {
    const opened = await this.joining.open(token);
    if (!opened) return { page: 'join-expired' };
    const { isConfirmed, branchSlug } = opened;
    const branch = await this.published.branch(branchSlug);
    const meetings = isConfirmed ? await this.published.meetingsOfBranch(branch) : [];
    return { page: 'join-confirm', token, isConfirmed, branch, meetings };
  }
}
