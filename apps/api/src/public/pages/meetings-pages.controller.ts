import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFilter } from '../meetings/meeting-filter.ts';
import { MeetingFinder } from '../meetings/meeting-finder.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { Published } from './published.service.ts';

const PER_PAGE = 20;

/** The public meetings, and one of them. */
@ApiExcludeController()
@Controller('meetings')
export class MeetingsPagesController {
  constructor(
    private readonly published: Published,
    private readonly finder: MeetingFinder,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const cursor = typeof query['cursor'] === 'string' && query['cursor'] ? query['cursor'] : undefined;
    const filter = readFilter(query);
    const found = await this.finder.find(filter, PER_PAGE, cursor);
    await this.pages.published(request, reply, { page: 'meetings', ...found, isFirst: !cursor, filter });
  }

  @Get(':id')
  async show(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const meeting = await this.published.meeting(id);
    await this.pages.published(request, reply, { page: 'meeting', meeting, form: { values: {}, errors: {} } });
  }
}
