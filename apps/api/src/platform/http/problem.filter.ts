import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problems/problem-of-error.ts';

/** Answers whatever was thrown, anywhere, with problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    answerProblem(error, request, reply);
  }
}

/** The same for what is thrown before any route is found, such as an address that cannot be read. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const { problem, headers } = problemOf(error);
  if (problem.status >= 500) request.failure = error;
  if (reply.sent) return;
  void reply
    .code(problem.status)
    .headers({ ...headers, 'x-request-id': request.id })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ ...problem, requestId: request.id }));
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What went wrong with us, for the log. */
    failure: unknown;
  }
}
