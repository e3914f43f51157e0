import { Controller } from '@nestjs/common';
import { rsvps } from '@rollcall/contract/meetings/rsvps';
import {
  type BodyOf,
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
    @FromParams(rsvps.list) { meetingId }: ParamsOf<typeof rsvps.list>,
    @FromQuery(rsvps.list) page: QueryOf<typeof rsvps.list>,
  ) {
    return this.rsvps.list(meetingId, page);
  }

  @Implements(rsvps.answer)
  answer(
    @FromParams(rsvps.answer) { meetingId }: ParamsOf<typeof rsvps.answer>,
    @FromBody(rsvps.answer) wish: BodyOf<typeof rsvps.answer>,
  ) {
    return this.rsvps.answer(meetingId, wish);
  }

  @Implements(rsvps.recordAttendance)
  recordAttendance(
    @FromParams(rsvps.recordAttendance) { meetingId, personId }: ParamsOf<typeof rsvps.recordAttendance>,
    @FromBody(rsvps.recordAttendance) { came }: BodyOf<typeof rsvps.recordAttendance>,
  ) {
    return this.rsvps.recordAttendance(meetingId, personId, came);
  }
}
