import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageAnswers } from '../site/page-answers.ts';
import { Published } from './published.service.ts';

/** The public meetings, and one of them. */
@ApiExcludeController()
@Controller('meetings')
export class MeetingsPagesController {
  constructor(
    private readonly published: Published,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async list(
    @Query('cursor') cursor: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const from = typeof cursor === 'string' && cursor ? cursor : undefined;
    const { meetings, nextCursor } = await this.published.meetings({ cursor: from });
    await this.pages.published(request, reply, { page: 'meetings', meetings, nextCursor, isFirst: !from });
  }

  @Get(':id')
  async show(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const meeting = await this.published.meeting(id);
    await this.pages.published(request, reply, { page: 'meeting', meeting, form: { values: {}, errors: {} } });
  }
}
