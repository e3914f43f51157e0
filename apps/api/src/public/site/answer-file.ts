import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from './known.ts';

/** Five minutes. */
const CACHE = 'public, max-age=300';

/** Answers with a file that is the same for everybody, or that whoever asks has it already. */
export async function answerFile(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string | Buffer,
): Promise<void> {
  if (await isKnown(request, reply, body, CACHE)) return;
  await reply.type(type).send(body);
}
