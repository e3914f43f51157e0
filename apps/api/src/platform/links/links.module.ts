import { Global, Module } from '@nestjs/common';
import { Links } from './links.service.ts';

/** Signed links, for every room that mails or shows one. */
@Global()
@Module({ providers: [Links], exports: [Links] })
export class LinksModule {}
