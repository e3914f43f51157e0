import { Controller, Headers, Inject, Res } from '@nestjs/common';
import { door } from '@rollcall/contract/meetings/door';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../platform/auth/actor.ts';
import { giveDoorCookie, takeDoorCookie } from '../../platform/auth/door-cookie.ts';
import { CONFIG, type Config } from '../../platform/config/config.schema.ts';
import { idFor } from '../../platform/http/idempotency.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  Implements,
  type ParamsOf,
} from '../../platform/http/implements.ts';
import { DoorLinksService } from './door-links.service.ts';

@Controller()
export class DoorLinksController {
  constructor(
    private readonly links: DoorLinksService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Implements(door.links)
  async list(@FromParams(door.links) { meetingId }: ParamsOf<typeof door.links>) {
    return { items: await this.links.list(meetingId), nextCursor: null };
  }

  @Implements(door.addLink)
  add(
    @CurrentActor() actor: Actor,
    @FromParams(door.addLink) { meetingId }: ParamsOf<typeof door.addLink>,
    @FromBody(door.addLink) body: BodyOf<typeof door.addLink>,
    @Headers('idempotency-key') key?: string,
  ) {
    return this.links.add(idFor(actor, door.addLink, key, { meetingId, ...body }), meetingId, body.label);
  }

  @Implements(door.revokeLink)
  revoke(@FromParams(door.revokeLink) { meetingId, linkId }: ParamsOf<typeof door.revokeLink>) {
    return this.links.revoke(meetingId, linkId);
  }

  /** The link stands behind `#` in the address, so that only this body ever carries it. */
  @Implements(door.open)
  async open(
    @FromBody(door.open) { token }: BodyOf<typeof door.open>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const opened = await this.links.open(token);
    giveDoorCookie(reply, this.config, token, opened.until);
    return opened;
  }

  @Implements(door.close)
  close(@Res({ passthrough: true }) reply: FastifyReply): void {
    takeDoorCookie(reply, this.config);
  }
}
