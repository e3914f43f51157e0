import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Published } from './published.service.ts';

const CACHE = 'public, max-age=3600';
const MOST_MEETINGS = 1000;
const LARGEST_PAGE = 100;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What search engines ask for. */
@ApiExcludeController()
@Controller()
export class CrawlersController {
  constructor(
    private readonly published: Published,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('/robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', CACHE)
  robots(): string {
    const closed = ['/api/', '/app/', '/calendars/', '/set-password', '/first-administrator'];
    return [
      'User-agent: *',
      ...closed.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${this.config.origin}/sitemap.xml`,
      '',
    ].join('\n');
  }

  @Get('/sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', CACHE)
  async sitemap(): Promise<string> {
    const [areas, branches, meetings] = await Promise.all([
      this.published.areas(),
      this.published.branches(),
      this.#meetings(),
    ]);
    const paths = [
      '/',
      '/what-we-do',
      '/branches',
      '/meetings',
      ...areas.map(({ slug }) => `/areas/${slug}`),
      ...branches.map(({ slug }) => `/branches/${slug}`),
      ...meetings.map(({ id }) => `/meetings/${id}`),
    ];
    const urls = paths.map((path) => `<url><loc>${escaped(this.config.origin + path)}</loc></url>`);
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  }

  async #meetings() {
    const all = [];
    let cursor: string | undefined;
    do {
      const page = await this.published.meetings({ limit: LARGEST_PAGE, cursor });
      all.push(...page.meetings);
      cursor = page.nextCursor ?? undefined;
    } while (cursor && all.length < MOST_MEETINGS);
    return all;
  }
}
