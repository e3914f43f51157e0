import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignaturesService } from '../../campaigns/petitions/signing/signatures.service.ts';
import { problemOf } from '../../platform/http/problems/problem-of-error.ts';
import { sentText } from '../forms/sent-fields.ts';
import { closed, PageAnswers } from '../site/page-answers.ts';

/**
 * The page behind the mailed link. To look at it changes nothing, so that a scanner that fetches links does no harm; its
 * forms confirm and take back.
 */
@ApiExcludeController()
@Controller('signatures')
export class SignatureLinkController {
  constructor(
    private readonly signatures: SignaturesService,
    private readonly pages: PageAnswers,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query('confirmed') confirmed: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#show(token, confirmed !== undefined, request, reply);
  }

  @Post(':token')
  async send(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wish = sentText(body, 'wish');
    if (wish === 'withdraw' && (await this.signatures.open(token))) {
      await this.signatures.withdraw(token);
      return this.pages.behindLink(request, reply, { page: 'signature-withdrawn' });
    }
    if (wish !== 'confirm') return this.#show(token, false, request, reply);
    try {
      await this.signatures.confirm(token);
    } catch (error) {
      const { code } = problemOf(error).problem;
      if (code !== 'link-expired' && code !== 'petition-closed') throw error;
      return this.#show(token, false, request, reply); // which says either
    }
    await this.pages.seeOther(closed(reply), `/signatures/${token}?confirmed`);
  }

  async #show(token: string, isNew: boolean, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const signature = await this.signatures.open(token, request.language);
    if (!signature) return this.pages.behindLink(request, reply, { page: 'signature-expired' });
    await this.pages.behindLink(request, reply, { page: 'signature', token, signature, isNew });
  }
}
