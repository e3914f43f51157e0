import { Controller } from '@nestjs/common';
import { rsvps } from '@rollcall/contract/meetings';
import type { Actor } from '../../platform/auth/actor.ts';
import {
  type BodyOf,
  CurrentActor,
  FromBody,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../../platform/http/implements.ts';
import { RsvpsService } from './rsvps.service.ts';

@Controller()
export class RsvpsController {
  constructor(private readonly rsvps: RsvpsService) {}

  @Implements(rsvps.list)
  list(
    @CurrentActor() actor: Actor,
    @FromParams(rsvps.list) { meetingId }: ParamsOf<typeof rsvps.list>,
    @FromQuery(rsvps.list) page: QueryOf<typeof rsvps.list>,
  ) {
    return this.rsvps.list(actor, meetingId, page);
  }

  @Implements(rsvps.answer)
  answer(
    @FromParams(rsvps.answer) { meetingId }: ParamsOf<typeof rsvps.answer>,
    @FromBody(rsvps.answer) { status, guests }: BodyOf<typeof rsvps.answer>,
  ) {
    return this.rsvps.answer(meetingId, status, guests);
  }

  @Implements(rsvps.recordAttendance)
  recordAttendance(
    @CurrentActor() actor: Actor,
    @FromParams(rsvps.recordAttendance) { meetingId, personId }: ParamsOf<typeof rsvps.recordAttendance>,
    @FromBody(rsvps.recordAttendance) { came }: BodyOf<typeof rsvps.recordAttendance>,
  ) {
    return this.rsvps.recordAttendance(actor, meetingId, personId, came);
  }
}
