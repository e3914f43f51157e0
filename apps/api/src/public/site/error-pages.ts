import { Injectable } from '@nestjs/common';
import type { PublicPage } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemException } from '../../platform/http/problem.exception.ts';
import { PageAnswers } from './page-answers.ts';

type Status = Extract<PublicPage, { page: 'error' }>['status'];

const statuses: readonly number[] = [400, 403, 404, 413, 429, 500, 503] satisfies Status[];
const isShown = (status: number): status is Status => statuses.includes(status);

/** Problems as people read them, where a page was asked for and not the API. */
@Injectable()
export class ErrorPages {
  constructor(private readonly pages: PageAnswers) {}

  /** The API, the inbox and the dashboard's files speak for themselves. */
  concern(request: FastifyRequest): boolean {
    return !/^\/(api|app|assets|inbox)(\/|\?|$)/.test(request.url);
  }

  async answer(request: FastifyRequest, reply: FastifyReply, { problem, headers }: ProblemException): Promise<void> {
    const status = isShown(problem.status) ? problem.status : problem.status < 500 ? 400 : 500;
    reply.headers(headers);
    await this.pages.once(request, reply, { page: 'error', status, requestId: request.id });
  }
}
