import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { calendarFeed } from '@rollcall/calendar/ical/feed';
import { inLanguage } from '@rollcall/contract/public-languages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { eventOf } from '../../platform/calendars/meeting-event.ts';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { say, speakIn } from '../../platform/mail/texts.ts';
import { NextMeetings } from '../feeds/next-meetings.service.ts';
import type { NextMeeting } from '../feeds/public-meetings.sql.ts';
import { Published } from '../pages/published.service.ts';
import { answerFile } from '../site/answer-file.ts';
import { PageAnswers } from '../site/page-answers.ts';

const REFRESH_MINUTES = 60;
const SHOWN = 10;

/** A branch's next meetings for its own site: as a frame, as a calendar, and as data. No cookie is looked at. */
@ApiExcludeController()
@Controller('embed/branches/:slug')
export class BranchEmbedsController {
  constructor(
    private readonly published: Published,
    private readonly next: NextMeetings,
    private readonly pages: PageAnswers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('meetings')
  async frame(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const branch = await this.published.branch(slug);
    const meetings = (await this.published.meetingsOfBranch(branch)).slice(0, SHOWN);
    await this.pages.embedded(request, reply, { page: 'embed-meetings', branch, meetings });
  }

  @Get('meetings.ics')
  async calendar(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const branch = await this.published.branch(slug);
    const meetings = await this.next.of(branch.id);
    const body = speakIn(request.language, () =>
      calendarFeed({
        name: say('calendar.name', { name: branch.name }),
        url: this.config.origin + inLanguage(`/branches/${branch.slug}`, request.language),
        refreshMinutes: REFRESH_MINUTES,
        events: meetings.map((meeting) => this.#event(meeting)),
      }),
    );
    reply.header('content-disposition', `inline; filename="${branch.slug}.ics"`);
    await answerFile(request, openToAll(reply), 'text/calendar; charset=utf-8', body);
  }

  @Get('meetings.json')
  async data(@Param('slug') slug: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const branch = await this.published.branch(slug);
    const meetings = await this.next.of(branch.id);
    const addressOf = (path: string) => this.config.origin + inLanguage(path, request.language);
    const body = {
      branch: { name: branch.name, city: branch.city, state: branch.state, url: addressOf(`/branches/${branch.slug}`) },
      meetings: meetings.map((meeting) => ({
        id: meeting.id,
        title: meeting.title,
        kind: meeting.kind,
        description: meeting.description,
        startsAt: meeting.startsAt.toISOString(),
        endsAt: meeting.endsAt.toISOString(),
        timeZone: meeting.timeZone,
        place: meeting.placeName && { name: meeting.placeName, address: meeting.placeAddress },
        isOnline: meeting.isOnline,
        isCancelled: meeting.isCancelled,
        url: addressOf(`/meetings/${meeting.id}`),
      })),
    };
    await answerFile(request, openToAll(reply), 'application/json; charset=utf-8', JSON.stringify(body));
  }

  #event(meeting: NextMeeting) {
    const modified = meeting.modifiedAt.toISOString();
    return {
      ...eventOf({ ...meeting, visibility: 'public' }, this.config.PUBLIC_URL),
      stamp: modified, // nothing in a feed depends on when it is read
      lastModified: modified,
      created: meeting.createdAt.toISOString(),
      status: meeting.isCancelled ? ('CANCELLED' as const) : ('CONFIRMED' as const),
      ...(meeting.branchEmail ? { organizer: { name: meeting.branchName, email: meeting.branchEmail } } : {}),
      transparent: true,
    };
  }
}

/** Scripts of any site may read it: it is what everybody may see. */
const openToAll = (reply: FastifyReply) =>
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
