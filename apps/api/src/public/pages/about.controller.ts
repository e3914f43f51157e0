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
    const [areas, branches, { meetings }, campaigns] = await Promise.all([
      this.published.areas(),
      this.published.branches(),
      this.published.meetings(),
      this.published.campaignsOfAll(CAMPAIGNS),
    ]);
    await this.pages.published(request, reply, {
      page: 'home',
      areas,
      branchCount: branches.length,
      meetings: meetings.filter(({ cancelledAt }) => cancelledAt === null).slice(0, ON_THE_FRONT),
      campaigns,
    });
  }
}
