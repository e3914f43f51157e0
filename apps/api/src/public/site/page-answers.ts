import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { PublicPage } from '@rollcall/contract/public-pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Renderer } from './renderer.ts';

/** Seconds that a page may be shown from a cache, and how much longer while a newer one is fetched. */
const FRESH = 60;
const STALE = 600;

const policyOf = (styleSources: string[]) =>
  [
    "default-src 'none'",
    `style-src ${styleSources.join(' ')}`,
    "connect-src 'self'", // what a browser asks for by itself, such as robots.txt by those who audit a page
    "font-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** As the page itself is called: the router takes it with a slash at the end too. */
const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0]?.replace(/(?<=.)\/+$/, '') ?? '/';

/** Answers with a page of the public site. */
@Injectable()
export class PageAnswers {
  constructor(
    private readonly renderer: Renderer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A page that is the same for everybody: any cache may keep it for a minute, and ask by its ETag for longer. */
  async published(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    const { build } = await this.renderer.load();
    // The page follows from its data and the build alone, so whoever has it is told so without rendering it again.
    const parts = JSON.stringify([build, this.config.origin, page]);
    const tag = `W/"${createHash('sha256').update(parts).digest('base64url').slice(0, 27)}"`;
    reply.header('etag', tag);
    reply.header('cache-control', `public, max-age=${FRESH}, stale-while-revalidate=${STALE}`);
    if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
      await reply.code(304).send();
      return;
    }
    await this.#send(request, reply, page);
  }

  /** A page for one reader at one time: a form, what became of it, or an error. No cache keeps it. */
  async once(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    reply.header('cache-control', 'no-store');
    await this.#send(request, reply, page);
  }

  /** After a form was taken: another page, asked for by GET. */
  async seeOther(reply: FastifyReply, path: string): Promise<void> {
    await reply.header('cache-control', 'no-store').redirect(path, 303);
  }

  async #send(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    const { renderPage, styleSources } = await this.renderer.load();
    const { status, pipe } = await renderPage(page, { origin: this.config.origin, path: pathOf(request) });
    const body = new PassThrough();
    pipe(body);
    await reply
      .code(status)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policyOf(styleSources))
      .send(body);
  }
}
