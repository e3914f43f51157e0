import { Global, Module } from '@nestjs/common';
import { AnswerLinks } from './answer-links.ts';
import { Links } from './links.service.ts';

/** Signed links, for every room that mails or shows one. */
@Global()
@Module({ providers: [Links, AnswerLinks], exports: [Links, AnswerLinks] })
export class LinksModule {}
