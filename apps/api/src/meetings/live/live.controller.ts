import { Controller, Headers, Inject, Req, Res } from '@nestjs/common';
import { live } from '@rollcall/contract/meetings/live';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tokenOf } from '../../platform/auth/session-cookie.ts';
import { hashOfToken } from '../../platform/auth/session-token.ts';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { Database } from '../../platform/database/database.service.ts';
import { FromParams, FromQuery, Implements, type ParamsOf, type QueryOf } from '../../platform/http/implements.ts';
import { LiveMeetings } from './live.service.ts';
import { doorViewer, eitherViewer, sessionViewer, type Viewer } from './viewer.ts';

@Controller()
export class LiveController {
  constructor(
    private readonly live: LiveMeetings,
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Implements(live.follow)
  async follow(
    @FromParams(live.follow) { meetingId }: ParamsOf<typeof live.follow>,
    @FromQuery(live.follow) { after }: QueryOf<typeof live.follow>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<void> {
    // What a browser says by itself when it comes back is newer than the address that it was given.
    await this.live.follow(meetingId, this.#viewerOf(request), numberOf(lastEventId) ?? after, reply);
  }

  #viewerOf(request: FastifyRequest): Viewer {
    const token = tokenOf(request, this.config);
    const { actor, doorLink } = request;
    return eitherViewer([
      ...(actor && token !== null ? [sessionViewer(this.database, hashOfToken(token))] : []),
      ...(doorLink === null ? [] : [doorViewer(this.database, doorLink)]),
    ]);
  }
}

const NUMBER = /^\d{1,15}$/;
const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && NUMBER.test(text) ? Number(text) : undefined;
