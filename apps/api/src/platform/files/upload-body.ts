import type { IncomingMessage } from 'node:http';
import { FILE_BYTES_AT_MOST } from '@rollcall/contract/files';
import { refuse } from '../http/problem.exception.ts';

/** A file as it came: nothing of it is known to be true. */
type SentFile = { name: string; content: Buffer };

const AROUND = 16 * 1024; // bytes, of the form around the file
const FIELD = 'file';

/**
 * Reads a form with one file. The server reads nothing of such a body before it is known who sends it.
 * @throws ProblemException 413 `too-large`; 400 `malformed` for no form, 400 `invalid` for a form without one file
 */
export async function readUpload(request: IncomingMessage): Promise<SentFile> {
  const form = await parse(await readAll(request), request.headers['content-type'] ?? '');
  const parts = [...form.entries()];
  const [[name, part] = []] = parts;
  if (parts.length !== 1 || name !== FIELD || !(part instanceof File)) {
    return refuse(400, 'invalid', { path: FIELD, message: 'must be one file, and nothing else' });
  }
  if (part.size > FILE_BYTES_AT_MOST) return refuse(413, 'too-large', { path: FIELD });
  if (part.size === 0) return refuse(422, 'file-empty', { path: FIELD });
  return { name: part.name, content: Buffer.from(await part.arrayBuffer()) };
}

async function readAll(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const most = FILE_BYTES_AT_MOST + AROUND;
  if (Number(request.headers['content-length'] ?? 0) > most) refuse(413, 'too-large', { path: FIELD });
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) refuse(413, 'too-large', { path: FIELD });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function parse(body: Buffer<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    return refuse(400, 'malformed', { message: error instanceof Error ? error.name : '' });
  }
}
