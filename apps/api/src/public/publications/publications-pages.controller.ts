import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { bibtex } from '@rollcall/contract/publications/citations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { answerFile } from '../site/answer-file.ts';
import { PageAnswers } from '../site/page-answers.ts';
import { PublishedPublications } from './published-publications.service.ts';

/** What there is to read, a page of each publication, and its citation as a file. */
@ApiExcludeController()
@Controller('publications')
export class PublicationsPagesController {
  constructor(
    private readonly published: PublishedPublications,
    private readonly pages: PageAnswers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async search(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.pages.published(request, reply, await this.published.search(query));
  }

  @Get(':slug')
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.published(request, reply, await this.published.bySlug(slug));
  }

  @Get(':slug/citation.bib')
  async cite(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { publication } = await this.published.bySlug(slug);
    const page = `${this.config.origin}/publications/${publication.slug}`;
    reply.header('content-disposition', `attachment; filename="${publication.slug}.bib"`);
    await answerFile(request, reply, 'application/x-bibtex; charset=utf-8', bibtex({ ...publication, page }));
  }
}
