import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { refuse } from '../../platform/http/problem.exception.ts';
import { isUnchanged } from '../../platform/http/unchanged.ts';
import { FeedsService } from './feeds.service.ts';

const FILE = /^([\w-]{43})\.ics$/;

/** What calendar programs read: no cookie, no session, only the address. */
@ApiExcludeController()
@Controller()
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Get('/calendars/:file')
  async read(
    @Param('file') file: string,
    @Headers() headers: Record<string, string | undefined>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, token] = FILE.exec(file) ?? [];
    const feed = token === undefined ? null : await this.feeds.find(token);
    if (!feed) refuse(404, 'not-found');
    void reply
      .header('cache-control', 'private, no-cache')
      .header('etag', feed.etag)
      .header('x-robots-tag', 'noindex')
      .header('referrer-policy', 'no-referrer');
    if (feed.modifiedAt) void reply.header('last-modified', feed.modifiedAt.toUTCString());
    if (isUnchanged(headers, feed)) {
      void reply.status(304).send();
      return;
    }
    void reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="rollcall.ics"')
      .send(await feed.body());
  }
}
