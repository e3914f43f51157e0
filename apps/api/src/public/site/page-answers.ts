import { PassThrough } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { inLanguage } from '@rollcall/contract/public-languages';
import type { PublicPage, PublicSite } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { contentPolicy } from './content-policy.ts';
import { isKnown } from './known.ts';
import { Renderer } from './renderer.ts';
import { shownPath } from './shown-path.ts';

/** A minute, and ten more while a newer one is fetched. */
const CACHE = 'public, max-age=60, stale-while-revalidate=600';

/** Answers with a page of the public site, in the language that its address names. */
@Injectable()
export class PageAnswers {
  constructor(
    private readonly renderer: Renderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A page that is the same for everybody: any cache may keep it for a minute, and ask by its ETag for longer. */
  async published(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    if (await this.#isKnown(request, reply, page)) return;
    await this.#send(request, reply, page);
  }

  /** The same for a page that stands within pages of others: anybody may frame it, and it knows nothing of its reader. */
  async embedded(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    reply.removeHeader('x-frame-options');
    if (await this.#isKnown(request, reply, page)) return;
    await this.#send(request, reply, page, true);
  }

  /** The same for a form in such a page, or what became of it. No cache keeps it. */
  async embeddedOnce(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    reply.removeHeader('x-frame-options').header('cache-control', 'no-store');
    await this.#send(request, reply, page, true);
  }

  /** A page for one reader at one time: a form, what became of it, or an error. No cache keeps it. */
  async once(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    reply.header('cache-control', 'no-store');
    await this.#send(request, reply, page);
  }

  /** The same for a page behind a mailed link. */
  async behindLink(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    await this.once(request, closed(reply), page);
  }

  /** After a form was taken: another page, asked for by GET, in the language of this one. `path` names none. */
  async seeOther(reply: FastifyReply, path: string): Promise<void> {
    const address = inLanguage(path, reply.request.language);
    await reply.header('cache-control', 'no-store').redirect(address, 303);
  }

  /** The page follows from its data and the build alone, so whoever has it is told so without rendering it again. */
  async #isKnown(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<boolean> {
    const { build } = await this.renderer.load();
    return isKnown(request, reply, JSON.stringify([build, this.#siteOf(request), page]), CACHE);
  }

  async #send(request: FastifyRequest, reply: FastifyReply, page: PublicPage, isEmbedded = false): Promise<void> {
    const { renderPage, styleSources } = await this.renderer.load();
    const { status, pipe, hasScripts, locale } = await renderPage(page, this.#siteOf(request));
    const wait = 'form' in page ? page.form.retryAfterSeconds : undefined;
    if (wait) reply.header('retry-after', String(wait));
    const body = new PassThrough();
    pipe(body);
    await reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('content-language', locale)
      .header('content-security-policy', contentPolicy({ styles: styleSources, hasScripts, isEmbedded }))
      .send(body);
  }

  #siteOf(request: FastifyRequest): PublicSite {
    const [path = '', ...query] = request.url.split('?');
    return {
      origin: this.config.origin,
      path: shownPath(path),
      query: query.length > 0 ? `?${query.join('?')}` : '',
      language: request.language,
    };
  }
}

/** The address of the page is a right: it goes neither to where its links lead, nor into an index. */
export const closed = (reply: FastifyReply): FastifyReply =>
  reply.header('referrer-policy', 'no-referrer').header('x-robots-tag', 'noindex, nofollow, noarchive');
