import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { framePath } from '@rollcall/contract/petitions/embed-codes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sentText } from '../forms/sent-fields.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { Signing } from './signing.ts';

/**
 * A petition on other sites: in a frame, and where their own plain forms are sent. No cookie is looked at, and whatever is
 * wrong with a plain form is said on our own page.
 */
@ApiExcludeController()
@Controller('embed/petitions/:slug')
export class EmbedPetitionController {
  constructor(
    private readonly signing: Signing,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signable = await this.signing.form(slug, request.language);
    await this.pages.embeddedOnce(request, reply, { page: 'embed-petition', ...signable });
  }

  @Post('signatures')
  async sign(
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const isFramed = sentText(body, 'source') === 'frame';
    const refused = await this.signing.send(slug, body, request);
    if (!refused) return this.pages.seeOther(reply, `${isFramed ? framePath(slug) : `/petitions/${slug}`}/signed`);
    if (isFramed) await this.pages.embeddedOnce(request, reply, { page: 'embed-petition', ...refused });
    else await this.pages.once(request, reply, { page: 'petition', ...refused });
  }

  @Get('signed')
  async signed(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const petition = await this.signing.petition(slug, request.language);
    await this.pages.embeddedOnce(request, reply, { page: 'embed-petition-signed', petition });
  }
}
