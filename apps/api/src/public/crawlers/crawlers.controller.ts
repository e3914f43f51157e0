import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { inLanguage } from '@rollcall/contract/public-languages';
import { asNobody } from '@rollcall/database/actor-scope';
import { Clock } from '../../platform/clock/clock.ts';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Database } from '../../platform/database/database.service.ts';
import { siteLanguages } from '../site/site-languages.ts';
import { publicPages } from './pages.sql.ts';
import { type Listed, sitemapOf } from './sitemap.ts';

const CACHE = 'public, max-age=3600';

/** Pages that are there whatever the database holds. */
const FIXED = ['/', '/what-we-do', '/branches', '/meetings', '/campaigns', '/publications', '/solidarity', '/join'];

/** The API, the dashboard, and pages whose address is a right. */
const CLOSED = [
  '/api/',
  '/app/',
  '/calendars/',
  '/rsvp/',
  '/signatures/',
  '/unsubscribe/',
  '/join/',
  '/embed/',
  '/set-password',
  '/first-administrator',
];

/** What search engines ask for. */
@ApiExcludeController()
@Controller()
export class CrawlersController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('/robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', CACHE)
  async robots(): Promise<string> {
    const languages = await siteLanguages();
    const closed = new Set(CLOSED.flatMap((path) => languages.map((language) => inLanguage(path, language))));
    return [
      'User-agent: *',
      ...[...closed].map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${this.config.origin}/sitemap.xml`,
      '',
    ].join('\n');
  }

  @Get('/sitemap.xml')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', CACHE)
  async sitemap(): Promise<string> {
    const pages = await asNobody(() => this.database.rows(publicPages, [this.clock.now()]));
    const fixed: Listed[] = FIXED.map((path) => ({ path, changedAt: null }));
    return sitemapOf(this.config.origin, await siteLanguages(), [...fixed, ...pages]);
  }
}
