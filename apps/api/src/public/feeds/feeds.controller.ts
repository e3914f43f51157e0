import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { asNobody } from '@rollcall/database/actor-scope';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Database } from '../../platform/database/database.service.ts';
import { refuse } from '../../platform/http/problem.exception.ts';
import { say, sayWhen, speakIn } from '../../platform/mail/texts.ts';
import { Published } from '../pages/published.service.ts';
import { answerFile } from '../site/answer-file.ts';
import { atomFeed, type Entry } from './atom.ts';
import { campaignTitle, latestPublications, latestUpdates, type NewsEntry } from './news.sql.ts';
import { NextMeetings } from './next-meetings.service.ts';
import { plainOf } from './plain-of.ts';
import type { NextMeeting } from './public-meetings.sql.ts';

const ATOM = 'application/atom+xml; charset=utf-8';
const MOST = 50;

type Of = { path: string; page: string; title: string; entries: Entry[] };

/** Atom feeds: what is new, for whoever would rather be told than look. */
@ApiExcludeController()
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly database: Database,
    private readonly meetings: NextMeetings,
    private readonly published: Published,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('meetings.atom')
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const meetings = await this.meetings.of(null);
    await this.#answer(request, reply, () => ({
      path: '/feeds/meetings.atom',
      page: '/meetings',
      title: say('feed.meetings'),
      entries: meetings.map(entryOf),
    }));
  }

  @Get('branches/:slug/meetings.atom')
  async ofBranch(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const branch = await this.published.branch(slug);
    const meetings = await this.meetings.of(branch.id);
    await this.#answer(request, reply, () => ({
      path: `/feeds/branches/${branch.slug}/meetings.atom`,
      page: `/branches/${branch.slug}`,
      title: say('feed.branch', { branch: branch.name }),
      entries: meetings.map(entryOf),
    }));
  }

  @Get('campaigns.atom')
  async campaigns(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const entries = await this.#updates(null);
    await this.#answer(request, reply, () => ({
      path: '/feeds/campaigns.atom',
      page: '/campaigns',
      title: say('feed.campaigns'),
      entries,
    }));
  }

  @Get('campaigns/:slug.atom')
  async campaign(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const named = await asNobody(() => this.database.one(campaignTitle, [slug]));
    if (!named) refuse(404, 'campaign-unknown');
    const entries = await this.#updates(slug);
    await this.#answer(request, reply, () => ({
      path: `/feeds/campaigns/${slug}.atom`,
      page: `/campaigns/${slug}`,
      title: say('feed.campaign', { title: named.title }),
      entries,
    }));
  }

  @Get('publications.atom')
  async publications(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const rows = await asNobody(() => this.database.rows(latestPublications, [MOST]));
    await this.#answer(request, reply, () => ({
      path: '/feeds/publications.atom',
      page: '/publications',
      title: say('feed.publications'),
      entries: rows.map(asEntry),
    }));
  }

  async #updates(slug: string | null): Promise<Entry[]> {
    const rows = await asNobody(() => this.database.rows(latestUpdates, [slug, MOST]));
    return rows.map(asEntry);
  }

  /** `of` speaks the language of the address. */
  async #answer(request: FastifyRequest, reply: FastifyReply, of: () => Of): Promise<void> {
    const { language } = request;
    const body = speakIn(language, () => atomFeed({ origin: this.config.origin, language, ...of() }));
    await answerFile(request, reply, ATOM, body);
  }
}

const asEntry = ({ text, author, ...entry }: NewsEntry): Entry => ({
  ...entry,
  text: plainOf(text),
  author: author ?? undefined,
});

/** When and where it is, before what it is about. */
const entryOf = (meeting: NextMeeting): Entry => {
  const { startsAt, endsAt, timeZone, placeName, placeAddress, isOnline } = meeting;
  const place = [placeName, placeAddress].filter(Boolean).join(', ') || (isOnline ? say('mail.online') : '');
  const cancelled = meeting.isCancelled ? say('calendar.cancelled', { reason: meeting.cancellationReason ?? '' }) : '';
  return {
    path: `/meetings/${meeting.id}`,
    title: meeting.title,
    text: [cancelled, [sayWhen(startsAt, endsAt, timeZone), place].filter(Boolean).join('\n'), meeting.description]
      .filter(Boolean)
      .join('\n\n'),
    publishedAt: meeting.createdAt,
    changedAt: meeting.modifiedAt,
    author: meeting.branchName,
  };
};
