import { Global, Module } from '@nestjs/common';
import { AnswerLinks } from './answer-links.ts';
import { CheckInCodes } from './check-in-codes.ts';
import { Links } from './links.service.ts';
import { ReplyAddresses } from './reply-addresses.ts';

/** Signed links, for every room that mails or shows one. */
@Global()
@Module({
  providers: [Links, ReplyAddresses, AnswerLinks, CheckInCodes],
  exports: [Links, ReplyAddresses, AnswerLinks, CheckInCodes],
})
export class LinksModule {}
