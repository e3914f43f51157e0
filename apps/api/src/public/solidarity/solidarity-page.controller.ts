import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageAnswers } from '../site/page-answers.ts';
import { PublishedSisters } from './published-sisters.service.ts';

/** With whom we stand abroad. */
@ApiExcludeController()
@Controller('solidarity')
export class SolidarityPageController {
  constructor(
    private readonly sisters: PublishedSisters,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.published(request, reply, await this.sisters.page());
  }
}
