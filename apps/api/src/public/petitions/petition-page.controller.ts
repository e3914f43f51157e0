import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageAnswers } from '../site/page-answers.ts';
import { Signing } from './signing.ts';

/**
 * A petition and its form. What it answers is the same for every address, and nothing counts before the mail is confirmed
 * that it sends.
 */
@ApiExcludeController()
@Controller('petitions/:slug')
export class PetitionPageController {
  constructor(
    private readonly signing: Signing,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const signable = await this.signing.form(slug, request.language);
    await this.pages.once(request, reply, { page: 'petition', ...signable });
  }

  /** For links on a form that was refused, such as that to the other language. */
  @Get('signatures')
  async back(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.seeOther(reply, `/petitions/${encodeURIComponent(slug)}`);
  }

  @Post('signatures')
  async sign(
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const refused = await this.signing.send(slug, body, request);
    if (!refused) return this.pages.seeOther(reply, `/petitions/${slug}/signed`);
    await this.pages.once(request, reply, { page: 'petition', ...refused });
  }

  /** Where the form leads to. */
  @Get('signed')
  async signed(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const petition = await this.signing.petition(slug, request.language);
    await this.pages.once(request, reply, { page: 'petition-signed', petition });
  }
}
