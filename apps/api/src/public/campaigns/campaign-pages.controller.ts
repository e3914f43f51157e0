import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { campaignShows } from '@rollcall/contract/public-campaigns';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublishedAreas } from '../areas/published-areas.service.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { PublishedCampaigns } from './published-campaigns.service.ts';

/** The campaigns, and one of them. */
@ApiExcludeController()
@Controller('campaigns')
export class CampaignPagesController {
  constructor(
    private readonly campaigns: PublishedCampaigns,
    private readonly areas: PublishedAreas,
    private readonly pages: PageAnswers,
  ) {}

  /** What makes no sense in the address is left out. */
  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const areas = await this.areas.all();
    const area = areas.find(({ slug }) => slug === query['area']) ?? null;
    const show = campaignShows.find((one) => one === query['show']) ?? 'running';
    const cursor = typeof query['cursor'] === 'string' && query['cursor'] ? query['cursor'] : undefined;
    const listed = await this.campaigns.list(show, area, cursor);
    await this.pages.published(request, reply, {
      page: 'campaigns',
      areas,
      area: area?.slug ?? null,
      show,
      ...listed,
      isFirst: !cursor,
    });
  }

  @Get(':slug')
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.published(request, reply, await this.campaigns.page(slug));
  }
}
