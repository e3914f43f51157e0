import { Controller } from '@nestjs/common';
import { door } from '@rollcall/contract/meetings/door';
import {
  type BodyOf,
  CurrentDoorLink,
  FromBody,
  FromParams,
  FromQuery,
  Implements,
  type ParamsOf,
  type QueryOf,
} from '../../platform/http/implements.ts';
import { DoorService } from './door.service.ts';

@Controller()
export class DoorController {
  constructor(private readonly door: DoorService) {}

  @Implements(door.list)
  list(
    @CurrentDoorLink() linkId: string | null,
    @FromParams(door.list) { meetingId }: ParamsOf<typeof door.list>,
    @FromQuery(door.list) page: QueryOf<typeof door.list>,
  ) {
    return this.door.list(meetingId, linkId, page);
  }

  @Implements(door.record)
  record(
    @CurrentDoorLink() linkId: string | null,
    @FromParams(door.record) { meetingId }: ParamsOf<typeof door.record>,
    @FromBody(door.record) { items }: BodyOf<typeof door.record>,
  ) {
    return this.door.record(meetingId, linkId, items);
  }
}
