import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { calendarFeed } from '@rollcall/calendar/ical/feed';
import { runAs } from '@rollcall/database/actor-scope';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Database } from '../../platform/database/database.service.ts';
import { Repeating } from '../../platform/jobs/repeating.ts';
import { Links } from '../../platform/links/links.service.ts';
import { say, speakIn } from '../../platform/mail/texts.ts';
import { feedEventOf } from './feed-event.ts';
import { calendarBehind, type FeedKind, feedEvents, feedName, feedState, forgetLeavings } from './feeds.sql.ts';

const HOUR = 60 * 60_000;
const REFRESH_MINUTES = 60;
/** Raised when a feed is written otherwise from the same rows: programs then read it anew. */
const FORM = 1;

/** A feed that is there. `body` builds it, for whoever does not have it already. */
export type Feed = { etag: string; modifiedAt: Date | null; body: () => Promise<string> };

/** The calendars behind secret addresses. Each is read as the person whose it is: policies say what is in it. */
@Injectable()
export class FeedsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly repeating: Repeating,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.repeating.every(HOUR, 'calendars.forget', () => this.database.one(forgetLeavings));
  }

  /** The feed of a token; null where there is none, or its address was renewed. */
  async find(token: string): Promise<Feed | null> {
    const id = await this.links.read(token);
    const behind = id === null ? undefined : await this.database.outsideOfActor(calendarBehind, [id]);
    if (!behind) return null;
    const { personId, branchId, campaignId } = behind;
    const kind: FeedKind = branchId ? 'branch' : campaignId ? 'campaign' : 'own';
    const values = branchId || campaignId ? [branchId ?? campaignId] : [];
    const state = await runAs({ personId }, () => this.database.one(feedState[kind], values));
    if (!state) return null;
    const { digest, modifiedAt, language } = state;
    return {
      // Weak: on its way it may be compressed. The zones in it are those of this runtime's data.
      etag: `W/"${FORM}-${process.versions.tz ?? ''}-${language}-${digest}"`,
      modifiedAt,
      body: () => speakIn(language, () => runAs({ personId }, () => this.#build(kind, values, branchId, campaignId))),
    };
  }

  async #build(kind: FeedKind, values: (string | null)[], branchId: string | null, campaignId: string | null) {
    const [events, named] = await Promise.all([
      this.database.rows(feedEvents[kind], values),
      kind === 'own' ? undefined : this.database.one(feedName, [branchId, campaignId]),
    ]);
    return calendarFeed({
      name: named ? say('calendar.name', { name: named.name }) : say('calendar.name.own'),
      refreshMinutes: REFRESH_MINUTES,
      events: events.map((event) => feedEventOf(event, kind, this.config.PUBLIC_URL)),
    });
  }
}
