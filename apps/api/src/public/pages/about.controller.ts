import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageAnswers } from '../site/page-answers.ts';
import { Published } from './published.service.ts';

const ON_THE_FRONT = 6; // meetings
const CAMPAIGNS = 3;

/** Who we are: the front page. */
@ApiExcludeController()
@Controller()
export class AboutController {
  constructor(
    private readonly published: Published,
    private readonly pages: PageAnswers,
  ) {}

  @Get('/')
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const all = { areas: this.published.areas(), branches: this.published.branches() };
    const [areas, { length: branchCount }, meetings, campaigns] = await Promise.all([
      all.areas,
      all.branches,
      this.published.meetings(all.branches),
      this.published.campaignsOfAll(CAMPAIGNS, all.areas),
    ]);
    await this.pages.published(request, reply, {
      page: 'home',
      areas,
      branchCount,
      meetings: meetings.slice(0, ON_THE_FRONT),
      campaigns,
    });
  }
}
