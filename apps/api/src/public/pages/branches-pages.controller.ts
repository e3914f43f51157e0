import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageAnswers } from '../site/page-answers.ts';
import { BranchFinder } from './find-branches.ts';
import { Published } from './published.service.ts';

/** The branches, and one of them. */
@ApiExcludeController()
@Controller('branches')
export class BranchesPagesController {
  constructor(
    private readonly published: Published,
    private readonly finder: BranchFinder,
    private readonly pages: PageAnswers,
  ) {}

  @Get()
  async list(@Query('near') near: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const branches = await this.published.branches();
    const found =
      typeof near === 'string' && near.trim() ? await this.finder.find(branches, near) : { search: null, branches };
    await this.pages.published(request, reply, { page: 'branches', ...found });
  }

  @Get(':slug')
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const branch = await this.published.branch(slug);
    const [campaigns, meetings] = await Promise.all([
      this.published.campaigns({ takenUpBy: branch.id }),
      this.published.meetingsOfBranch(branch),
    ]);
    await this.pages.published(request, reply, { page: 'branch', branch, campaigns, meetings });
  }
}
