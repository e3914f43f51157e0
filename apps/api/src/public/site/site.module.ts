import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ErrorPages } from './error-pages.ts';
import { PageFilter } from './page-filter.ts';
import { PageAnswers } from './page-answers.ts';
import { Renderer } from './renderer.ts';

/** How a page of the public site is rendered and sent, also by the filter that answers errors. */
@Module({
  providers: [Renderer, PageAnswers, ErrorPages, { provide: APP_FILTER, useClass: PageFilter }],
  exports: [PageAnswers, ErrorPages],
})
export class SiteModule {}
