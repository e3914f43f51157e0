import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest, preSerializationHookHandler } from 'fastify';
import { refuse } from './problem.exception.ts';

const ETAG = /^(?:W\/)?"(\d{1,9})"$/; // weak too: a proxy that compresses weakens it

const versionIn = (header: string | undefined): number => {
  if (header === undefined) refuse(428, 'version-missing', { path: 'if-match', in: 'header' });
  const [, version] = ETAG.exec(header) ?? [];
  if (!version)
    refuse(400, 'invalid', { path: 'if-match', in: 'header', message: 'must be one ETag of this resource' });
  return Number(version);
};

/** The version that a change is meant for, from If-Match; 428 `version-missing` without one. */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** Puts the version of what is answered into its ETag; hooked to the routes of `versioned` endpoints. */
export const tagVersion: preSerializationHookHandler<unknown> = (_request, reply, payload, done) => {
  if (typeof payload === 'object' && payload !== null && 'version' in payload) {
    reply.header('etag', `"${String(payload.version)}"`);
  }
  done(null, payload);
};
