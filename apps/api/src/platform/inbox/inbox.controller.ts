import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../http/problem.exception.ts';
import { framePage, listPage, mailPage } from './inbox.pages.ts';
import { Inbox, type InboxMail } from './inbox.ts';
import { isFromThisMachine } from './loopback.ts';

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";
const FRAME_POLICY =
  "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; form-action 'none'";

/** The mails in the browser, for whoever sits at this machine. For all others there is no such page. */
@ApiExcludeController()
@Controller('inbox')
export class InboxController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.#admit(request);
    answer(reply, PAGE_POLICY, listPage(this.inbox.list()));
  }

  @Get(':id')
  show(@Req() request: FastifyRequest, @Param('id') id: string, @Res() reply: FastifyReply): void {
    this.#admit(request);
    answer(reply, PAGE_POLICY, mailPage(this.#mail(id)));
  }

  @Get(':id/html')
  frame(@Req() request: FastifyRequest, @Param('id') id: string, @Res() reply: FastifyReply): void {
    this.#admit(request);
    answer(reply, FRAME_POLICY, framePage(this.#mail(id)));
  }

  #admit(request: FastifyRequest): void {
    if (!this.inbox.isOpen || !isFromThisMachine(request)) refuse(404, 'not-found');
  }

  #mail(id: string): InboxMail {
    return this.inbox.get(id) ?? refuse(404, 'not-found');
  }
}

const answer = (reply: FastifyReply, policy: string, page: string): void => {
  void reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(page);
};
