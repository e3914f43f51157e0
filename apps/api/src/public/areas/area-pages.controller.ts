import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Published } from '../pages/published.service.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { PublishedAreas } from './published-areas.service.ts';

/** What the organization fights for: all priority areas, and each of them. */
@ApiExcludeController()
@Controller()
export class AreaPagesController {
  constructor(
    private readonly areas: PublishedAreas,
    private readonly published: Published,
    private readonly pages: PageAnswers,
  ) {}

  @Get('/what-we-do')
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.published(request, reply, { page: 'what-we-do', areas: await this.areas.all() });
  }

  @Get('/areas/:slug')
  async one(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const area = await this.areas.bySlug(slug);
    const [campaigns, meetings, publications] = await Promise.all([
      this.published.campaigns({ priorityAreaId: area.id }, [area]),
      this.published.meetingsOfArea(area.id),
      this.areas.shelf(area.id),
    ]);
    await this.pages.published(request, reply, { page: 'area', area, campaigns, meetings, publications });
  }
}
