import { Module } from '@nestjs/common';
import { RepliesService } from './replies.service.ts';
import { ReplyServer } from './reply-server.ts';

/** Answers that calendar programs send by mail. */
@Module({ providers: [RepliesService, ReplyServer] })
export class RepliesModule {}
