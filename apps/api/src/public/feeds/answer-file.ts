import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Seconds that a feed may be shown from a cache. */
const FRESH = 300;

/** Answers with a file that is the same for everybody, or that whoever asks has it already. */
export async function answerFile(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string,
): Promise<void> {
  const tag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', tag).header('cache-control', `public, max-age=${FRESH}`);
  if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
    await reply.code(304).send();
    return;
  }
  await reply.type(type).send(body);
}
