import { Controller, Inject } from '@nestjs/common';
import { calendars, type CalendarAddress, type CalendarOf } from '@rollcall/contract/meetings/calendars';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Database } from '../../platform/database/database.service.ts';
import { type BodyOf, FromBody, FromQuery, Implements, type QueryOf } from '../../platform/http/implements.ts';
import { Links } from '../../platform/links/links.service.ts';
import { ownCalendar, renewCalendar } from './feeds.sql.ts';

@Controller()
export class CalendarsController {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Implements(calendars.address)
  address(@FromQuery(calendars.address) of: QueryOf<typeof calendars.address>) {
    return this.#addressBy(ownCalendar, of);
  }

  @Implements(calendars.renew)
  renew(@FromBody(calendars.renew) of: BodyOf<typeof calendars.renew>) {
    return this.#addressBy(renewCalendar, of);
  }

  async #addressBy(statement: typeof ownCalendar, { branchId, campaignId }: CalendarOf): Promise<CalendarAddress> {
    const link = await this.database.one(statement, [branchId ?? null, campaignId ?? null]);
    if (!link) throw new Error('The database gave no link');
    return { url: `${this.config.PUBLIC_URL}/calendars/${await this.links.tokenOf(link.id)}.ics` };
  }
}
