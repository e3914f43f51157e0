import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerFile } from '../site/answer-file.ts';
import { Sheets } from './sheet/sheets.ts';

/** The sheet on which a petition is signed by hand, in the language of the address. */
@ApiExcludeController()
@Controller('petitions/:slug')
export class SheetController {
  constructor(private readonly sheets: Sheets) {}

  @Get('sheet.pdf')
  async sheet(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const pdf = await this.sheets.of(slug, request.language, request.ip);
    reply.header('content-disposition', `inline; filename="${slug}.pdf"`);
    await answerFile(request, reply, 'application/pdf', pdf);
  }
}
