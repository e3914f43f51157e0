import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageAnswers } from '../site/page-answers.ts';
import { PublishedCampaigns } from './published-campaigns.service.ts';

/** The campaigns, and one of them. */
@ApiExcludeController()
@Controller('campaigns')
export class CampaignPagesController {
  constructor(
    private readonly campaigns: PublishedCampaigns,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.published(request, reply, await this.campaigns.list(query));
  }

  @Get(':slug')
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.published(request, reply, await this.campaigns.page(slug));
  }
}
