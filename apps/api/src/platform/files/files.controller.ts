import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { files } from '@rollcall/contract/files';
import { create } from 'content-disposition';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import { CurrentActor, Implements } from '../http/implements.ts';
import { refuse } from '../http/problem.exception.ts';
import { FilesService } from './files.service.ts';

/**
 * Whatever a file holds, a browser saves it and runs nothing of it: not as a page, not as a script of ours, not in a frame
 * or picture of another site.
 */
const SAFE = {
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

@Controller()
export class FilesController {
  constructor(private readonly files: FilesService) {}

  @Implements(files.upload)
  upload(@CurrentActor() actor: Actor, @Req() { raw }: FastifyRequest, @Headers('idempotency-key') key?: string) {
    return this.files.keep(actor, raw, key);
  }

  /** Outside of `/api`, so that a plain link saves it. The name in the address is for people to read, and not looked at. */
  @Get('files/:fileId/:name')
  @ApiExcludeEndpoint()
  async read(@Param('fileId') fileId: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isId(fileId)) refuse(404, 'not-found');
    const { file, content } = await this.files.open(fileId);
    reply.headers({ ...SAFE, 'content-type': file.type, 'content-length': file.size });
    reply.header('content-disposition', create(file.name));
    await reply.send(content);
  }
}
