import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnchanged } from '../../platform/http/unchanged.ts';

/**
 * Whether whoever asks has it already, and then tells them so: an answer that is the same for everybody and follows from
 * `content` alone.
 * @param cacheControl how long caches may keep it without asking
 */
export async function isKnown(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  content: string | Buffer,
  cacheControl: string,
): Promise<boolean> {
  const etag = `W/"${hash('sha256', content, 'base64url').slice(0, 27)}"`; // weak: on its way it may be compressed
  reply.header('etag', etag).header('cache-control', cacheControl);
  if (!isUnchanged(headers, { etag })) return false;
  await reply.code(304).send();
  return true;
}
