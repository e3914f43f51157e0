import { type ArgumentsHost, Catch, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../../platform/http/problem.filter.ts';
import { problemOf } from '../../platform/http/problems/problem-of-error.ts';
import { ErrorPages } from './error-pages.ts';

/** Answers whatever was thrown with a page where a page was asked for, else with problem details. */
@Catch()
@Injectable()
export class PageFilter extends ProblemFilter {
  constructor(private readonly errorPages: ErrorPages) {
    super();
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent || !this.errorPages.concern(request)) return super.catch(error, host);
    const problem = problemOf(error);
    if (problem.problem.status >= 500) request.failure = error;
    // Where even the page cannot be rendered, the plain answer says so.
    this.errorPages.answer(request, reply, problem).catch((failure: unknown) => super.catch(failure, host));
  }
}
