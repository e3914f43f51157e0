import { Controller } from '@nestjs/common';
import { rsvpLinks } from '@rollcall/contract/meetings/rsvp-links';
import type { Actor } from '../../platform/auth/actor.ts';
import { CurrentActor, FromParams, Implements, type ParamsOf } from '../../platform/http/implements.ts';
import { RsvpLinks } from './rsvp-links.service.ts';

@Controller()
export class RsvpLinksController {
  constructor(private readonly links: RsvpLinks) {}

  @Implements(rsvpLinks.revoke)
  revoke(
    @CurrentActor() actor: Actor,
    @FromParams(rsvpLinks.revoke) { meetingId, personId }: ParamsOf<typeof rsvpLinks.revoke>,
  ) {
    return this.links.revoke(actor, meetingId, personId);
  }
}
